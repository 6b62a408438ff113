using Ipmi.Messages;

namespace Ipmi.Fuzz;

/// <summary>What holds for a message, whatever the bytes.</summary>
internal static class MessageLaws
{
    public static void Check<T>(ReadOnlyMemory<byte> input) where T : struct, IWireMessage<T>
    {
        DecodeStatus status = T.Decode(input, out T message, out int consumed);
        if (status != DecodeStatus.Ok)
        {
            Unless<T>(message.Equals(default(T)), "a refused message is empty");
            return;
        }

        Unless<T>(consumed >= T.MinLength && consumed <= input.Length, "what is consumed is there");
        byte[] canonical = Encode(message);
        Unless<T>(T.Decode(canonical, out T again, out int all) == DecodeStatus.Ok, "what is encoded can be decoded");
        Unless<T>(again.Equals(message), "encoding loses nothing");
        Unless<T>(all == canonical.Length, "decoding leaves nothing");
        Unless<T>(message.ToOwned().Equals(message), "a copy is equal");
        _ = message.ToString();
        _ = TextFieldWriter.Format(message);
        T parsed = JsonFields.Parse<T>(JsonFieldWriter.Format(message, revealSecrets: true));
        Unless<T>(parsed.Equals(message), "what is rendered as JSON reads back");
    }

    public static byte[] Encode<T>(T message) where T : struct, IWireMessage<T>
    {
        byte[] bytes = new byte[message.EncodedLength];
        Unless<T>(message.Encode(bytes) == bytes.Length, "the length told is the length written");
        return bytes;
    }

    private static void Unless<T>(bool holds, string law) => LawBrokenException.Unless(holds, $"{typeof(T).Name}: {law}.");
}
