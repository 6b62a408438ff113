using CsCheck;

namespace Ipmi.Messages.Tests;

public class SdrStringTests
{
    [Theory]
    [InlineData("C9 435055312054656D70", "CPU1 Temp")]
    [InlineData("83 29DCA6", "IPMI")]
    [InlineData("43 12ABCD", "12 -.:")]
    [InlineData("42 EF00", ",_00")]
    [InlineData("04 41004200", "AB")]
    [InlineData("03 410042", "41 00 42")]
    [InlineData("C3 E44100", "äA")]
    [InlineData("C0", "")]
    [InlineData("00", "")]
    public void A_name_is_read_as_its_type_says(string hex, string text)
    {
        Assert.Equal(DecodeStatus.Ok, SdrString.Read(Bytes(hex), out SdrString name, out int consumed));
        Assert.Equal(text, name.ToString());
        Assert.Equal(Bytes(hex).Length, consumed);
    }

    [Fact]
    public void A_name_that_its_record_cuts_gives_what_is_there()
    {
        Assert.Equal(DecodeStatus.Ok, SdrString.Read(Bytes("CB 505355"), out SdrString name, out int consumed));
        Assert.Equal("PSU", name.ToString());
        Assert.Equal(4, consumed);
    }

    [Fact]
    public void A_record_without_the_type_byte_is_truncated() =>
        Assert.Equal(DecodeStatus.Truncated, SdrString.Read(default, out _, out _));

    [Fact]
    public void A_name_of_more_than_31_bytes_is_the_callers_mistake() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SdrString(new string('x', 32)));

    [Fact]
    public void Any_bytes_have_a_text_and_come_out_again() =>
        Gen.Byte.Array[1, 40].Sample(bytes =>
        {
            Assert.Equal(DecodeStatus.Ok, SdrString.Read(bytes, out SdrString name, out int consumed));
            Assert.InRange(consumed, 1, bytes.Length);
            Assert.NotNull(name.ToString());

            byte[] again = new byte[name.EncodedLength];
            name.Write(again);
            Assert.Equal(DecodeStatus.Ok, SdrString.Read(again, out SdrString same, out _));
            Assert.Equal(name, same);
        });

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
}
