namespace Ipmi.Messages;

/// <summary>A value of fixed size with a meaning of its own. Every pattern of bits is a value: reading cannot fail.</summary>
/// <typeparam name="TSelf">The value's type.</typeparam>
public interface IWireValue<TSelf> where TSelf : struct, IWireValue<TSelf>
{
    /// <summary>How many bytes it has.</summary>
    static abstract int Size { get; }

    /// <summary>Reads the value from exactly <see cref="Size"/> bytes.</summary>
    static abstract TSelf Read(ReadOnlySpan<byte> source);

    /// <summary>Writes the value into exactly <see cref="Size"/> bytes.</summary>
    void Write(Span<byte> destination);
}

/// <summary>A value of variable size: the type of a property marked <see cref="TailAttribute"/>.</summary>
/// <typeparam name="TSelf">The value's type.</typeparam>
public interface IWireTail<TSelf> where TSelf : struct, IWireTail<TSelf>
{
    /// <summary>How many bytes <see cref="Write"/> will write.</summary>
    int EncodedLength { get; }

    /// <summary>Reads the value from the start of <paramref name="source"/>, aliasing it. It never throws.</summary>
    static abstract DecodeStatus Read(ReadOnlyMemory<byte> source, out TSelf value, out int consumed);

    /// <summary>Writes the value.</summary>
    void Write(Span<byte> destination);

    /// <summary>The same value with bytes of its own.</summary>
    TSelf ToOwned();
}
