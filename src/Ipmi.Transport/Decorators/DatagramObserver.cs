using System.Net;

namespace Ipmi.Transport;

/// <summary>Which way a datagram goes.</summary>
public enum DatagramDirection
{
    /// <summary>From this program to the peer.</summary>
    Sent,

    /// <summary>From the peer to this program.</summary>
    Received,
}

/// <summary>Sees one datagram. Bytes and address are valid only during the call.</summary>
/// <param name="direction">Which way it goes.</param>
/// <param name="datagram">The bytes.</param>
/// <param name="peer">The other end.</param>
/// <param name="at">When, by the transport's time provider.</param>
public delegate void DatagramObserver(
    DatagramDirection direction, ReadOnlySpan<byte> datagram, SocketAddress peer, DateTimeOffset at);
