namespace Ipmi.Messages.Tests;

public class IpmiTimestampTests
{
    [Theory]
    [InlineData(0xFFFFFFFFu, "unspecified")]
    [InlineData(90u, "start + 90 s")]
    [InlineData(0x20000000u, "start + 536870912 s")]
    [InlineData(1767268800u, "2026-01-01 12:00:00Z")]
    public void A_timestamp_is_a_date_a_time_since_start_or_nothing(uint seconds, string text) =>
        Assert.Equal(text, new IpmiTimestamp(seconds).ToString());

    [Fact]
    public void A_date_comes_back()
    {
        var date = new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);
        Assert.Equal(date, IpmiTimestamp.Of(date).Time);
    }

    [Fact]
    public void A_date_that_does_not_fit_is_the_callers_mistake()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => IpmiTimestamp.Of(DateTimeOffset.UnixEpoch.AddSeconds(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => IpmiTimestamp.Of(new DateTimeOffset(2107, 1, 1, 0, 0, 0, TimeSpan.Zero)));
    }
}
