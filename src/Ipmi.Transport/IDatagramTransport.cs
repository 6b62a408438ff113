using System.Net;

namespace Ipmi.Transport;

/// <summary>Receives one datagram. Both arguments are valid only during the call: buffer and address are used again.</summary>
/// <param name="datagram">The bytes; the receiver may change them in place.</param>
/// <param name="source">Where they came from; to keep it, copy it (<see cref="SocketAddressExtensions.Copy"/>).</param>
public delegate void DatagramHandler(Memory<byte> datagram, SocketAddress source);

/// <summary>Sends datagrams to any number of peers and delivers those that arrive. Any of them may get lost, as on UDP.</summary>
public interface IDatagramTransport : IAsyncDisposable
{
    /// <summary>The address that peers answer to.</summary>
    EndPoint LocalEndPoint { get; }

    /// <summary>
    /// Sends one datagram before it returns, from any thread. What the network refuses is lost and counted, never thrown;
    /// so is what is sent after disposal.
    /// </summary>
    /// <param name="datagram">The bytes; they may be used again when the call returns.</param>
    /// <param name="destination">The peer, in this transport's form (<see cref="SocketAddressExtensions.AddressOf"/>).</param>
    void Send(ReadOnlySpan<byte> datagram, SocketAddress destination);

    /// <summary>Starts delivery: the handler is called for each datagram, one at a time.</summary>
    /// <exception cref="InvalidOperationException">There is a handler already.</exception>
    /// <exception cref="ObjectDisposedException">The transport is disposed.</exception>
    void Listen(DatagramHandler handler);
}
