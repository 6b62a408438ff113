using System.Buffers.Binary;
using System.Globalization;

namespace Ipmi.Messages;

/// <summary>An IPv4 address or mask. Unlike the numbers of IPMI it has its most significant byte first.</summary>
/// <param name="Value">The four bytes as a number, the first one on top.</param>
[WireSize(4)]
public readonly record struct Ipv4Address(uint Value) : IWireValue<Ipv4Address>
{
    /// <inheritdoc/>
    public static int Size => 4;

    /// <inheritdoc/>
    public static Ipv4Address Read(ReadOnlySpan<byte> source) => new(BinaryPrimitives.ReadUInt32BigEndian(source));

    /// <inheritdoc/>
    public void Write(Span<byte> destination) => BinaryPrimitives.WriteUInt32BigEndian(destination, Value);

    /// <summary>Such as <c>192.0.2.1</c>.</summary>
    public string ToText() => $"{Value >> 24}.{Value >> 16 & 0xFF}.{Value >> 8 & 0xFF}.{Value & 0xFF}";

    /// <summary>Reads four decimal numbers with dots between, and nothing else.</summary>
    public static bool TryParse(string text, out Ipv4Address value)
    {
        ArgumentNullException.ThrowIfNull(text);
        value = default;
        uint address = 0;
        string[] parts = text.Split('.');
        foreach (string part in parts)
        {
            if (!byte.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out byte one)) return false;
            address = address << 8 | one;
        }

        if (parts.Length != 4) return false;
        value = new(address);
        return true;
    }

    /// <summary>Such as <c>192.0.2.1</c>.</summary>
    public override string ToString() => ToText();
}
