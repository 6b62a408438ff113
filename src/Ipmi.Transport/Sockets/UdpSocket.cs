using System.Net;
using System.Net.Sockets;

namespace Ipmi.Transport;

/// <summary>
/// A UDP socket whose calls block: what <see cref="UdpTransport"/> needs of one, and no more. All of them throw
/// <see cref="ObjectDisposedException"/> once it is closed.
/// </summary>
internal abstract class UdpSocket : IDisposable
{
    /// <summary>The address and port that it is bound to.</summary>
    public abstract IPEndPoint LocalEndPoint { get; }

    /// <summary>Opens one: of the system's own calls on Linux, the framework's elsewhere.</summary>
    /// <exception cref="SocketException">The system has none of this family.</exception>
    public static UdpSocket Open(AddressFamily family) => OperatingSystem.IsLinux() ? new LinuxUdpSocket(family) : new FrameworkUdpSocket(family);

    /// <summary>Asks for room for datagrams that wait; the system grants what its own limit allows.</summary>
    public abstract void SetReceiveBuffer(int bytes);

    /// <summary>Takes an address and port; <c>[::]</c> serves IPv4 as well.</summary>
    /// <exception cref="SocketException">The address is not ours, or is in use.</exception>
    public abstract void Bind(IPEndPoint local);

    /// <summary>From now on it sends to one peer, and receives from it alone.</summary>
    /// <exception cref="SocketException">There is no route to the peer.</exception>
    public abstract void Connect(IPEndPoint peer);

    /// <summary>Sends to the peer that it is connected to.</summary>
    public abstract SocketError Send(ReadOnlySpan<byte> datagram);

    /// <summary>Sends to anybody.</summary>
    public abstract SocketError SendTo(ReadOnlySpan<byte> datagram, SocketAddress destination);

    /// <summary>Waits for a datagram of the peer that it is connected to.</summary>
    public abstract SocketError Receive(Span<byte> buffer, out int length);

    /// <summary>Waits for a datagram. The address has room for any of the family, and is of the datagram's length afterwards.</summary>
    public abstract SocketError ReceiveFrom(Span<byte> buffer, SocketAddress source, out int length);

    /// <summary>Closes it. Calls that wait return, and its port is free afterwards.</summary>
    public abstract void Dispose();
}
