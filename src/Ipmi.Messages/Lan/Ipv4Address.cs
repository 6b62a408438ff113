using System.Buffers.Binary;
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

    /// <summary>Such as <c>192.0.2.1</c>.</summary>
    public override string ToString() => ToIPAddress().ToString();
}
