using System.Collections.Concurrent;
using System.Net;
using Ipmi.Messages;

namespace Ipmi.Transport;

/// <content>ASF: who pings, and who answers (IPMI v2.0 §13.2.3, §13.2.4).</content>
public sealed partial class RmcpEndpoint
{
    // FFh is the tag of messages that want no answer.
    private const int TagCount = 0xFF;

    private static readonly TimeSpan PingInterval = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<(SocketAddress Bmc, byte Tag), PendingPing> _pings = new();

    /// <summary>
    /// Asks whether anybody speaks RMCP at an address. Many BMCs do not answer, although they speak IPMI: silence proves nothing.
    /// </summary>
    /// <remarks>
    /// The caller goes on where the answer arrived: on a socket that is its receive thread, so do not block there.
    /// </remarks>
    /// <param name="bmc">Whom to ask.</param>
    /// <param name="timeout">For the whole; the ping is repeated every second until then.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>What the BMC says it can do.</returns>
    /// <exception cref="IpmiTimeoutException">Nothing answered in time.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="timeout"/> is not positive.</exception>
    /// <exception cref="InvalidOperationException">All 255 tags are in use for this address.</exception>
    /// <exception cref="ObjectDisposedException">The endpoint is disposed, or was while waiting.</exception>
    public async Task<AsfPresencePong> PingAsync(IPEndPoint bmc, TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(bmc);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(timeout, TimeSpan.Zero);
        cancellationToken.ThrowIfCancellationRequested();
        using var ping = Enlist(_transport.AddressOf(bmc), timeout);
        using var registration = cancellationToken.Register(() => ping.Cancel(cancellationToken));
        ObjectDisposedException.ThrowIf(_disposed, this);
        ping.Start();
        return await ping.Answer.ConfigureAwait(false);
    }

    private PendingPing Enlist(SocketAddress bmc, TimeSpan timeout)
    {
        int first = _random.Next(TagCount);
        for (int i = 0; i < TagCount; i++)
        {
            byte tag = (byte)((first + i) % TagCount);
            var ping = new PendingPing(this, bmc, tag, timeout);
            if (_pings.TryAdd((bmc, tag), ping)) return ping;
        }

        throw new InvalidOperationException("All 255 tags are in use for this address.");
    }

    private void ReceiveAsf(ReadOnlyMemory<byte> message, SocketAddress source)
    {
        if (AsfPresencePing.Decode(message, out var ping, out _) == DecodeStatus.Ok && _presence is { } presence && MayAnswer(source))
        {
            Interlocked.Increment(ref _pingsAnswered);
            SendAsf(presence with { Tag = ping.Tag }, source);
        }
        else if (AsfPresencePong.Decode(message, out var pong, out _) == DecodeStatus.Ok
            && _pings.TryGetValue((source, pong.Tag), out var pending))
        {
            Interlocked.Increment(ref _pongs);
            pending.Complete(pong);
        }
        else
        {
            Interlocked.Increment(ref _ignored);
        }
    }

    private bool MayAnswer(SocketAddress source) => PingLimit is not { } limit || limit.TryTake(source, _time.GetElapsedTime(_started));

    private void SendAsf<TMessage>(in TMessage message, SocketAddress destination) where TMessage : struct, IWireMessage<TMessage>
    {
        Span<byte> datagram = stackalloc byte[HeaderLength + TMessage.MaxLength];
        int length = AsfMessageHeader.Encode(datagram);
        length += message.Encode(datagram[length..]);
        _transport.Send(datagram[..length], destination);
    }

    /// <summary>A ping that waits. Its one timer repeats it, and ends it.</summary>
    private sealed class PendingPing : IDisposable
    {
        // Less than this is not worth another ping: the answer would come too late.
        private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(1);

        private readonly RmcpEndpoint _endpoint;
        private readonly SocketAddress _bmc;
        private readonly byte _tag;
        private readonly TimeSpan _timeout;
        private readonly long _started;
        private readonly TaskCompletionSource<AsfPresencePong> _answer = new();
        private ITimer? _timer;
        private int _attempts;

        public PendingPing(RmcpEndpoint endpoint, SocketAddress bmc, byte tag, TimeSpan timeout)
        {
            (_endpoint, _bmc, _tag, _timeout) = (endpoint, bmc, tag, timeout);
            _started = endpoint._time.GetTimestamp();
        }

        public Task<AsfPresencePong> Answer => _answer.Task;

        public void Start()
        {
            _timer = _endpoint._time.CreateTimer(
                static ping => ((PendingPing)ping!).OnTimer(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            SendAndWait(_timer, _timeout);
        }

        public void Complete(AsfPresencePong pong) => _answer.TrySetResult(pong);

        public void Cancel(CancellationToken cancellationToken) => _answer.TrySetCanceled(cancellationToken);

        public void Fail(Exception why) => _answer.TrySetException(why);

        public void Dispose()
        {
            _endpoint._pings.TryRemove((_bmc, _tag), out _);
            _timer?.Dispose();
        }

        private void OnTimer()
        {
            var elapsed = _endpoint._time.GetElapsedTime(_started);
            if (_timeout - elapsed < Moment) Fail(new IpmiTimeoutException("Presence Ping", _attempts, elapsed));
            else SendAndWait(_timer!, _timeout - elapsed);
        }

        private void SendAndWait(ITimer timer, TimeSpan remaining)
        {
            _attempts++;
            timer.Change(remaining < PingInterval ? remaining : PingInterval, Timeout.InfiniteTimeSpan);
            _endpoint.SendAsf(new AsfPresencePing { Tag = _tag }, _bmc);
        }
    }
}
