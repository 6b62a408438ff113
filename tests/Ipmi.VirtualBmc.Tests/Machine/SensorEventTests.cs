using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual.Tests.Machine;

public class SensorEventTests
{
    private const byte Temperature = 1;
    private const byte Door = 9;

    private static Lab NewLab(Func<TimeSpan, double?>? source = null) => new(new()
    {
        Sensors =
        [
            new()
            {
                Number = Temperature,
                Name = "Inlet",
                Type = SensorType.Temperature,
                Unit = SensorUnit.DegreesC,
                Reading = 40,
                Limits = new(0, 5, 10, 80, 90, 100),
                PositiveHysteresis = 3,
                NegativeHysteresis = 2,
                Source = source,
            },
            new()
            {
                Number = Door,
                Name = "Door",
                Type = SensorType.PhysicalSecurity,
                EventType = Sensor.SensorSpecificEventType,
                PossibleStates = 0x0003,
                IsSettable = true,
            },
        ],
    });

    private static string[] Events(Lab lab) =>
        [.. lab.Machine.EventLog.Entries.Select(e => Convert.ToHexString(e.Span[10..]))];

    [Fact]
    public void Crossing_a_threshold_is_logged_with_the_reading_and_the_threshold_and_its_end_behind_the_hysteresis()
    {
        var lab = NewLab();
        lab.Bmc.Change(m => m.Sensors[0].Value = 85);
        Assert.Equal(["010101575550"], Events(lab));
        lab.Bmc.Change(m => m.Sensors[0].Value = 77);
        Assert.Single(Events(lab));
        lab.Bmc.Change(m => m.Sensors[0].Value = 76);
        Assert.Equal("010181574C50", Events(lab)[1]);
    }

    [Fact]
    public void Without_an_event_receiver_nothing_is_logged_and_a_new_one_is_told_what_is_so()
    {
        var lab = NewLab();
        LanSession session = lab.Open();
        lab.Run(session.SendAsync(new SetEventReceiverRequest { Receiver = new(0xFF) }));
        lab.Bmc.Change(m => m.Sensors[0].Value = 85);
        Assert.Empty(Events(lab));
        lab.Run(session.SendAsync(new SetEventReceiverRequest { Receiver = MessageAddress.Bmc }));
        lab.Bmc.Change(_ => { });
        Assert.Equal(["010101575550"], Events(lab));
    }

    [Fact]
    public void Events_of_the_BMC_are_not_logged_when_system_software_switched_that_off()
    {
        var lab = NewLab();
        IIpmiChannel system = lab.Bmc.SystemInterface;
        lab.Run(system.SendAsync(new SetBmcGlobalEnablesRequest { Enables = BmcGlobalEnables.None }));
        lab.Bmc.Change(m => m.Sensors[0].Value = 85);
        Assert.Empty(Events(lab));
        lab.Run(system.SendAsync(new SetBmcGlobalEnablesRequest { Enables = BmcGlobalEnables.SystemEventLogging }));
        lab.Bmc.Change(m => m.Sensors[0].Value = 95);
        Assert.Equal(["010101595F5A"], Events(lab));
    }

    [Fact]
    public void A_fall_through_all_lower_thresholds_begins_each_of_them()
    {
        var lab = NewLab();
        lab.Bmc.Change(m => m.Sensors[0].Value = 0);
        Assert.Equal(["01010150000A", "010101520005", "010101540000"], Events(lab));
        lab.Bmc.Change(m => m.Sensors[0].Value = 12);
        Assert.Equal(["010181520C05", "010181540C00"], Events(lab)[3..]);
        lab.Bmc.Change(m => m.Sensors[0].Value = 13);
        Assert.Equal("010181500D0A", Events(lab)[^1]);
    }

    [Fact]
    public void States_of_a_discrete_sensor_are_logged_when_they_come_and_go()
    {
        var lab = NewLab();
        lab.Bmc.Change(m => m.Sensors[1].States = 0x0001);
        lab.Bmc.Change(m => m.Sensors[1].States = 0x0002);
        Assert.Equal(["05096F00FFFF", "0509EF00FFFF", "05096F01FFFF"], Events(lab));
    }

    [Fact]
    public void A_script_is_noticed_without_any_request()
    {
        var script = new SensorScript([new(TimeSpan.Zero, 40), new(TimeSpan.FromSeconds(10), 95)]);
        var lab = NewLab(script.At);
        lab.Clock.Advance(TimeSpan.FromSeconds(9));
        Assert.Empty(Events(lab));
        lab.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(["010101575F50", "010101595F5A"], Events(lab));
    }

    [Fact]
    public void A_ramp_lies_between_its_steps_and_a_period_begins_it_again()
    {
        var script = new SensorScript(
            [new(TimeSpan.Zero, 10), new(TimeSpan.FromSeconds(10), 30)]) { Ramps = true, Period = TimeSpan.FromSeconds(20) };
        double?[] values = [.. Enumerable.Range(0, 6).Select(i => script.At(TimeSpan.FromSeconds(5 * i)))];
        Assert.Equal([10, 20, 30, 30, 10, 20], values);
    }

    [Fact]
    public void Thresholds_that_are_set_take_effect_at_once()
    {
        var lab = NewLab();
        LanSession session = lab.Open();
        var set = new SetSensorThresholdsRequest { SensorNumber = Temperature, Set = Thresholds.UpperNonCritical, UpperNonCritical = 30 };
        lab.Run(session.SendAsync(set));
        GetSensorThresholdsResponse read = lab.Run(session.SendAsync(new GetSensorThresholdsRequest { SensorNumber = Temperature }));
        Assert.Equal((30, 90), (read.UpperNonCritical, read.UpperCritical));
        Assert.Equal(["01010157281E"], Events(lab));
    }

    [Fact]
    public void Hysteresis_can_be_set_and_read()
    {
        var lab = NewLab();
        LanSession session = lab.Open();
        lab.Run(session.SendAsync(new SetSensorHysteresisRequest { SensorNumber = Temperature, PositiveGoing = 7, NegativeGoing = 8 }));
        GetSensorHysteresisResponse read = lab.Run(session.SendAsync(new GetSensorHysteresisRequest { SensorNumber = Temperature }));
        Assert.Equal((7, 8), (read.PositiveGoing, read.NegativeGoing));
    }

    [Fact]
    public void Events_that_are_disabled_are_not_logged_but_their_status_is_told()
    {
        var lab = NewLab();
        LanSession session = lab.Open();
        lab.Run(session.SendAsync(new SetSensorEventEnableRequest
        {
            SensorNumber =
                Temperature, EventsEnabled =
                    true, ScanningEnabled = true, Action = SensorEventAction.Disable, Assertions = 1 << 7, Deassertions = 0,
        }));
        lab.Bmc.Change(m => m.Sensors[0].Value = 95);
        Assert.Equal(["010101595F5A"], Events(lab));
        GetSensorEventStatusResponse status = lab.Run(session.SendAsync(new GetSensorEventStatusRequest { SensorNumber = Temperature }));
        Assert.Equal(((byte?)0x80, (byte?)0x02), (status.AssertionsLow, status.AssertionsHigh));
        GetSensorEventEnableResponse enabled = lab.Run(session.SendAsync(new GetSensorEventEnableRequest { SensorNumber = Temperature }));
        Assert.Equal(((byte?)0x15, (byte?)0x0A), (enabled.AssertionsLow, enabled.AssertionsHigh));
    }

    [Fact]
    public void A_sensor_that_is_armed_again_tells_what_is_still_so()
    {
        var lab = NewLab();
        LanSession session = lab.Open();
        lab.Bmc.Change(m => m.Sensors[0].Value = 85);
        lab.Run(session.SendAsync(new RearmSensorEventsRequest { SensorNumber = Temperature }));
        lab.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["010101575550", "010101575550"], Events(lab));
    }

    [Fact]
    public void A_settable_sensor_takes_its_states_from_a_command_and_another_refuses_with_80h()
    {
        var lab = NewLab();
        LanSession session = lab.Open();
        var request = new SetSensorReadingAndEventStatusRequest
        {
            SensorNumber = Door,
            AssertionOperation = SensorStateOperation.Write,
            Asserted = 0x0002,
        };
        lab.Run(session.SendAsync(request));
        GetSensorReadingResponse read = lab.Run(session.SendAsync(new GetSensorReadingRequest { SensorNumber = Door }));
        Assert.Equal(0x0002, read.States);
        Assert.Equal((CompletionCode)0x80, lab.Code(session.SendAsync(request with { SensorNumber = Temperature })));
    }

    [Fact]
    public void A_discrete_sensor_has_no_thresholds()
    {
        var lab = NewLab();
        LanSession session = lab.Open();
        Assert.Equal(
            CompletionCode.IllegalForSensorOrRecord, lab.Code(session.SendAsync(new GetSensorThresholdsRequest { SensorNumber = Door })));
        Assert.Equal(
            CompletionCode.IllegalForSensorOrRecord, lab.Code(session.SendAsync(new GetSensorHysteresisRequest { SensorNumber = Door })));
    }

    [Fact]
    public void Records_tell_thresholds_states_and_names()
    {
        var lab = NewLab();
        LanSession session = lab.Open();
        GetSdrResponse part = lab.Run(session.SendAsync(new GetSdrRequest { RecordId = 2, Count = 0xFF }));
        Assert.Equal(DecodeStatus.Ok, CompactSensorRecord.Decode(part.Data.Memory, out CompactSensorRecord door, out int consumed));
        Assert.Equal((part.Data.Length, "Door", (ushort)3), (consumed, door.Name.ToString(), door.ReadableMask));
        Assert.Equal(part.Data.Length - 5, door.Header.RecordLength);
    }
}
