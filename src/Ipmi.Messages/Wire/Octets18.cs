using System.Buffers.Binary;

namespace Ipmi.Messages;

/// <summary>Eighteen bytes in the order of the wire: a community string, padded with zeros.</summary>
[WireSize(18)]
public readonly record struct Octets18 : IWireValue<Octets18>
{
    private readonly Octets16 _first;
    private readonly ushort _last;

    /// <summary>Takes up to 18 bytes; the rest is zero.</summary>
    /// <exception cref="ArgumentException">There are more.</exception>
    public Octets18(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > Size) throw new ArgumentException($"At most 18 bytes, not {bytes.Length}.", nameof(bytes));
        Span<byte> padded = stackalloc byte[Size];
        padded.Clear();
        bytes.CopyTo(padded);
        _first = Octets16.Read(padded);
        _last = BinaryPrimitives.ReadUInt16LittleEndian(padded[Octets16.Size..]);
    }

    /// <inheritdoc/>
    public static int Size => 18;

    /// <inheritdoc/>
    public static Octets18 Read(ReadOnlySpan<byte> source) => new(source[..Size]);

    /// <inheritdoc/>
    public void Write(Span<byte> destination)
    {
        _first.Write(destination);
        BinaryPrimitives.WriteUInt16LittleEndian(destination[Octets16.Size..], _last);
    }

    /// <summary>The bytes in hexadecimal.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Size];
        Write(bytes);
        return Convert.ToHexString(bytes);
    }
}
