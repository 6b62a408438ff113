using System.Net;

namespace Ipmi.Transport;

/// <summary>
/// Writes every datagram to a capture file that Wireshark opens. A capture that cannot be written ends (see
/// <see cref="Failure"/>); the datagrams go on.
/// </summary>
public sealed class CapturingTransport : IDatagramTransport
{
    private readonly IDatagramTransport _inner;
    private readonly TimeProvider _time;
    private readonly PcapWriter _writer;
    private readonly IPEndPoint _local;
    private readonly Lock _gate = new();

    /// <summary>Begins a capture.</summary>
    /// <param name="inner">What carries the datagrams; it is disposed together with this.</param>
    /// <param name="capture">Where the capture goes; it is disposed together with this.</param>
    /// <param name="timeProvider">Stamps the datagrams; the system's clock unless given.</param>
    /// <exception cref="IOException">The head of the file cannot be written.</exception>
    public CapturingTransport(IDatagramTransport inner, Stream capture, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(inner);
        ArgumentNullException.ThrowIfNull(capture);
        _inner = inner;
        _time = timeProvider ?? TimeProvider.System;
        _local = inner.LocalEndPoint as IPEndPoint ?? new(IPAddress.Any, 0);
        _writer = new(capture);
    }

    /// <summary>Why the capture ended early, if it did.</summary>
    public Exception? Failure { get; private set; }

    /// <inheritdoc/>
    public EndPoint LocalEndPoint => _inner.LocalEndPoint;

    /// <inheritdoc/>
    public void Send(ReadOnlySpan<byte> datagram, SocketAddress destination)
    {
        Write(DatagramDirection.Sent, datagram, destination);
        _inner.Send(datagram, destination);
    }

    /// <inheritdoc/>
    public void Listen(DatagramHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _inner.Listen((datagram, source) =>
        {
            Write(DatagramDirection.Received, datagram.Span, source);
            handler(datagram, source);
        });
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _inner.DisposeAsync().ConfigureAwait(false);
        lock (_gate)
        {
            // Nothing after this point is written.
            Failure ??= new ObjectDisposedException(nameof(CapturingTransport));
        }

        await _writer.DisposeAsync().ConfigureAwait(false);
    }

    private void Write(DatagramDirection direction, ReadOnlySpan<byte> datagram, SocketAddress peer)
    {
        var other = peer.ToIPEndPoint();
        lock (_gate)
        {
            if (Failure is not null) return;
            try
            {
                if (direction == DatagramDirection.Sent) _writer.Write(_time.GetUtcNow(), _local, other, datagram);
                else _writer.Write(_time.GetUtcNow(), other, _local, datagram);
            }
            catch (Exception e) when (e is IOException or ObjectDisposedException or UnauthorizedAccessException)
            {
                Failure = e;
            }
        }
    }
}
