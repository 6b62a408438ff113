using System.Globalization;
using System.Runtime.CompilerServices;
using Ipmi.Messages;
using Ipmi.Transport;

namespace Ipmi.Session;

/// <summary>
/// A session that is opened again when it is lost: when the BMC restarted, ended it, or could not be reached for a while. Requests that may
/// be repeated go on in the new session within their time; the others end with <see cref="IpmiOutcomeUnknownException"/>. The new session
/// is never weaker than the first: another suite, authentication type or privilege is refused.
/// </summary>
public sealed class ReconnectingChannel : IPayloadChannel, IAsyncDisposable
{
    // After so long without a packet a session may be gone: nothing that must not be repeated is sent into it unasked.
    private static readonly TimeSpan LongIdle = TimeSpan.FromSeconds(30);

    private readonly SessionKeeper _keeper;
    private readonly SessionOptions _options;
    private readonly TimeSpan _timeout;

    /// <summary>Takes a session over.</summary>
    /// <param name="session">The first session; it belongs to the channel now.</param>
    /// <param name="open">
    /// Opens another one like it, with the same credentials, cipher suite or authentication type, and privilege. It must end by itself
    /// after a time.
    /// </param>
    /// <param name="options">How requests are sent, and how much silence it takes to believe the session lost.</param>
    public ReconnectingChannel(LanSession session, Func<CancellationToken, Task<LanSession>> open, SessionOptions options)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(options);
        (_keeper, _options, _timeout) = (new(session, open, options), options, options.Pump.RequestTimeout);
        session.WatchForLoss(options.LossPatience);
    }

    /// <summary>What was negotiated for the session that is open now.</summary>
    public SessionInfo Info => Current.Info;

    /// <inheritdoc/>
    public PrivilegeLevel Privilege => Current.Privilege;

    /// <summary>Of the session that is open now: a payload that was activated in an earlier one is over.</summary>
    public uint BmcSessionId => Current.BmcSessionId;

    /// <summary>How often a lost session was replaced.</summary>
    public int Reconnections => _keeper.Replaced;

    /// <summary>What was sent, received and dropped in the session that is open now.</summary>
    public PumpCounters Counters => Current.Counters;

    private LanSession Current => _keeper.Current;

    /// <inheritdoc/>
    /// <exception cref="IpmiTimeoutException">Nothing answered in time.</exception>
    /// <exception cref="IpmiOutcomeUnknownException">A command that is not repeatable was sent and not answered.</exception>
    /// <exception cref="IpmiSessionLostException">The session was lost, and no other could be opened.</exception>
    /// <exception cref="IpmiProtocolException">The answer does not have the layout of the response.</exception>
    /// <exception cref="ObjectDisposedException">The channel is closed.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<IpmiReply<TResponse>> ExchangeAsync<TRequest, TResponse>(TRequest request, CancellationToken cancellationToken)
        where TRequest : struct, IIpmiCommand<TRequest, TResponse>
        where TResponse : struct, IWireMessage<TResponse>
    {
        CommandInfo info = TRequest.Info;
        bool isRepeatable = Current.Channel.IsRepeatable(info);
        long started = _options.Time.GetTimestamp();
        if (!isRepeatable && Current.Idle > LongIdle) await ProbeAsync(cancellationToken).ConfigureAwait(false);
        TimeSpan left = Left(started);
        while (true)
        {
            LanSession session = Current;
            try
            {
                return await session.Channel.ExchangeAsync<TRequest, TResponse>(request, left, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception e) when (IsLoss(e, session))
            {
                if (!isRepeatable) throw new IpmiOutcomeUnknownException(info.Name, _options.Time.GetElapsedTime(started));
            }

            left = await ReplaceAsync(session, info.Name, started, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="IpmiTimeoutException">Nothing answered in time.</exception>
    /// <exception cref="IpmiOutcomeUnknownException">A command that is not repeatable was sent and not answered.</exception>
    /// <exception cref="IpmiSessionLostException">The session was lost, and no other could be opened.</exception>
    /// <exception cref="ObjectDisposedException">The channel is closed.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<RawResponse> ExchangeRawAsync(RawRequest request, CancellationToken cancellationToken)
    {
        CommandInfo? info = Current.Channel.Find(request);
        bool isRepeatable = Current.Channel.IsRepeatable(request, info);
        long started = _options.Time.GetTimestamp();
        if (!isRepeatable && Current.Idle > LongIdle) await ProbeAsync(cancellationToken).ConfigureAwait(false);
        TimeSpan left = Left(started);
        while (true)
        {
            LanSession session = Current;
            try
            {
                return await session.Channel.ExchangeRawAsync(request, left, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception e) when (IsLoss(e, session))
            {
                if (!isRepeatable)
                {
                    throw new IpmiOutcomeUnknownException(PumpChannel.NameOf(request, info), _options.Time.GetElapsedTime(started));
                }
            }

            left = await ReplaceAsync(session, PumpChannel.NameOf(request, info), started, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    /// <remarks>It is taken over in the session that is open now, and over when that is lost.</remarks>
    public SessionPayload OpenPayload(PayloadKind kind, PayloadHandler received) => Current.OpenPayload(kind, received);

    /// <summary>Closes the session, waiting for the BMC at most a second, and gives up on opening another.</summary>
    public ValueTask DisposeAsync() => _keeper.DisposeAsync();

    /// <summary>Finds out whether the session lives; when not, there is another one afterwards.</summary>
    private async ValueTask ProbeAsync(CancellationToken cancellationToken) =>
        await ExchangeAsync<GetDeviceIdRequest, GetDeviceIdResponse>(default, cancellationToken).ConfigureAwait(false);

    /// <summary>Whether a failure means that the session is gone: it answers nothing, or another request replaced it meanwhile.</summary>
    private bool IsLoss(Exception failure, LanSession session) =>
        failure is IpmiSessionLostException || (failure is ObjectDisposedException && session != Current);

    /// <summary>Has the lost session replaced, and says how much of a request's time is left.</summary>
    private async ValueTask<TimeSpan> ReplaceAsync(LanSession lost, string name, long started, CancellationToken cancellationToken)
    {
        try
        {
            await _keeper.ReplaceAsync(lost, Left(started), cancellationToken).ConfigureAwait(false);
            if (Left(started) is { } left && left > TimeSpan.Zero) return left;
        }
        catch (TimeoutException)
        {
            // The deadline passed first.
        }

        throw new IpmiSessionLostException(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: the session was lost, and no other could be opened within {_timeout.TotalSeconds:0.###} s."));
    }

    private TimeSpan Left(long started) => _timeout - _options.Time.GetElapsedTime(started);
}
