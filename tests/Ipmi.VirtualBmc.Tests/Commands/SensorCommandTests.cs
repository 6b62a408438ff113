using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual.Tests.Commands;

public class SensorCommandTests
{
    [Theory]
    [InlineData(50, Thresholds.None)]
    [InlineData(89, Thresholds.None)]
    [InlineData(90, Thresholds.UpperNonCritical)]
    [InlineData(100, Thresholds.UpperNonCritical | Thresholds.UpperCritical)]
    [InlineData(255, Thresholds.UpperNonCritical | Thresholds.UpperCritical | Thresholds.UpperNonRecoverable)]
    [InlineData(5, Thresholds.LowerNonCritical)]
    [InlineData(0, Thresholds.LowerNonCritical | Thresholds.LowerCritical | Thresholds.LowerNonRecoverable)]
    public void A_reading_tells_which_thresholds_it_crosses(byte reading, Thresholds crossed)
    {
        var lab = new Lab();
        lab.Machine.Sensors[0].Reading = reading;
        GetSensorReadingResponse response = lab.Run(lab.Open().SendAsync(new GetSensorReadingRequest { SensorNumber = 1 }));
        Assert.Equal(reading, response.Reading);
        Assert.Equal((byte?)((byte)crossed | 0xC0), response.StatesLow);
    }

    [Fact]
    public void A_threshold_stays_crossed_until_the_reading_has_gone_back_by_the_hysteresis()
    {
        var lab = new Lab();
        LanSession session = lab.Open();
        lab.Run(session.SendAsync(new SetSensorHysteresisRequest { SensorNumber = 1, PositiveGoing = 2, NegativeGoing = 3 }));
        (byte Reading, Thresholds Crossed)[] steps =
        [
            (89, Thresholds.None), (
                90, Thresholds.UpperNonCritical), (88, Thresholds.UpperNonCritical), (87, Thresholds.None), (89, Thresholds.None),
            (5, Thresholds.LowerNonCritical), (8, Thresholds.LowerNonCritical), (9, Thresholds.None), (8, Thresholds.None),
        ];
        foreach ((byte reading, Thresholds crossed) in steps)
        {
            lab.Machine.Sensors[0].Reading = reading;
            Assert.Equal(
                (reading, crossed), (reading, lab.Run(session.SendAsync(new GetSensorReadingRequest { SensorNumber = 1 })).Crossed));
        }
    }

    [Fact]
    public void A_sensor_without_a_reading_says_so_and_crosses_nothing()
    {
        var lab = new Lab();
        lab.Machine.Sensors[0].IsAvailable = false;
        GetSensorReadingResponse response = lab.Run(lab.Open().SendAsync(new GetSensorReadingRequest { SensorNumber = 1 }));
        Assert.True(response.ReadingUnavailable);
        Assert.Equal((byte?)0xC0, response.StatesLow);
    }

    [Fact]
    public void A_sensor_that_is_not_there_is_refused_with_CBh()
    {
        var lab = new Lab();
        LanSession session = lab.Open();
        Assert.Equal(CompletionCode.NotPresent, lab.Code(session.SendAsync(new GetSensorReadingRequest { SensorNumber = 99 })));
        Assert.Equal(CompletionCode.NotPresent, lab.Code(session.SendAsync(new GetSensorThresholdsRequest { SensorNumber = 99 })));
        Assert.Equal(CompletionCode.NotPresent, lab.Code(session.SendAsync(new GetSensorTypeRequest { SensorNumber = 99 })));
    }

    [Fact]
    public void Thresholds_and_type_are_those_of_the_sensor()
    {
        var lab = new Lab();
        LanSession session = lab.Open();
        GetSensorThresholdsResponse limits = lab.Run(session.SendAsync(new GetSensorThresholdsRequest { SensorNumber = 2 }));
        Assert.Equal((160, 170, 180), (limits.LowerNonRecoverable, limits.LowerCritical, limits.LowerNonCritical));
        Assert.Equal((220, 225, 230), (limits.UpperNonCritical, limits.UpperCritical, limits.UpperNonRecoverable));
        Assert.Equal(SensorType.Voltage, lab.Run(session.SendAsync(new GetSensorTypeRequest { SensorNumber = 2 })).SensorType);
    }
}
