using CsCheck;

namespace Ipmi.Messages.Tests;

public class BitSet128Tests
{
    [Fact]
    public void Bit_0_is_that_of_the_first_byte()
    {
        BitSet128 set = default(BitSet128).With(0).With(13).With(127);
        Assert.Equal("01200000000000000000000000000080", set.ToString());
        Assert.Equal(3, set.Count);
        Assert.Equal(default, set.With(0, false).With(13, false).With(127, false));
    }

    [Fact]
    public void A_bit_is_what_it_was_set_to() => Gen.Select(Gen.Byte.Array[16], Gen.Int[0, 127], Gen.Bool).Sample((bytes, bit, isSet) =>
    {
        BitSet128 set = new BitSet128(bytes).With(bit, isSet);
        Assert.Equal(isSet, set[bit]);
        byte[] written = new byte[16];
        set.Write(written);
        Assert.Equal(isSet, (written[bit / 8] >> bit % 8 & 1) != 0);
    });

    [Fact]
    public void There_are_128_bits()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => default(BitSet128)[128]);
        Assert.Throws<ArgumentOutOfRangeException>(() => default(BitSet128).With(-1));
    }

    [Fact]
    public void Fewer_bytes_are_padded_with_zeros_and_no_more_than_16_fit()
    {
        Assert.Equal("FF000000000000000000000000000000", new BitSet128([0xFF]).ToString());
        Assert.Equal(
            "At most 16 bytes, not 17. (Parameter 'bytes')", Assert.Throws<ArgumentException>(() => new BitSet128(new byte[17])).Message);
    }
}
