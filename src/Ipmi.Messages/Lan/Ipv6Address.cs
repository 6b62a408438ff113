using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Ipmi.Messages;

/// <summary>An IPv6 address, most significant byte first (IPMI v2.0 §23.2, table 23-4, errata 7).</summary>
/// <param name="Value">The address as a number.</param>
[WireSize(16)]
public readonly record struct Ipv6Address(UInt128 Value) : IWireValue<Ipv6Address>
{
    /// <inheritdoc/>
    public static int Size => 16;

    /// <inheritdoc/>
    public static Ipv6Address Read(ReadOnlySpan<byte> source) => new(BinaryPrimitives.ReadUInt128BigEndian(source));

    /// <inheritdoc/>
    public void Write(Span<byte> destination) => BinaryPrimitives.WriteUInt128BigEndian(destination, Value);

    /// <summary>The address for the framework's classes.</summary>
    public IPAddress ToIPAddress()
    {
        Span<byte> bytes = stackalloc byte[Size];
        Write(bytes);
        return new(bytes);
    }

    /// <inheritdoc/>
    public string ToText() => ToString();

    /// <summary>Reads an address as RFC 4291 writes it, without a scope.</summary>
    public static bool TryParse(string text, out Ipv6Address value)
    {
        ArgumentNullException.ThrowIfNull(text);
        value = default;
        bool isAddress = !text.Contains('%', StringComparison.Ordinal)
            && IPAddress.TryParse(text, out IPAddress? address)
            && address.AddressFamily == AddressFamily.InterNetworkV6
            && TryRead(address, out value);
        return isAddress;
    }

    /// <summary>Such as <c>2001:db8::1</c>.</summary>
    public override string ToString() => ToIPAddress().ToString();

    private static bool TryRead(IPAddress address, out Ipv6Address value)
    {
        Span<byte> bytes = stackalloc byte[Size];
        bool isWritten = address.TryWriteBytes(bytes, out _);
        value = isWritten ? Read(bytes) : default;
        return isWritten;
    }
}
