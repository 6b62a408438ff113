namespace Ipmi.Messages.Tests;

public class BcdByteTests
{
    [Fact]
    public void It_has_two_digits()
    {
        var value = new BcdByte(0x45);
        Assert.Equal((4, 5, "45"), (value.High, value.Low, value.ToString()));
    }

    [Fact]
    public void What_is_no_digit_is_kept() =>
        Assert.Equal((15, 10, "fa"), (new BcdByte(0xFA).High, new BcdByte(0xFA).Low, new BcdByte(0xFA).ToString()));
}
