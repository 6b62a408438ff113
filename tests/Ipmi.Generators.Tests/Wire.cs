using Ipmi.Messages;

namespace Ipmi.Generators.Tests;

/// <summary>Bytes and records, for tests.</summary>
internal static class Wire
{
    public static byte[] ToBytes<T>(this T message) where T : struct, IWireMessage<T>
    {
        // Not zero beforehand: what is not written shows.
        var bytes = new byte[message.EncodedLength + 3];
        bytes.AsSpan().Fill(0xEE);
        Assert.Equal(message.EncodedLength, message.Encode(bytes));
        Assert.All(bytes[message.EncodedLength..], b => Assert.Equal(0xEE, b));
        return bytes[..message.EncodedLength];
    }

    /// <summary>Known bytes make the record, and the record makes the bytes.</summary>
    public static void Check<T>(string hex, T message) where T : struct, IWireMessage<T>
    {
        byte[] bytes = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal(Convert.ToHexString(bytes), Convert.ToHexString(message.ToBytes()));
        Assert.Equal(message, Read<T>(hex, bytes.Length));
    }

    /// <summary>The record that bytes make.</summary>
    public static T Read<T>(string hex, int consumed) where T : struct, IWireMessage<T>
    {
        byte[] bytes = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal(DecodeStatus.Ok, T.Decode(bytes, out T message, out int length));
        Assert.Equal(consumed, length);
        return message;
    }

    public static void Refuses<T>(DecodeStatus status, string hex) where T : struct, IWireMessage<T>
    {
        byte[] bytes = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal(status, T.Decode(bytes, out T message, out int consumed));
        Assert.Equal(default, message);
        Assert.Equal(0, consumed);
    }
}
