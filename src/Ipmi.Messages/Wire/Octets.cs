namespace Ipmi.Messages;

/// <summary>Bytes with equality by content. A decoded value aliases the buffer that it came from until <see cref="ToOwned"/>.</summary>
/// <param name="bytes">The bytes; they are not copied.</param>
public readonly struct Octets(ReadOnlyMemory<byte> bytes) : IWireTail<Octets>, IEquatable<Octets>
{
    /// <summary>No bytes.</summary>
    public static Octets Empty => default;

    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Memory { get; } = bytes;

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Span => Memory.Span;

    /// <summary>How many there are.</summary>
    public int Length => Memory.Length;

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => Memory.IsEmpty;

    /// <inheritdoc/>
    public int EncodedLength => Length;

    /// <inheritdoc/>
    public static DecodeStatus Read(ReadOnlyMemory<byte> source, out Octets value, out int consumed)
    {
        value = new(source);
        consumed = source.Length;
        return DecodeStatus.Ok;
    }

    /// <inheritdoc/>
    public void Write(Span<byte> destination) => Span.CopyTo(destination);

    /// <inheritdoc/>
    public Octets ToOwned() => IsEmpty ? default : new(Span.ToArray());

    /// <summary>A copy of the bytes.</summary>
    public byte[] ToArray() => Span.ToArray();

    /// <inheritdoc/>
    public bool Equals(Octets other) => Span.SequenceEqual(other.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Octets other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(Span);
        return hash.ToHashCode();
    }

    /// <summary>The bytes in hexadecimal, spaces between.</summary>
    public override string ToString() => string.Create(Math.Max(0, Length * 3 - 1), this, static (text, octets) =>
    {
        const string Digits = "0123456789ABCDEF";
        ReadOnlySpan<byte> bytes = octets.Span;
        for (int i = 0; i < bytes.Length; i++)
        {
            if (i > 0) text[i * 3 - 1] = ' ';
            text[i * 3] = Digits[bytes[i] >> 4];
            text[i * 3 + 1] = Digits[bytes[i] & 0xF];
        }
    });

    /// <summary>The bytes, not copied.</summary>
    public static implicit operator Octets(ReadOnlyMemory<byte> bytes) => new(bytes);

    /// <summary>The bytes, not copied.</summary>
    public static implicit operator Octets(byte[] bytes) => new(bytes);

    /// <summary>Equality by content.</summary>
    public static bool operator ==(Octets left, Octets right) => left.Equals(right);

    /// <summary>Inequality by content.</summary>
    public static bool operator !=(Octets left, Octets right) => !left.Equals(right);
}
