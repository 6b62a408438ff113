using System.Net;
using System.Net.Sockets;

namespace Ipmi.Transport;

/// <summary>The framework's socket, for every system that it runs on.</summary>
internal sealed class FrameworkUdpSocket(AddressFamily family) : UdpSocket
{
    private readonly Socket _socket = new(family, SocketType.Dgram, ProtocolType.Udp);

    public override IPEndPoint LocalEndPoint => (IPEndPoint)_socket.LocalEndPoint!;

    public override void SetReceiveBuffer(int bytes) => _socket.ReceiveBufferSize = bytes;

    public override void Bind(IPEndPoint local)
    {
        if (local.Address.Equals(IPAddress.IPv6Any)) _socket.DualMode = true;
        _socket.Bind(local);
    }

    public override void Connect(IPEndPoint peer) => _socket.Connect(peer);

    public override SocketError Send(ReadOnlySpan<byte> datagram)
    {
        try
        {
            _socket.Send(datagram, SocketFlags.None);
            return SocketError.Success;
        }
        catch (SocketException e)
        {
            return e.SocketErrorCode;
        }
    }

    public override SocketError SendTo(ReadOnlySpan<byte> datagram, SocketAddress destination)
    {
        try
        {
            _socket.SendTo(datagram, SocketFlags.None, destination);
            return SocketError.Success;
        }
        catch (SocketException e)
        {
            return e.SocketErrorCode;
        }
    }

    public override SocketError Receive(Span<byte> buffer, out int length)
    {
        try
        {
            length = _socket.Receive(buffer, SocketFlags.None);
            return SocketError.Success;
        }
        catch (SocketException e)
        {
            length = 0;
            return e.SocketErrorCode;
        }
    }

    public override SocketError ReceiveFrom(Span<byte> buffer, SocketAddress source, out int length)
    {
        try
        {
            length = _socket.ReceiveFrom(buffer, SocketFlags.None, source);
            return SocketError.Success;
        }
        catch (SocketException e)
        {
            length = 0;
            return e.SocketErrorCode;
        }
    }

    public override void Dispose() => _socket.Dispose();
}
