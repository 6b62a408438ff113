using CsCheck;
using Ipmi.Messages;

namespace Ipmi.Generators.Tests;

/// <summary>What holds for every record, those of the stack included, whatever the bytes.</summary>
public sealed class LawTests
{
    private const int Iterations = 2000;
    private static readonly MessageCatalog Everything =
        MessageCatalog.Join(IpmiGeneratorsTestsCatalog.Messages, IpmiMessagesCatalog.Messages);
    private static readonly byte[] Likely = [0x51, 0xDC, 0xA2, 0x02, 0x00];

    [Fact]
    public void Decoding_is_total_and_encoding_loses_nothing() => Everything.Accept(new RoundTrip());

    [Fact]
    public void A_prefix_is_refused_or_shorter() => Everything.Accept(new Prefixes());

    [Fact]
    public void JSON_comes_back_as_the_same_record() => Everything.Accept(new Json());

    [Fact]
    public void Layouts_cover_each_bit_once() => Everything.Accept(new Layouts());

    [Fact]
    public void The_catalogue_is_not_empty() => Assert.True(Everything.Commands.Count > 4 && Everything.Layouts.Count > 10);

    /// <summary>Bytes of which some make a message: zeros, small numbers and the fixed bytes of the samples are likely.</summary>
    private static Gen<byte[]> Bytes(int max)
    {
        var one = Gen.Frequency((4, Gen.Byte), (2, Gen.Byte[0, 4]), (2, Gen.Int[0, 4].Select(i => Likely[i])));
        return one.Array[0, Math.Min(max, 300) + 4];
    }

    private static bool TryDecode<T>(byte[] bytes, out T message) where T : struct, IWireMessage<T>
    {
        // What a fixed byte or a checksum refuses is mended where the layout says how, so that the law has something to say.
        foreach (FieldLayout field in T.Layout.Fields)
        {
            int at = field.FirstByte - T.Layout.FirstByte;
            if (field.Constant is { } constant && at < bytes.Length) bytes[at] = constant;
        }

        return T.Decode(bytes, out message, out _) == DecodeStatus.Ok;
    }

    private sealed class RoundTrip : IMessageVisitor
    {
        public void Visit<T>() where T : struct, IWireMessage<T> => Bytes(T.MaxLength).Sample(bytes =>
        {
            DecodeStatus status = T.Decode(bytes, out T message, out int consumed);
            if (status != DecodeStatus.Ok) return message.Equals(default(T)) && consumed == 0;
            byte[] canonical = message.ToBytes();
            return consumed <= bytes.Length
                && canonical.Length >= T.MinLength && canonical.Length <= T.MaxLength
                && T.Decode(canonical, out T again, out int all) == DecodeStatus.Ok
                && message.Equals(again) && message.GetHashCode() == again.GetHashCode()
                && message.Equals(message.ToOwned())
                && all == canonical.Length
                && canonical.AsSpan().SequenceEqual(again.ToBytes());
        }, iter: Iterations, threads: 1);
    }

    private sealed class Prefixes : IMessageVisitor
    {
        public void Visit<T>() where T : struct, IWireMessage<T> => Bytes(T.MaxLength).Sample(bytes =>
        {
            if (!TryDecode(bytes, out T message)) return true;
            byte[] canonical = message.ToBytes();
            for (int length = 0; length < canonical.Length; length++)
            {
                DecodeStatus status = T.Decode(canonical.AsMemory(0, length), out _, out int consumed);
                if (length < T.MinLength && status == DecodeStatus.Ok) return false;
                if (status == DecodeStatus.Ok && consumed > length) return false;
                if (status == DecodeStatus.Malformed) return false;
            }

            return true;
        }, iter: Iterations / 10, threads: 1);
    }

    private sealed class Json : IMessageVisitor
    {
        public void Visit<T>() where T : struct, IWireMessage<T> => Bytes(T.MaxLength).Sample(bytes =>
        {
            if (!TryDecode(bytes, out T message)) return true;
            TextFieldWriter.Format(message);
            return JsonFields.Parse<T>(JsonFieldWriter.Format(message, revealSecrets: true)).Equals(message);
        }, iter: Iterations / 10, threads: 1);
    }

    private sealed class Layouts : IMessageVisitor
    {
        public void Visit<T>() where T : struct, IWireMessage<T>
        {
            var seen = new HashSet<(int Byte, int Bit)>();
            var chosen = new HashSet<(string When, int Byte, int Bit)>();
            int last = T.Layout.FirstByte - 1;
            foreach (FieldLayout field in T.Layout.Fields)
            {
                Assert.InRange(field.FirstByte, last == 0 ? 1 : last, last + 1);
                if (field.Condition is { } condition)
                {
                    for (int at = field.FirstByte; at <= field.LastByte; at++)
                    {
                        for (int bit = field.HighBit; bit >= field.LowBit; bit--) Assert.True(chosen.Add((condition.ToString(), at, bit)));
                    }

                    continue;
                }

                last = Math.Max(last, field.LastByte ?? last);
                for (int at = field.FirstByte; at <= field.LastByte; at++)
                {
                    for (int bit = field.HighBit; bit >= field.LowBit; bit--) Assert.True(seen.Add((at, bit)));
                }
            }

            Assert.Equal((last - T.Layout.FirstByte + 1) * 8, seen.Count);
            Assert.All(chosen, bit => Assert.DoesNotContain((bit.Byte, bit.Bit), seen));
            Assert.NotEmpty(LayoutText.Table(T.Layout));
            Assert.NotEmpty(LayoutText.Diagram(T.Layout));
            Assert.Same(T.Layout, T.Layout);
        }
    }
}
