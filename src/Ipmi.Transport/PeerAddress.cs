using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Ipmi.Transport;

/// <summary>
/// Where a peer is, without its port, for limits that count per address: an IPv4 address (mapped into IPv6 or not), or the first 64 bits of
/// an IPv6 address, since one host commonly owns all that follow.
/// </summary>
/// <param name="Network">The first 64 bits of an IPv6 address; 0 for IPv4.</param>
/// <param name="Host">The IPv4 address; 0 for IPv6.</param>
public readonly record struct PeerAddress(ulong Network, uint Host)
{
    private const int Ipv4At = 4;
    private const int Ipv6At = 8;
    private const int MappedHostAt = 12;

    // What stands before an IPv4 address that is mapped into IPv6: eighty bits of 0, sixteen of 1.
    private static ReadOnlySpan<byte> MappedPrefix => [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF];

    /// <summary>Takes the address out of a socket's form. A family that is neither IPv4 nor IPv6 is one single address.</summary>
    public static PeerAddress Of(SocketAddress peer)
    {
        ArgumentNullException.ThrowIfNull(peer);
        ReadOnlySpan<byte> bytes = peer.Buffer.Span;
        switch (peer.Family)
        {
            case AddressFamily.InterNetwork:
                return new(0, BinaryPrimitives.ReadUInt32BigEndian(bytes[Ipv4At..]));
            case AddressFamily.InterNetworkV6:
                ReadOnlySpan<byte> address = bytes[Ipv6At..];
                return address.StartsWith(MappedPrefix)
                    ? new(0, BinaryPrimitives.ReadUInt32BigEndian(address[MappedHostAt..]))
                    : new(BinaryPrimitives.ReadUInt64BigEndian(address), 0);
            default:
                return default;
        }
    }
}
