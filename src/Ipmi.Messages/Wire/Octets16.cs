using System.Buffers.Binary;

namespace Ipmi.Messages;

/// <summary>Sixteen bytes in the order of the wire: a nonce, a challenge, an auth code, a padded name.</summary>
[WireSize(16)]
public readonly record struct Octets16 : IWireValue<Octets16>
{
    private readonly ulong _first;
    private readonly ulong _last;

    /// <summary>Takes up to sixteen bytes; the rest is zero.</summary>
    /// <exception cref="ArgumentException">There are more than sixteen.</exception>
    public Octets16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > 16) throw new ArgumentException($"At most 16 bytes, not {bytes.Length}.", nameof(bytes));
        Span<byte> padded = stackalloc byte[16];
        padded.Clear();
        bytes.CopyTo(padded);
        _first = BinaryPrimitives.ReadUInt64LittleEndian(padded);
        _last = BinaryPrimitives.ReadUInt64LittleEndian(padded[8..]);
    }

    private Octets16(ulong first, ulong last) => (_first, _last) = (first, last);

    /// <inheritdoc/>
    public static int Size => 16;

    /// <summary>Whether all bytes are zero.</summary>
    public bool IsZero => (_first | _last) == 0;

    /// <inheritdoc/>
    public static Octets16 Read(ReadOnlySpan<byte> source) =>
        new(BinaryPrimitives.ReadUInt64LittleEndian(source), BinaryPrimitives.ReadUInt64LittleEndian(source[8..]));

    /// <inheritdoc/>
    public void Write(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(destination, _first);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[8..], _last);
    }

    /// <summary>The bytes in hexadecimal.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[16];
        Write(bytes);
        return Convert.ToHexString(bytes);
    }
}
