namespace Ipmi.Messages;

/// <summary>A layout of bytes, both directions. The generator implements it for every annotated record.</summary>
/// <typeparam name="TSelf">The record itself.</typeparam>
public interface IWireMessage<TSelf> where TSelf : struct, IWireMessage<TSelf>
{
    /// <summary>The fewest bytes that make a message.</summary>
    static abstract int MinLength { get; }

    /// <summary>The most bytes that a message can have; <see cref="WireLimits.Unbounded"/> when its tail has no limit of its own.</summary>
    static abstract int MaxLength { get; }

    /// <summary>How many bytes <see cref="Encode"/> will write.</summary>
    int EncodedLength { get; }

    /// <summary>Writes the message and returns how many bytes it took.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A property does not fit its bits; the exception names it.</exception>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short.</exception>
    /// <exception cref="InvalidOperationException">An optional field is set after one that is not.</exception>
    int Encode(Span<byte> destination);

    /// <summary>Reads a message. It never throws, whatever the bytes. Variable parts alias <paramref name="source"/>.</summary>
    /// <param name="source">The bytes; more than the message needs are allowed.</param>
    /// <param name="message">The message, or the default value when the bytes are refused.</param>
    /// <param name="consumed">How many bytes the message took.</param>
    static abstract DecodeStatus Decode(ReadOnlyMemory<byte> source, out TSelf message, out int consumed);

    /// <summary>The same message with variable parts of its own, not those of the buffer that it was decoded from.</summary>
    TSelf ToOwned();

    /// <summary>The table that the record was declared from. It is made when it is first asked for.</summary>
    static abstract MessageLayout Layout { get; }

    /// <summary>Shows every field that is there to a writer, in the order of the wire.</summary>
    void Render(IFieldWriter writer);

    /// <summary>Makes a message of what <see cref="JsonFieldWriter"/> wrote.</summary>
    /// <exception cref="System.Text.Json.JsonException">A field is missing or has no value of its type; the exception names it.</exception>
    static abstract TSelf FromJson(JsonFields fields);
}

/// <summary>Sizes that have no better place.</summary>
public static class WireLimits
{
    /// <summary>The <c>MaxLength</c> of a message whose tail is bounded by the datagram alone.</summary>
    public const int Unbounded = ushort.MaxValue;
}

/// <summary>What came of reading bytes.</summary>
public enum DecodeStatus
{
    /// <summary>The bytes make a message.</summary>
    Ok,

    /// <summary>The bytes end before the message does.</summary>
    Truncated,

    /// <summary>The bytes contradict the layout: a wrong constant, checksum or length.</summary>
    Malformed,
}
