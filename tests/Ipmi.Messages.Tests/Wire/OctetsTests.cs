using CsCheck;

namespace Ipmi.Messages.Tests;

public class OctetsTests
{
    [Fact]
    public void Equality_is_by_content() => Gen.Select(Gen.Byte.Array[0, 20], Gen.Byte.Array[0, 20]).Sample((left, right) =>
    {
        bool isSame = left.SequenceEqual(right);
        Assert.Equal(isSame, new Octets(left) == new Octets(right));
        Assert.Equal(!isSame, new Octets(left) != new Octets(right));
        Assert.Equal(isSame, new Octets(left).Equals((object)new Octets(right)));
        Assert.Equal(new Octets(left).GetHashCode(), new Octets(left.ToArray()).GetHashCode());
    });

    [Fact]
    public void Hash_codes_differ_where_bytes_do() =>
        Assert.NotEqual(new Octets(new byte[] { 1, 2 }).GetHashCode(), new Octets(new byte[] { 2, 1 }).GetHashCode());

    [Fact]
    public void They_alias_until_they_are_owned()
    {
        byte[] buffer = [1, 2, 3];
        Assert.Equal(DecodeStatus.Ok, Octets.Read(buffer, out Octets aliasing, out int consumed));
        Octets owned = aliasing.ToOwned();
        buffer[0] = 9;
        Assert.Equal((3, 9, 1), (consumed, aliasing.Span[0], owned.Span[0]));
    }

    [Fact]
    public void Owning_nothing_holds_on_to_nothing()
    {
        Octets owned = new Octets(new byte[4].AsMemory(4)).ToOwned();
        Assert.True(owned.IsEmpty);
        Assert.Equal(default(ReadOnlyMemory<byte>), owned.Memory);
    }

    [Fact]
    public void Text_is_hexadecimal_with_spaces() => Assert.Equal(("", "A0", "00 7F F1"), (
        Octets.Empty.ToString(), new Octets(new byte[] { 0xA0 }).ToString(), new Octets(new byte[] { 0x00, 0x7F, 0xF1 }).ToString()));

    [Fact]
    public void Sixteen_are_padded_with_zeros_and_no_more_fit()
    {
        Assert.Equal("01020000000000000000000000000000", new Octets16([1, 2]).ToString());
        Assert.Equal("At most 16 bytes, not 17. (Parameter 'bytes')",
            Assert.Throws<ArgumentException>(() => new Octets16(new byte[17])).Message);
    }

    [Fact]
    public void Sixteen_are_zero_only_when_all_are() => Gen.Int[0, 127].Sample(bit =>
    {
        byte[] bytes = new byte[16];
        Assert.True(new Octets16(bytes).IsZero);
        bytes[bit / 8] = (byte)(1 << bit % 8);
        Assert.False(new Octets16(bytes).IsZero);
    });
}
