using Ipmi.Messages;
using Ipmi.Transport;

namespace Ipmi.Session;

/// <summary>
/// A channel to a controller behind another one: each request goes inside a Send Message, with the BMC keeping track of the answer (IPMI
/// v2.0 §6.13, §22.7). Around a bridged channel it goes over two bridges.
/// </summary>
public sealed class BridgedChannel : IIpmiChannel
{
    private const int SequenceMask = 0x3F;

    private readonly IIpmiChannel _channel;
    private readonly BridgeTarget _target;
    private readonly MessageCatalog _catalog;
    private readonly TimeProvider _time;
    private readonly TimeSpan _patience;
    private int _sequence;

    // Some BMCs (Lenovo SR650 v3) take no request that asks them to keep track of its answer; it comes all the same.
    private volatile MessageTracking _tracking = MessageTracking.TrackRequest;

    /// <summary>Makes a channel of the way to the controller before the target.</summary>
    /// <param name="channel">The way: a session, or another bridge. It is not disposed together with this.</param>
    /// <param name="target">The target.</param>
    /// <param name="options">The commands that raw requests are looked up in, the clock, and how long a busy target is asked again.</param>
    public BridgedChannel(IIpmiChannel channel, BridgeTarget target, SessionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(channel);
        ArgumentNullException.ThrowIfNull(target);
        options ??= new();
        (_channel, _target, _catalog, _time, _patience) = (channel, target, options.Catalog, options.Time, options.Pump.RequestTimeout);
    }

    /// <inheritdoc/>
    public PrivilegeLevel Privilege => _channel.Privilege;

    /// <inheritdoc/>
    /// <exception cref="IpmiBridgeException">The request could not be sent on.</exception>
    /// <exception cref="IpmiTimeoutException">The target did not answer in time.</exception>
    /// <exception cref="IpmiOutcomeUnknownException">A command that is not repeatable was sent and not answered.</exception>
    /// <exception cref="IpmiProtocolException">The answer does not have the layout of the response.</exception>
    public async ValueTask<IpmiReply<TResponse>> ExchangeAsync<TRequest, TResponse>(TRequest request, CancellationToken cancellationToken)
        where TRequest : struct, IIpmiCommand<TRequest, TResponse>
        where TResponse : struct, IWireMessage<TResponse>
    {
        CommandInfo info = TRequest.Info;
        byte[] data = new byte[request.EncodedLength];
        request.Encode(data);
        var raw = new RawRequest(info.Id.NetFn, info.Id.Command, data, Lun.Bmc, info.Repeatable);
        RawResponse response = await ExchangeAsync(raw, info, cancellationToken).ConfigureAwait(false);
        if (response.CompletionCode != CompletionCode.Ok) return response.CompletionCode;
        return TResponse.Decode(response.Data.Memory, out TResponse decoded, out _) == DecodeStatus.Ok
            ? decoded
            : throw new IpmiProtocolException($"The response of {_target} to {info.Name} contradicts its layout: {response.Data}.");
    }

    /// <inheritdoc/>
    /// <exception cref="IpmiBridgeException">The request could not be sent on.</exception>
    /// <exception cref="IpmiTimeoutException">The target did not answer in time.</exception>
    /// <exception cref="IpmiOutcomeUnknownException">A command that is not repeatable was sent and not answered.</exception>
    public ValueTask<RawResponse> ExchangeRawAsync(RawRequest request, CancellationToken cancellationToken) =>
        ExchangeAsync(request, _catalog.Find(CommandId.Of(request.NetFn, request.Command, request.Data.Span))?.Info, cancellationToken);

    private async ValueTask<RawResponse> ExchangeAsync(RawRequest request, CommandInfo? info, CancellationToken cancellationToken)
    {
        bool isRepeatable = request.Repeatable ?? info?.Repeatable ?? false;
        string name = PumpChannel.NameOf(request, info);
        long started = _time.GetTimestamp();
        var busy = new BusyRetry();
        RawResponse? refusal = null;
        MessageTracking tracking = _tracking;
        while (true)
        {
            RawResponse response = refusal is { } last
                ? await SendAgainAsync(request, name, tracking, last, Left(started), cancellationToken).ConfigureAwait(false)
                : await SendOnAsync(request, name, tracking, isRepeatable, cancellationToken).ConfigureAwait(false);
            CompletionCode code = response.CompletionCode;
            bool isOwn = IsOf(response, SendMessageRequest.Info.Id) && !IsAnswerOfTarget(response, request);
            if (isOwn && code == CompletionCode.InvalidDataField && tracking == MessageTracking.TrackRequest)
            {
                // Nothing was sent on: what must not be repeated may be sent, too.
                tracking = MessageTracking.None;
                continue;
            }

            if (!isOwn) _tracking = tracking;
            bool isTransient = BusyRetry.IsBusy(code) || (isOwn && IsBusTrouble(code));
            if (isTransient && isRepeatable && busy.TryPause(code, Left(started), out TimeSpan pause))
            {
                refusal = response;
                await Task.Delay(pause, _time, cancellationToken).ConfigureAwait(false);
                continue;
            }

            return isOwn ? throw new IpmiBridgeException(_target, name, code) : response with { Info = info };
        }
    }

    private TimeSpan Left(long started) => _patience - _time.GetElapsedTime(started);

    /// <summary>Another try of a request that may be repeated: when its time is over, what was refused last is the answer.</summary>
    private async ValueTask<RawResponse> SendAgainAsync(
        RawRequest request, string name, MessageTracking tracking, RawResponse refusal, TimeSpan left, CancellationToken cancellationToken)
    {
        if (left <= TimeSpan.Zero) return refusal;
        using var end = new CancellationTokenSource(left, _time);
        using var any = CancellationTokenSource.CreateLinkedTokenSource(end.Token, cancellationToken);
        try
        {
            return await SendOnAsync(request, name, tracking, isRepeatable: true, any.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return refusal;
        }
    }

    /// <summary>Sends a request once. The answer is the target's, or the refusal of Send Message.</summary>
    private async ValueTask<RawResponse> SendOnAsync(
        RawRequest request, string name, MessageTracking tracking, bool isRepeatable, CancellationToken cancellationToken)
    {
        CommandId id = SendMessageRequest.Info.Id;
        var outer = new RawRequest(id.NetFn, id.Command, Wrap(request, tracking), Lun.Bmc, isRepeatable) { IsForwarded = true };
        RawResponse response;
        try
        {
            response = await _channel.ExchangeRawAsync(outer, cancellationToken).ConfigureAwait(false);
        }
        catch (IpmiTimeoutException e)
        {
            throw new IpmiTimeoutException($"{name} to {_target}", e.Attempts, e.Elapsed);
        }
        catch (IpmiOutcomeUnknownException e)
        {
            throw new IpmiOutcomeUnknownException($"{name} to {_target}", e.Elapsed);
        }

        bool isEmbedded = IsOf(response, id) && response is { CompletionCode: CompletionCode.Ok, Data.IsEmpty: false };
        if (!isEmbedded) return response;
        if (!ForwardedMessage.TryOpenEmbedded(response.Data.Memory, out LanMessageHeader header, out ReadOnlyMemory<byte> data) || data.IsEmpty)
        {
            // Send Message to a controller two bridges away is answered as any other command.
            return IsAnswerOfTarget(response, request) ? response
                : throw new IpmiProtocolException($"What {_target} answered to {name} is no message: {response.Data}.");
        }

        return new(
            header.To,
            header.ToLun,
            header.From,
            header.FromLun,
            header.NetFn,
            header.Command,
            header.Sequence,
            (CompletionCode)data.Span[0],
            new Octets(data[1..]).ToOwned(),
            null);
    }

    /// <summary>The data of Send Message: where to, and the request as it is framed on an IPMB.</summary>
    private byte[] Wrap(RawRequest request, MessageTracking tracking)
    {
        byte[] message = new byte[request.Data.Length + LanMessage.Overhead];
        request.Data.Span.CopyTo(message.AsSpan(LanMessage.HeaderLength));
        var header = new LanMessageHeader
        {
            To = _target.Address,
            NetFn = request.NetFn,
            ToLun = request.Lun,
            From = MessageAddress.Bmc,
            Sequence = (byte)(Interlocked.Increment(ref _sequence) & SequenceMask),
            FromLun = Lun.Bmc,
            Command = request.Command,
        };
        LanMessage.Seal(message, header, request.Data.Length);
        var outer = new SendMessageRequest { Tracking = tracking, Channel = _target.Channel, Message = message };
        byte[] data = new byte[outer.EncodedLength];
        outer.Encode(data);
        return data;
    }

    private static bool IsOf(RawResponse response, CommandId command) =>
        response.NetFn == command.NetFn.Response && response.Command == command.Command;

    /// <summary>Over two bridges both ends answer Send Message; the target's address tells them apart.</summary>
    private bool IsAnswerOfTarget(RawResponse response, RawRequest request) =>
        response.ResponderAddress == _target.Address
        && response.NetFn == request.NetFn.Response
        && response.Command == request.Command;

    private static bool IsBusTrouble(CompletionCode code) => (byte)code is 0x81 or 0x82;
}
