namespace Ipmi.Messages.Tests;

public class GetSensorReadingTests
{
    [Fact]
    public void States_leave_out_the_bit_that_means_nothing()
    {
        var response = new GetSensorReadingResponse { ScanningEnabled = true, StatesLow = 0xC1, StatesHigh = 0x80 };
        Assert.True(response.HasReading);
        Assert.Equal(0x00C1, response.States);
        Assert.Equal(Thresholds.LowerNonCritical, response.Crossed);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void A_sensor_that_is_not_read_or_not_there_has_no_reading(bool scanning, bool unavailable) =>
        Assert.False(new GetSensorReadingResponse { ScanningEnabled = scanning, ReadingUnavailable = unavailable }.HasReading);
}
