using System.Net;
using System.Net.Sockets;

namespace Ipmi.Transport;

/// <summary>Peers, as the socket names them (<see cref="SocketAddress"/>) and as people do (<see cref="IPEndPoint"/>).</summary>
public static class SocketAddressExtensions
{
    /// <summary>
    /// The peer's address in the form in which this transport sends to it and reports it as a source: on a socket that serves
    /// both families an IPv4 address is mapped into IPv6 (::ffff:a.b.c.d).
    /// </summary>
    public static SocketAddress AddressOf(this IDatagramTransport transport, IPEndPoint peer)
    {
        ArgumentNullException.ThrowIfNull(transport);
        ArgumentNullException.ThrowIfNull(peer);
        bool map = transport.LocalEndPoint.AddressFamily == AddressFamily.InterNetworkV6
            && peer.AddressFamily == AddressFamily.InterNetwork;
        return map ? new IPEndPoint(peer.Address.MapToIPv6(), peer.Port).Serialize() : peer.Serialize();
    }

    /// <summary>The peer as an endpoint; an IPv4 address that was mapped into IPv6 is IPv4 again.</summary>
    /// <exception cref="ArgumentException">The address is neither IPv4 nor IPv6.</exception>
    public static IPEndPoint ToIPEndPoint(this SocketAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var any = address.Family == AddressFamily.InterNetworkV6 ? IPAddress.IPv6Any : IPAddress.Any;
        var endPoint = (IPEndPoint)new IPEndPoint(any, 0).Create(address);
        return endPoint.Address.IsIPv4MappedToIPv6 ? new(endPoint.Address.MapToIPv4(), endPoint.Port) : endPoint;
    }

    /// <summary>A copy that outlives the call in which the address was received.</summary>
    public static SocketAddress Copy(this SocketAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var copy = new SocketAddress(address.Family, address.Size);
        address.Buffer.Span[..address.Size].CopyTo(copy.Buffer.Span);
        return copy;
    }
}
