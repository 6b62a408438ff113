using CsCheck;

namespace Ipmi.Messages.Tests;

public class FruStringTests
{
    [Fact]
    public void Six_bit_ASCII_has_the_first_character_in_the_lowest_bits() =>
        Assert.Equal("29 DC A6", FruString.OfSixBitAscii("IPMI").Bytes.ToString());

    [Fact]
    public void BCD_plus_has_the_first_digit_on_top() => Assert.Equal("12 AB C4", FruString.OfBcdPlus("12 -.4").Bytes.ToString());

    [Fact]
    public void Text_of_another_language_has_two_bytes_a_character() =>
        Assert.Equal("\u4E2D", new FruString(FruEncoding.Text, new byte[] { 0x2D, 0x4E }).ToText(isEnglish: false));

    [Fact]
    public void A_text_of_one_byte_cannot_be_written() => Assert.Throws<ArgumentException>(() => FruString.OfLatin1("A"));

    [Fact]
    public void More_than_63_bytes_cannot_be_written() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => FruString.OfLatin1(new string('A', 64)));

    [Fact]
    public void What_has_no_code_cannot_be_written()
    {
        Assert.Throws<ArgumentException>(() => FruString.OfSixBitAscii("a"));
        Assert.Throws<ArgumentException>(() => FruString.OfBcdPlus("A"));
        Assert.Throws<ArgumentException>(() => FruString.OfLatin1("\u4E2D\u4E2D"));
    }

    [Fact]
    public void Six_bit_ASCII_reads_what_it_writes() =>
        Gen.Char[' ', '_'].Array[0, 84].Sample(chars =>
        {
            string text = new(chars);
            Assert.Equal(text.TrimEnd(' '), FruString.OfSixBitAscii(text).ToString().TrimEnd(' '));
        });

    [Fact]
    public void BCD_plus_reads_what_it_writes() =>
        Gen.Char["0123456789 -."].Array[0, 126].Sample(chars =>
        {
            string text = new(chars);
            Assert.Equal(text.TrimEnd(' '), FruString.OfBcdPlus(text).ToString().TrimEnd(' '));
        });

    [Fact]
    public void Any_bytes_are_refused_or_survive_a_round_trip() =>
        Gen.Byte.Array[0, 80].Sample(bytes =>
        {
            if (FruString.Read(bytes, out FruString value, out int consumed) != DecodeStatus.Ok) return;
            byte[] written = new byte[value.EncodedLength];
            value.Write(written);
            Assert.Equal(bytes[..consumed], written);
            Assert.NotNull(value.ToString());
        });

    [Fact]
    public void Fields_without_an_end_are_read_and_written_without_one()
    {
        byte[] bytes = [0xC2, 0x41, 0x42];
        Assert.Equal(DecodeStatus.Ok, FruFields.Read(bytes, out FruFields fields, out int consumed));
        Assert.Equal(3, consumed);
        Assert.False(fields.IsEnded);
        Assert.Equal("AB", Assert.Single(fields).ToString());
        Assert.Equal(3, fields.EncodedLength);
    }

    [Fact]
    public void A_field_longer_than_the_area_is_truncated() =>
        Assert.Equal(DecodeStatus.Truncated, FruFields.Read(new byte[] { 0xC5, 0x41 }, out _, out _));
}
