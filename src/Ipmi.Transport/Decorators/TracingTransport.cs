using System.Net;

namespace Ipmi.Transport;

/// <summary>Shows every datagram to an observer: before it is sent, and before the handler has it.</summary>
/// <param name="inner">What carries the datagrams; it is disposed together with this.</param>
/// <param name="observer">Called on the thread that sends or receives, so possibly on two at once.</param>
/// <param name="timeProvider">Stamps the datagrams; the system's clock unless given.</param>
public sealed class TracingTransport(IDatagramTransport inner, DatagramObserver observer, TimeProvider? timeProvider = null)
    : IDatagramTransport
{
    private readonly TimeProvider _time = timeProvider ?? TimeProvider.System;

    /// <inheritdoc/>
    public EndPoint LocalEndPoint => inner.LocalEndPoint;

    /// <inheritdoc/>
    public void Send(ReadOnlySpan<byte> datagram, SocketAddress destination)
    {
        observer(DatagramDirection.Sent, datagram, destination, _time.GetUtcNow());
        inner.Send(datagram, destination);
    }

    /// <inheritdoc/>
    public void Listen(DatagramHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        inner.Listen((datagram, source) =>
        {
            observer(DatagramDirection.Received, datagram.Span, source, _time.GetUtcNow());
            handler(datagram, source);
        });
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
