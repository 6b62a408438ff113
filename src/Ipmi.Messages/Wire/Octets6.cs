namespace Ipmi.Messages;

/// <summary>Six bytes in the order of the wire: what a manufacturer's record in the event log says.</summary>
[WireSize(6)]
public readonly record struct Octets6 : IWireValue<Octets6>
{
    private readonly Octets16 _bytes;

    /// <summary>Takes up to 6 bytes; the rest is zero.</summary>
    /// <exception cref="ArgumentException">There are more.</exception>
    public Octets6(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > Size) throw new ArgumentException($"At most 6 bytes, not {bytes.Length}.", nameof(bytes));
        _bytes = new(bytes);
    }

    /// <inheritdoc/>
    public static int Size => 6;

    /// <inheritdoc/>
    public static Octets6 Read(ReadOnlySpan<byte> source) => new(source[..Size]);

    /// <inheritdoc/>
    public void Write(Span<byte> destination)
    {
        Span<byte> padded = stackalloc byte[Octets16.Size];
        _bytes.Write(padded);
        padded[..Size].CopyTo(destination);
    }

    /// <summary>The bytes in hexadecimal.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Size];
        Write(bytes);
        return Convert.ToHexString(bytes);
    }
}
