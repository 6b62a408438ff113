namespace Ipmi.Messages.Tests;

/// <summary>Known bytes of a message, what they mean, and where they come from.</summary>
public abstract class WireVector
{
    /// <summary>A vector. The bytes of a response start after its completion code.</summary>
    public static WireVector Of<T>(string origin, string hex, T meaning) where T : struct, IWireMessage<T> =>
        new Typed<T>(origin, hex, meaning);

    /// <summary>The message's type.</summary>
    public abstract Type Message { get; }

    /// <summary>Where the bytes come from: a recorded conversation of two programs that are not ours, or a table of the
    /// specification.</summary>
    public abstract string Origin { get; }

    /// <summary>The bytes, in capitals without spaces.</summary>
    public abstract string Hex { get; }

    /// <summary>Both directions.</summary>
    public abstract void Check();

    /// <summary>Bytes held against the message's layout.</summary>
    public abstract MessageExplanation Explain(ReadOnlyMemory<byte> bytes);

    private sealed class Typed<T>(string origin, string hex, T meaning) : WireVector where T : struct, IWireMessage<T>
    {
        public override Type Message => typeof(T);

        public override string Origin => origin;

        public override string Hex => hex.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();

        public override MessageExplanation Explain(ReadOnlyMemory<byte> bytes) => new LayoutEntry<T>().Explain(bytes);

        public override void Check()
        {
            byte[] bytes = Convert.FromHexString(Hex);
            Assert.Equal(DecodeStatus.Ok, T.Decode(bytes, out T message, out int consumed));
            Assert.Equal(meaning, message);
            Assert.Equal(bytes.Length, consumed);

            byte[] encoded = new byte[meaning.EncodedLength];
            Assert.Equal(encoded.Length, meaning.Encode(encoded));
            Assert.Equal(Convert.ToHexString(bytes), Convert.ToHexString(encoded));
            Assert.Equal(message, message.ToOwned());
            Assert.Equal(message, JsonFields.Parse<T>(JsonFieldWriter.Format(message, revealSecrets: true)));

            for (int length = 0; length < bytes.Length; length++)
            {
                DecodeStatus status = T.Decode(bytes.AsMemory(0, length), out _, out consumed);
                Assert.InRange(consumed, status == DecodeStatus.Ok ? T.MinLength : 0, status == DecodeStatus.Ok ? length : 0);
            }
        }
    }
}
