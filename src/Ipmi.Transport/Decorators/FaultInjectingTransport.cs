using System.Net;

namespace Ipmi.Transport;

/// <summary>Does to the datagrams of any transport what <see cref="LinkConditions"/> say, decided by a seed.</summary>
/// <remarks>
/// A copy without delay is carried at once; one with delay is copied, and carried by a timer. The handler is still called for one
/// datagram at a time.
/// </remarks>
public sealed class FaultInjectingTransport : IDatagramTransport
{
    private readonly IDatagramTransport _inner;
    private readonly LinkConditions _outbound;
    private readonly LinkConditions _inbound;
    private readonly FaultDice _outboundDice;
    private readonly FaultDice _inboundDice;
    private readonly TimeProvider _time;
    private readonly Lock _delivering = new();
    private readonly Lock _throwing = new();
    private volatile bool _disposed;
    private long _lateErrors;

    /// <summary>Puts faults between a transport and its user.</summary>
    /// <param name="inner">What carries the datagrams; it is disposed together with this.</param>
    /// <param name="outbound">What happens to datagrams that are sent.</param>
    /// <param name="inbound">What happens to datagrams that are received.</param>
    /// <param name="seed">Decides their fate; each direction has its own sequence of decisions.</param>
    /// <param name="timeProvider">Measures the delays; the system's clock unless given.</param>
    public FaultInjectingTransport(
        IDatagramTransport inner, LinkConditions outbound, LinkConditions inbound, int seed, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(inner);
        ArgumentNullException.ThrowIfNull(outbound);
        ArgumentNullException.ThrowIfNull(inbound);
        _inner = inner;
        _outbound = outbound;
        _inbound = inbound;
        _outboundDice = new(seed);
        _inboundDice = new(~seed);
        _time = timeProvider ?? TimeProvider.System;
    }

    /// <inheritdoc/>
    public EndPoint LocalEndPoint => _inner.LocalEndPoint;

    /// <summary>How many delayed datagrams met a handler or a transport that threw. Nobody waits for them who could be told.</summary>
    public long LateErrors => Interlocked.Read(ref _lateErrors);

    /// <inheritdoc/>
    public void Send(ReadOnlySpan<byte> datagram, SocketAddress destination)
    {
        int copies;
        lock (_throwing) copies = _outboundDice.Copies(_outbound);
        for (int i = 0; i < copies; i++)
        {
            CopyFate fate;
            lock (_throwing) fate = _outboundDice.Copy(_outbound, datagram.Length);
            if (fate is { Delay.Ticks: 0, Corrupted: false })
            {
                _inner.Send(datagram, destination);
                continue;
            }

            Carry(Changed(datagram, fate), destination.Copy(), fate.Delay, (copy, peer) => _inner.Send(copy.Span, peer));
        }
    }

    /// <inheritdoc/>
    public void Listen(DatagramHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _inner.Listen((datagram, source) =>
        {
            int copies = _inboundDice.Copies(_inbound);
            for (int i = 0; i < copies; i++)
            {
                // The handler may change the bytes in place, so each copy but the last has bytes of its own.
                var fate = _inboundDice.Copy(_inbound, datagram.Length);
                if (fate is { Delay.Ticks: 0, Corrupted: false } && i == copies - 1) Deliver(handler, datagram, source);
                else Carry(Changed(datagram.Span, fate), source.Copy(), fate.Delay, (copy, peer) => Deliver(handler, copy, peer));
            }
        });
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _disposed = true;
        return _inner.DisposeAsync();
    }

    private void Deliver(DatagramHandler handler, Memory<byte> datagram, SocketAddress source)
    {
        lock (_delivering)
        {
            if (!_disposed) handler(datagram, source);
        }
    }

    private static byte[] Changed(ReadOnlySpan<byte> datagram, CopyFate fate)
    {
        byte[] copy = datagram.ToArray();
        if (fate.Corrupted) copy[fate.CorruptAt] ^= fate.CorruptBy;
        return copy;
    }

    private void Carry(byte[] copy, SocketAddress peer, TimeSpan delay, DatagramHandler carry)
    {
        if (delay == TimeSpan.Zero)
        {
            carry(copy, peer);
            return;
        }

        var late = new Late(this, copy, peer, carry);
        late.Start(_time, delay);
    }

    /// <summary>A copy that waits; its timer goes with it.</summary>
    private sealed class Late(FaultInjectingTransport transport, byte[] datagram, SocketAddress peer, DatagramHandler carry)
    {
        private ITimer? _timer;

        public void Start(TimeProvider time, TimeSpan delay)
        {
            _timer = time.CreateTimer(static late => ((Late)late!).Arrive(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _timer.Change(delay, Timeout.InfiniteTimeSpan);
        }

        private void Arrive()
        {
            _timer?.Dispose();
            if (transport._disposed) return;
            try
            {
                carry(datagram, peer);
            }
            catch (Exception)
            {
                // Nobody else would catch it on a timer's thread, and the process would end.
                Interlocked.Increment(ref transport._lateErrors);
            }
        }
    }
}
