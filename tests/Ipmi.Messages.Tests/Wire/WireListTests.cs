using CsCheck;

namespace Ipmi.Messages.Tests;

public class WireListTests
{
    [Theory]
    [InlineData(false, "0102FFFE", 0x0201, 0xFEFF)]
    [InlineData(true, "0102FFFE", 0x0102, 0xFFFE)]
    public void Numbers_stand_in_the_order_of_bytes_that_is_asked_for(bool bigEndian, string hex, int first, int second)
    {
        byte[] bytes = Convert.FromHexString(hex);
        Assert.Equal(DecodeStatus.Ok, WireList.ReadNumbers<ushort,
            ushort>(bytes, null, bigEndian, out WireList<ushort> list, out int consumed));
        Assert.Equal((first, second, 4), (list[0], list[1], consumed));
        byte[] written = new byte[4];
        WireList.WriteNumbers<ushort, ushort>(list, bigEndian, written);
        Assert.Equal(bytes, written);
    }

    [Fact]
    public void A_count_takes_as_many_and_leaves_the_rest() => Gen.Select(Gen.Byte.Array[0, 12], Gen.Int[0, 5]).Sample((bytes, count) =>
    {
        DecodeStatus status = WireList.ReadValues(bytes, count, out WireList<UInt24> list, out int consumed);
        bool fits = bytes.Length >= count * 3;
        Assert.Equal(fits ? DecodeStatus.Ok : DecodeStatus.Truncated, status);
        Assert.Equal(fits ? (count, count * 3) : (0, 0), (list.Count, consumed));
        for (int i = 0; i < list.Count; i++) Assert.Equal(UInt24.Read(bytes.AsSpan(i * 3)), list[i]);
        byte[] written = new byte[consumed];
        WireList.WriteValues(list, written);
        Assert.Equal(bytes[..consumed], written);
    });

    [Fact]
    public void Without_a_count_a_part_of_an_element_is_truncated() => Gen.Byte.Array[0, 12].Sample(bytes =>
    {
        DecodeStatus status = WireList.ReadValues<UInt24>(bytes, null, out WireList<UInt24> list, out int consumed);
        bool fits = bytes.Length % 3 == 0;
        Assert.Equal(fits ? DecodeStatus.Ok : DecodeStatus.Truncated, status);
        Assert.Equal(fits ? (bytes.Length / 3, bytes.Length) : (0, 0), (list.Count, consumed));
    });

    [Fact]
    public void Records_are_owned_one_by_one()
    {
        byte[] buffer = [0x02, 1, 2, 0xC2, (byte)'a', (byte)'b', 0xC1];
        Assert.Equal(DecodeStatus.Ok, FruFields.Read(buffer, out FruFields fields, out _));
        FruFields owned = fields.ToOwned();
        buffer[1] = 9;
        Assert.Equal((2, "09 02", "01 02", "ab"), (owned.Count, fields[0].ToString(), owned[0].ToString(), owned[1].ToString()));
    }

    [Fact]
    public void Equality_is_by_content()
    {
        WireList<byte> left = [1, 2];
        WireList<byte> same = [1, 2];
        WireList<byte> other = [1, 3];
        Assert.True(left == same && !(left != same) && left.Equals((object)same));
        Assert.True(left != other && !(left == other));
        Assert.Equal(left.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(left.GetHashCode(), other.GetHashCode());
        Assert.Equal("[1, 2]", left.ToString());
    }
}
