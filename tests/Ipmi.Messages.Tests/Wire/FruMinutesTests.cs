namespace Ipmi.Messages.Tests;

public class FruMinutesTests
{
    [Fact]
    public void They_count_from_1996()
    {
        Assert.Equal(new DateTime(1996, 1, 1, 0, 1, 0), FruMinutes.Read([1, 0, 0]).Time);
        Assert.Equal(new DateTime(1996, 1, 2), FruMinutes.Read([0xA0, 0x05, 0x00]).Time);
        Assert.Equal(new DateTime(2027, 11, 24, 20, 15, 0), FruMinutes.Read([0xFF, 0xFF, 0xFF]).Time);
    }

    [Fact]
    public void Zero_is_no_time()
    {
        Assert.Null(default(FruMinutes).Time);
        Assert.Equal(("unspecified", "unspecified"), (default(FruMinutes).ToText(), default(FruMinutes).ToString()));
        Assert.True(FruMinutes.TryParse("unspecified", out FruMinutes none));
        Assert.Equal(default, none);
    }

    [Fact]
    public void Seconds_are_dropped()
    {
        FruMinutes minutes = FruMinutes.Of(new DateTime(1996, 1, 2, 0, 0, 59));
        Assert.Equal(1440u, minutes.Minutes.Value);
        Assert.Equal(("1996-01-02T00:00", "1996-01-02 00:00"), (minutes.ToText(), minutes.ToString()));
    }

    [Fact]
    public void Times_that_do_not_fit_are_refused()
    {
        Assert.Equal(1u, FruMinutes.Of(new DateTime(1996, 1, 1, 0, 1, 0)).Minutes.Value);
        Assert.Equal(UInt24.MaxValue, FruMinutes.Of(new DateTime(2027, 11, 24, 20, 15, 0)).Minutes.Value);
        Assert.Throws<ArgumentOutOfRangeException>(() => FruMinutes.Of(new DateTime(1996, 1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => FruMinutes.Of(new DateTime(2027, 11, 24, 20, 16, 0)));
    }

    [Theory]
    [InlineData("1996-01-01T00:00", false)]
    [InlineData("1996-01-01T00:01", true)]
    [InlineData("2027-11-24T20:15", true)]
    [InlineData("2027-11-24T20:16", false)]
    [InlineData("1996-01-01", false)]
    [InlineData("", false)]
    public void Text_is_held_against_the_same_limits(string text, bool fits)
    {
        Assert.Equal(fits, FruMinutes.TryParse(text, out FruMinutes value));
        if (fits) Assert.Equal(text, value.ToText());
        else Assert.Equal(default, value);
    }
}
