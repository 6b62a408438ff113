using CsCheck;

namespace Ipmi.Messages.Tests;

/// <summary>What holds for every message of the catalogue, whatever the bytes.</summary>
public class MessageLawTests
{
    [Fact]
    public void Any_bytes_are_refused_or_survive_a_round_trip() => IpmiMessagesCatalog.Messages.Accept(new AnyBytes());

    [Fact]
    public void Nearly_right_bytes_are_refused_or_survive_a_round_trip() => IpmiMessagesCatalog.Messages.Accept(new NearlyRight());

    [Fact]
    public void Every_prefix_of_a_message_is_truncated_or_a_shorter_message() => IpmiMessagesCatalog.Messages.Accept(new Prefixes());

    [Fact]
    public void A_destination_that_is_too_short_is_the_callers_mistake() => IpmiMessagesCatalog.Messages.Accept(new ShortDestination());

    [Fact]
    public void The_empty_message_has_the_least_length() => IpmiMessagesCatalog.Messages.Accept(new LeastLength());

    private sealed class AnyBytes : IMessageVisitor
    {
        public void Visit<T>() where T : struct, IWireMessage<T> =>
            Gen.Byte.Array[0, Math.Min(T.MaxLength, 64) + 4].Sample(RoundTrip<T>, iter: 3_000);
    }

    /// <summary>Random bytes seldom have the fixed bytes and checksums that some messages want: start from a message and spoil
    /// it.</summary>
    private sealed class NearlyRight : IMessageVisitor
    {
        public void Visit<T>() where T : struct, IWireMessage<T>
        {
            byte[] message = Encode(default(T));
            Gen.Select(Gen.Int[0, 80], Gen.Byte, Gen.Byte.Array[0, 40]).Sample(
                (at, value, more) =>
                {
                    byte[] bytes = [.. message, .. more];
                    if (at < bytes.Length) bytes[at] = value;
                    RoundTrip<T>(bytes);
                },
                iter: 3_000);
        }
    }

    private sealed class Prefixes : IMessageVisitor
    {
        public void Visit<T>() where T : struct, IWireMessage<T> =>
            Gen.Byte.Array[0, 48].Sample(
                more =>
                {
                    byte[] bytes = [.. Encode(default(T)), .. more];
                    for (int length = 0; length <= bytes.Length; length++)
                    {
                        DecodeStatus status = T.Decode(bytes.AsMemory(0, length), out T message, out int consumed);
                        if (length < T.MinLength) Assert.Equal(DecodeStatus.Truncated, status);
                        if (status == DecodeStatus.Ok) Assert.InRange(consumed, T.MinLength, length);
                        else Assert.Equal(default, message);
                    }
                },
                iter: 20);
    }

    private sealed class ShortDestination : IMessageVisitor
    {
        public void Visit<T>() where T : struct, IWireMessage<T>
        {
            T message = default;
            if (message.EncodedLength == 0) return;
            ArgumentException refused = Assert.ThrowsAny<ArgumentException>(() => message.Encode(new byte[message.EncodedLength - 1]));
            Assert.Equal("destination", refused.ParamName);
            Assert.Contains($"{message.EncodedLength}", refused.Message, StringComparison.Ordinal);
        }
    }

    private sealed class LeastLength : IMessageVisitor
    {
        public void Visit<T>() where T : struct, IWireMessage<T>
        {
            int empty = default(T).EncodedLength;
            Assert.InRange(empty, T.MinLength, T.MaxLength);
            Assert.Equal(DecodeStatus.Ok, T.Decode(Encode(default(T)), out T again, out int consumed));
            Assert.Equal(default, again);
            Assert.Equal(empty, consumed);
        }
    }

    private static void RoundTrip<T>(byte[] bytes) where T : struct, IWireMessage<T>
    {
        DecodeStatus status = T.Decode(bytes, out T message, out int consumed);
        if (bytes.Length < T.MinLength) Assert.Equal(DecodeStatus.Truncated, status);
        if (status != DecodeStatus.Ok)
        {
            Assert.Equal((default, 0), (message, consumed));
            return;
        }

        Assert.InRange(consumed, T.MinLength, Math.Min(T.MaxLength, bytes.Length));

        byte[] canonical = Encode(message);
        Assert.Equal(DecodeStatus.Ok, T.Decode(canonical, out T again, out int all));
        Assert.Equal(message, again);
        Assert.Equal(canonical.Length, all);
        Assert.Equal(canonical, Encode(again, dirt: 0xFF));
        Assert.Equal(message, message.ToOwned());
        Assert.NotNull(message.ToString());
    }

    /// <summary>The bytes of a message, written over others.</summary>
    private static byte[] Encode<T>(T message, byte dirt = 0) where T : struct, IWireMessage<T>
    {
        byte[] bytes = new byte[message.EncodedLength];
        Array.Fill(bytes, dirt);
        Assert.Equal(bytes.Length, message.Encode(bytes));
        return bytes;
    }
}
