namespace Ipmi.Messages.Tests;

public class UInt24Tests
{
    [Fact]
    public void The_least_significant_byte_comes_first()
    {
        Assert.Equal(0x563412u, UInt24.Read([0x12, 0x34, 0x56]).Value);
        byte[] written = new byte[3];
        new UInt24(0x563412).Write(written);
        Assert.Equal([0x12, 0x34, 0x56], written);
    }

    [Fact]
    public void There_are_24_bits()
    {
        Assert.Equal(0xFFFFFFu, new UInt24(UInt24.MaxValue).Value);
        Assert.Throws<ArgumentOutOfRangeException>(() => new UInt24(0x1000000));
        Assert.Throws<ArgumentOutOfRangeException>(() => (UInt24)0x1000000u);
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("674", 674)]
    [InlineData("16777215", 0xFFFFFF)]
    [InlineData("16777216", null)]
    [InlineData("-1", null)]
    [InlineData(" 1", null)]
    [InlineData("1h", null)]
    [InlineData("", null)]
    public void Its_text_is_a_decimal_number(string text, int? number)
    {
        Assert.Equal(number is not null, UInt24.TryParse(text, out UInt24 value));
        Assert.Equal((uint)(number ?? 0), value.Value);
        if (number is not null) Assert.Equal(text, value.ToText());
    }

    [Fact]
    public void It_is_a_number_in_JSON() => Assert.True(IsNumber<UInt24>());

    private static bool IsNumber<T>() where T : struct, IWireValue<T> => T.IsNumber;
}
