using System.Net;
using Ipmi.Transport;

namespace Ipmi.Client.Tests.Sol;

/// <summary>A console behind a translation that forgets its port: what it sends comes from another one then, and what goes to the old one is lost.</summary>
internal sealed class RoamingTransport(Func<IDatagramTransport> bind) : IDatagramTransport
{
    private IDatagramTransport _port = bind();
    private DatagramHandler? _handler;

    public EndPoint LocalEndPoint => _port.LocalEndPoint;

    public void Send(ReadOnlySpan<byte> datagram, SocketAddress destination) => _port.Send(datagram, destination);

    public void Listen(DatagramHandler handler)
    {
        _handler = handler;
        IDatagramTransport mine = _port;
        mine.Listen((datagram, source) =>
        {
            if (_port == mine) handler(datagram, source);
        });
    }

    public void Roam()
    {
        _port = bind();
        Listen(_handler!);
    }

    public ValueTask DisposeAsync() => _port.DisposeAsync();
}
