using System.Net;
using System.Net.Sockets;
using Ipmi.Transport;

namespace Ipmi.SideBySide;

/// <summary>A socket without a thread, for a BMC among thousands: the framework's one polling thread serves them all.</summary>
internal sealed class PolledSocket : IDatagramTransport
{
    private const int LargestRequest = 1024;

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);

    public PolledSocket(IPEndPoint local)
    {
        _socket.Bind(local);
        LocalEndPoint = _socket.LocalEndPoint!;
    }

    public EndPoint LocalEndPoint { get; }

    public void Send(ReadOnlySpan<byte> datagram, SocketAddress destination) => _socket.SendTo(datagram, SocketFlags.None, destination);

    public void Listen(DatagramHandler handler) => _ = ReceiveAsync(handler);

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task ReceiveAsync(DatagramHandler handler)
    {
        byte[] buffer = new byte[LargestRequest];
        var source = new SocketAddress(AddressFamily.InterNetwork);
        while (true)
        {
            int length = await _socket.ReceiveFromAsync(buffer.AsMemory(), SocketFlags.None, source);
            handler(buffer.AsMemory(0, length), source);
        }
    }
}
