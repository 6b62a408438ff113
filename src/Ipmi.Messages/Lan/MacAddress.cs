using System.Buffers.Binary;

namespace Ipmi.Messages;

/// <summary>A MAC address, most significant byte first (IPMI v2.0 §23.2, table 23-4).</summary>
[WireSize(6)]
public readonly record struct MacAddress : IWireValue<MacAddress>
{
    private const ulong Max = 0xFFFF_FFFF_FFFF;

    /// <summary>Makes one of a number.</summary>
    /// <param name="value">The six bytes as a number, the first one on top.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> needs more than 48 bits.</exception>
    public MacAddress(ulong value)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Max);
        Value = value;
    }

    /// <inheritdoc/>
    public static int Size => 6;

    /// <summary>The six bytes as a number, the first one on top.</summary>
    public ulong Value { get; }

    /// <inheritdoc/>
    public static MacAddress Read(ReadOnlySpan<byte> source) =>
        new((ulong)BinaryPrimitives.ReadUInt16BigEndian(source) << 32 | BinaryPrimitives.ReadUInt32BigEndian(source[2..]));

    /// <inheritdoc/>
    public void Write(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt16BigEndian(destination, (ushort)(Value >> 32));
        BinaryPrimitives.WriteUInt32BigEndian(destination[2..], (uint)(Value & 0xFFFFFFFF));
    }

    /// <summary>Such as <c>02:00:5e:00:53:01</c>.</summary>
    public string ToText()
    {
        Span<byte> bytes = stackalloc byte[Size];
        Write(bytes);
        return $"{bytes[0]:x2}:{bytes[1]:x2}:{bytes[2]:x2}:{bytes[3]:x2}:{bytes[4]:x2}:{bytes[5]:x2}";
    }

    /// <summary>Reads six pairs of hexadecimal digits with colons between.</summary>
    public static bool TryParse(string text, out MacAddress value)
    {
        ArgumentNullException.ThrowIfNull(text);
        value = default;
        string[] parts = text.Split(':');
        if (parts.Length != Size || parts.Any(p => p.Length != 2)) return false;
        Span<byte> bytes = stackalloc byte[Size];
        if (Convert.FromHexString(string.Concat(parts), bytes, out _, out _) != System.Buffers.OperationStatus.Done) return false;
        value = Read(bytes);
        return true;
    }

    /// <summary>Such as <c>02:00:5e:00:53:01</c>.</summary>
    public override string ToString() => ToText();
}
