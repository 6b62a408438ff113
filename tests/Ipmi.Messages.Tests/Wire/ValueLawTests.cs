using CsCheck;

namespace Ipmi.Messages.Tests;

/// <summary>What holds for every value type, whatever the bits and whatever the text.</summary>
public class ValueLawTests
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String[Gen.Char["0123456789abcdefABCDEFxh:.+-sTZ unspecified%"], 0, 40],
        Gen.String[0, 40]);

    public static TheoryData<IValueLaw> Types =>
    [
        new ValueLaw<UInt24>(), new ValueLaw<BcdByte>(), new ValueLaw<BitSet128>(), new ValueLaw<MessageAddress>(),
        new ValueLaw<FruMinutes>(),
        new ValueLaw<Octets6>(), new ValueLaw<Octets13>(), new ValueLaw<Octets16>(), new ValueLaw<Octets18>(),
        new ValueLaw<AsciiString16>(),
        new ValueLaw<IpmiGuid>(), new ValueLaw<IpmiTimestamp>(), new ValueLaw<MacAddress>(), new ValueLaw<Ipv4Address>(),
        new ValueLaw<Ipv6Address>(), new ValueLaw<RakpRole>(),
    ];

    [Theory, MemberData(nameof(Types))]
    public void What_is_read_is_written_again(IValueLaw type) => type.CheckBits();

    [Theory, MemberData(nameof(Types))]
    public void What_is_said_in_text_reads_back(IValueLaw type) => type.CheckText();

    [Theory, MemberData(nameof(Types))]
    public void Text_that_is_none_is_refused_and_leaves_nothing(IValueLaw type) => type.CheckAnyText();

    [Theory, MemberData(nameof(Types))]
    public void Other_bits_are_another_value(IValueLaw type) => type.CheckEquality();

    public interface IValueLaw
    {
        void CheckBits();

        void CheckText();

        void CheckAnyText();

        void CheckEquality();
    }

    private sealed class ValueLaw<T> : IValueLaw where T : struct, IWireValue<T>
    {
        private static Gen<byte[]> Bits => Gen.Byte.Array[T.Size];

        public void CheckBits() => Bits.Sample(bytes =>
        {
            // Neighbours stay as they were: exactly Size bytes are read and written.
            byte[] source = [.. bytes, 0xA5];
            byte[] written = [.. Enumerable.Repeat((byte)0x5A, T.Size + 1)];
            T.Read(source).Write(written);
            Assert.Equal(bytes, written[..T.Size]);
            Assert.Equal(0x5A, written[T.Size]);
        });

        public void CheckText() => Bits.Sample(bytes =>
        {
            T value = T.Read(bytes);
            string text = value.ToText();
            Assert.True(T.TryParse(text, out T again), text);
            Assert.Equal(value, again);
            Assert.NotNull(value.ToString());
        });

        public void CheckAnyText() => AnyText.Sample(text =>
        {
            if (T.TryParse(text, out T value)) Assert.True(T.TryParse(value.ToText(), out T again) && again.Equals(value), text);
        });

        public void CheckEquality() => Gen.Select(Bits, Gen.Int[0, T.Size * 8 - 1]).Sample((bytes, bit) =>
        {
            byte[] other = [.. bytes];
            other[bit / 8] ^= (byte)(1 << bit % 8);
            Assert.Equal(T.Read(bytes), T.Read(bytes));
            Assert.Equal(T.Read(bytes).GetHashCode(), T.Read(bytes).GetHashCode());
            Assert.NotEqual(T.Read(bytes), T.Read(other));
        });

        public override string ToString() => typeof(T).Name;
    }
}
