using System.Buffers.Binary;
using System.Globalization;
using System.Net;

namespace Ipmi.Messages;

/// <summary>An IPv4 address, most significant byte first (IPMI v2.0 §23.2, table 23-4).</summary>
/// <param name="Value">The address as a number: 192.0.2.1 is C0000201h.</param>
[WireSize(4)]
public readonly record struct Ipv4Address(uint Value) : IWireValue<Ipv4Address>
{
    /// <inheritdoc/>
    public static int Size => 4;

    /// <inheritdoc/>
    public static Ipv4Address Read(ReadOnlySpan<byte> source) => new(BinaryPrimitives.ReadUInt32BigEndian(source));

    /// <inheritdoc/>
    public void Write(Span<byte> destination) => BinaryPrimitives.WriteUInt32BigEndian(destination, Value);

    /// <summary>The address for the framework's classes.</summary>
    public IPAddress ToIPAddress()
    {
        Span<byte> bytes = stackalloc byte[4];
        Write(bytes);
        return new(bytes);
    }

    /// <inheritdoc/>
    public string ToText() => ToString();

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
    public override string ToString() => ToIPAddress().ToString();
}
