using System.Runtime.CompilerServices;
using Ipmi.Messages;
using Ipmi.Transport;

namespace Ipmi.Session;

/// <summary>Requests and responses over a pump: in a session, or outside one.</summary>
internal sealed class PumpChannel(SessionPump pump, MessageCatalog catalog) : IIpmiChannel
{
    private const string CompletionCodeMissing = "has no completion code";

    // A BMC whose answer to Close Session got lost has no session any more in which it could answer again: who waits for longer than a
    // handful of copies take waits for nothing.
    private const int RoundTripsToClose = 16;
    private static readonly TimeSpan ShortestClose = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan LongestClose = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public PrivilegeLevel Privilege { get; set; }

    /// <inheritdoc/>
    public ValueTask<IpmiReply<TResponse>> ExchangeAsync<TRequest, TResponse>(TRequest request, CancellationToken cancellationToken)
        where TRequest : struct, IIpmiCommand<TRequest, TResponse>
        where TResponse : struct, IWireMessage<TResponse> =>
        ExchangeAsync<TRequest, TResponse>(request, pump.Options.RequestTimeout, cancellationToken);

    /// <summary>The same, with a time of its own.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<IpmiReply<TResponse>> ExchangeAsync<TRequest, TResponse>(
        TRequest request, TimeSpan timeout, CancellationToken cancellationToken)
        where TRequest : struct, IIpmiCommand<TRequest, TResponse>
        where TResponse : struct, IWireMessage<TResponse>
    {
        CommandInfo info = TRequest.Info;
        TimeSpan started = pump.Now;
        var busy = new BusyRetry();
        while (true)
        {
            RequestSlot? slot = null;
            TimeSpan pause;
            try
            {
                slot = await pump.TakeAsync(started + timeout, cancellationToken).ConfigureAwait(false);
                int length = request.EncodedLength;
                CheckLength(length);
                request.Encode(slot.Data(length));
                slot.Seal(SessionPump.Header(slot, info.Id.NetFn, info.Id.Command, Lun.Bmc), info.Name, IsRepeatable(info), length);
                ValueTask<RequestOutcome> pending = pump.SendAsync(slot, started + timeout);
                using (CancelWith(slot, cancellationToken)) RequireAnswer(await pending.ConfigureAwait(false), slot, started, cancellationToken);
                if (!IsToBeTriedAgain(slot, ref busy, started + timeout, out pause)) return Decode<TResponse>(slot);
            }
            catch (IpmiTimeoutException) when (busy.Refusal is not null)
            {
                return busy.Refusal.Value;
            }
            finally
            {
                if (slot is not null) pump.Return(slot);
            }

            await pump.PauseAsync(pause, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public ValueTask<RawResponse> ExchangeRawAsync(RawRequest request, CancellationToken cancellationToken) =>
        ExchangeRawAsync(request, pump.Options.RequestTimeout, cancellationToken);

    /// <summary>The same, with a time of its own.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<RawResponse> ExchangeRawAsync(RawRequest request, TimeSpan timeout, CancellationToken cancellationToken)
    {
        CommandInfo? info = Find(request);
        TimeSpan started = pump.Now;
        var busy = new BusyRetry();
        RawResponse? refusal = null;
        while (true)
        {
            RequestSlot? slot = null;
            TimeSpan pause;
            try
            {
                slot = await pump.TakeAsync(started + timeout, cancellationToken).ConfigureAwait(false);
                CheckLength(request.Data.Length);
                request.Data.Span.CopyTo(slot.Data(request.Data.Length));
                if (request.IsForwarded) ForwardedMessage.Renumber(slot.Data(request.Data.Length), slot.Sequence);
                slot.Seal(
                    SessionPump.Header(slot, request.NetFn, request.Command, request.Lun),
                    info?.Name,
                    IsRepeatable(request, info),
                    request.Data.Length);
                if (request.IsForwarded) slot.Forwarded = ForwardedMessage.Innermost(request.Data);
                ValueTask<RequestOutcome> pending = pump.SendAsync(slot, started + timeout);
                using (CancelWith(slot, cancellationToken)) RequireAnswer(await pending.ConfigureAwait(false), slot, started, cancellationToken);
                RawResponse response = Raw(slot, info, request.Room);
                if (!IsToBeTriedAgain(slot, ref busy, started + timeout, out pause)) return response;
                refusal = response;
            }
            catch (IpmiTimeoutException) when (refusal is not null)
            {
                return refusal.Value;
            }
            finally
            {
                if (slot is not null) pump.Return(slot);
            }

            await pump.PauseAsync(pause, cancellationToken).ConfigureAwait(false);
        }
    }

    private TimeSpan CloseTimeout
    {
        get
        {
            TimeSpan measured = pump.RoundTrip.Smoothed * RoundTripsToClose;
            return measured == TimeSpan.Zero || measured > LongestClose ? LongestClose : measured < ShortestClose ? ShortestClose : measured;
        }
    }

    /// <summary>Closes the session that the pump's packets belong to, so that the BMC has its slot back.</summary>
    public async ValueTask CloseSessionAsync(uint bmcSessionId)
    {
        try
        {
            var close = new CloseSessionRequest { SessionId = bmcSessionId };
            await ExchangeAsync<CloseSessionRequest, CloseSessionResponse>(close, CloseTimeout, CancellationToken.None).ConfigureAwait(false);
        }
        catch (IpmiException)
        {
            // The session ends at the BMC by itself after a minute.
        }
    }

    private static CancellationTokenRegistration CancelWith(RequestSlot slot, CancellationToken cancellationToken) =>
        cancellationToken.UnsafeRegister(static state => Cancel((RequestSlot)state!), slot);

    private void RequireAnswer(RequestOutcome outcome, RequestSlot slot, TimeSpan started, CancellationToken cancellationToken)
    {
        switch (outcome)
        {
            case RequestOutcome.Answered:
                return;
            case RequestOutcome.Cancelled:
                throw new OperationCanceledException(cancellationToken);
            case RequestOutcome.Closed:
                throw new ObjectDisposedException("session");
            case RequestOutcome.Lost:
                throw new IpmiSessionLostException($"{slot.Name}: the BMC answers nothing any more in this session.");
            case RequestOutcome.TimedOut when !slot.Repeatable && slot.Copies > 0:
                throw new IpmiOutcomeUnknownException(slot.Name, pump.Now - started);
            default:
                throw new IpmiTimeoutException(slot.Name, slot.Copies, pump.Now - started);
        }
    }

    /// <summary>What the catalogue knows of a raw request.</summary>
    public CommandInfo? Find(RawRequest request) =>
        catalog.Find(CommandId.Of(request.NetFn, request.Command, request.Data.Span))?.Info;

    /// <summary>Whether a command may be repeated, as it is declared or because everything may.</summary>
    public bool IsRepeatable(CommandInfo command) => command.Repeatable || pump.Options.RepeatAnyCommand;

    /// <summary>Whether a raw request may be repeated: its sender's word, else the catalogue's.</summary>
    public bool IsRepeatable(RawRequest request, CommandInfo? info) =>
        request.Repeatable ?? info?.Repeatable is true || pump.Options.RepeatAnyCommand;

    /// <summary>
    /// Whether the BMC was too busy for a request that may be repeated, or has executed it and knows only that it repeats, and there is time for
    /// another try under another number.
    /// </summary>
    private bool IsToBeTriedAgain(RequestSlot slot, ref BusyRetry busy, TimeSpan deadline, out TimeSpan pause)
    {
        pause = TimeSpan.Zero;
        if (!slot.Repeatable || slot.Response.IsEmpty) return false;
        var code = (CompletionCode)slot.Response.Span[0];
        if (code == CompletionCode.DuplicateRequest && slot.Copies > 1) return pump.Now < deadline;
        return BusyRetry.IsBusy(code) && busy.TryPause(code, deadline - pump.Now, out pause);
    }

    private void CheckLength(int length)
    {
        int max = pump.MaxMessageLength - LanMessage.Overhead;
        if (length > max) throw new ArgumentException($"A request of this session may have {max} bytes of data, not {length}.", nameof(length));
    }

    private static void Cancel(RequestSlot slot) => slot.Pump.Cancel(slot);

    /// <summary>What a raw request is called in errors.</summary>
    public static string NameOf(RawRequest request, CommandInfo? info) =>
        info?.Name ?? RequestSlot.NameOf(request.NetFn, request.Command, request.Data.Span);

    private static RawResponse Raw(RequestSlot slot, CommandInfo? info, Memory<byte> room)
    {
        LanMessageHeader header = slot.ResponseHeader;
        ReadOnlyMemory<byte> data = slot.Response[1..];
        bool fits = data.TryCopyTo(room);
        return new(
            header.To,
            header.ToLun,
            header.From,
            header.FromLun,
            header.NetFn,
            header.Command,
            header.Sequence,
            (CompletionCode)slot.Response.Span[0],
            fits ? new Octets(room[..data.Length]) : new Octets(data).ToOwned(),
            info);
    }

    private static IpmiReply<TResponse> Decode<TResponse>(RequestSlot slot) where TResponse : struct, IWireMessage<TResponse>
    {
        if (slot.Response.IsEmpty) throw new IpmiProtocolException($"The response to {slot.Name} {CompletionCodeMissing}.");
        var code = (CompletionCode)slot.Response.Span[0];
        if (code != CompletionCode.Ok) return code;
        return TResponse.Decode(slot.Response[1..], out TResponse response, out _) switch
        {
            DecodeStatus.Ok => response.ToOwned(),
            DecodeStatus.Truncated => throw new IpmiProtocolException(
                $"The response to {slot.Name} ends after {slot.Response.Length} bytes; it has at least {TResponse.MinLength + 1}."),
            _ => throw new IpmiProtocolException($"The response to {slot.Name} contradicts its layout: {new Octets(slot.Response)}."),
        };
    }
}
