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

    /// <summary>Whether <see cref="ToText"/> gives a decimal number, which JSON writes without quotes.</summary>
    static virtual bool IsNumber => false;

    /// <summary>
    /// The value as JSON has it: <see cref="TryParse"/> makes the same value of it again, whatever the bits. Hexadecimal digits
    /// unless the type knows better; <c>ToString</c> is for people.
    /// </summary>
    string ToText()
    {
        var bytes = new byte[TSelf.Size];
        Write(bytes);
        return Convert.ToHexString(bytes);
    }

    /// <summary>Reads what <see cref="ToText"/> wrote.</summary>
    static virtual bool TryParse(string text, out TSelf value)
    {
        ArgumentNullException.ThrowIfNull(text);
        var bytes = new byte[TSelf.Size];
        bool isHex = text.Length == bytes.Length * 2
            && Convert.FromHexString(text, bytes, out _, out _) == System.Buffers.OperationStatus.Done;
        value = isHex ? TSelf.Read(bytes) : default;
        return isHex;
    }
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
