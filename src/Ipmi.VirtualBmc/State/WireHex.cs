using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>What a command set, as its own bytes in hexadecimal.</summary>
internal static class WireHex
{
    public static string Of<T>(in T message) where T : struct, IWireMessage<T>
    {
        byte[] bytes = new byte[message.EncodedLength];
        message.Encode(bytes);
        return Convert.ToHexString(bytes);
    }

    /// <exception cref="FormatException">It is no such message.</exception>
    public static T Read<T>(string? text) where T : struct, IWireMessage<T> =>
        T.Decode(Convert.FromHexString(text ?? ""), out T message, out _) == DecodeStatus.Ok
            ? message
            : throw new FormatException($"No {typeof(T).Name}: {text}.");
}
