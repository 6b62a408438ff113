using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Client;

/// <summary>Serial over LAN: the system's serial line, over the network (IPMI v2.0 §15, §26).</summary>
/// <param name="channel">The way to the BMC.</param>
/// <param name="payloads">The session, where it carries other payloads than IPMI messages.</param>
public sealed class SolService(IIpmiChannel channel, IPayloadChannel? payloads)
{
    private const int MaxTakeOvers = 3;
    private const int SafeCharacters = 32;
    private const int LongestPayload = SolLink.MaxPacketLength;

    // Of Activate Payload and of Deactivate Payload.
    private static readonly CompletionCode AlreadyActive = (CompletionCode)0x80;
    private static readonly CompletionCode AlreadyInactive = (CompletionCode)0x80;

    /// <summary>
    /// Activates Serial over LAN. What a BMC says of the UDP port is not followed, for it is wrong on some and that of the session on all
    /// others; nor are commands needed that some do not have.
    /// </summary>
    /// <exception cref="NotSupportedException">The session is one of IPMI 1.5 or none over the network.</exception>
    /// <exception cref="IpmiCompletionException">The BMC refused: the line is in use, disabled, or not for this user.</exception>
    /// <exception cref="Transport.IpmiTimeoutException">Nothing answered in time.</exception>
    public async Task<SolConsole> ActivateAsync(SolConsoleOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new();
        if (payloads is null) throw new NotSupportedException("Serial over LAN needs a session over the network.");
        var console = new SolConsole(payloads, options);
        try
        {
            ActivatePayloadResponse? activated = await ActivateAsync(payloads, options, cancellationToken).ConfigureAwait(false);
            bool tellsOwner = await OwnerAsync(options.Instance, cancellationToken).ConfigureAwait(false) == payloads.BmcSessionId;
            console.Start(options.MaxCharacters ?? MaxCharacters(activated?.InboundPayloadSize ?? 0), tellsOwner);
            return console;
        }
        catch
        {
            console.Abandon();
            throw;
        }
    }

    /// <summary>Ends an activation, whoever has it. False when there was none.</summary>
    /// <exception cref="IpmiCompletionException">The BMC refused.</exception>
    public Task<bool> DeactivateAsync(byte instance = 1, CancellationToken cancellationToken = default) =>
        DeactivateAsync(instance, isRepeatable: null, cancellationToken);

    /// <summary>How many lines there are and which are in use; nothing when the BMC does not tell. It has one at least, even if it says 0.</summary>
    public async Task<GetPayloadActivationStatusResponse?> GetStatusAsync(CancellationToken cancellationToken = default)
    {
        var request = new GetPayloadActivationStatusRequest { PayloadType = PayloadType.Sol };
        var reply = await channel
            .ExchangeAsync<GetPayloadActivationStatusRequest, GetPayloadActivationStatusResponse>(request, cancellationToken).ConfigureAwait(false);
        if (!reply.IsSuccess) return null;
        return reply.Response with { InstanceCapacity = Math.Max((byte)1, reply.Response.InstanceCapacity) };
    }

    /// <summary>Reads a parameter; nothing when the BMC does not have it.</summary>
    /// <typeparam name="T">Its layout; see <see cref="SolParameterLayouts"/>.</typeparam>
    /// <param name="parameter">Which.</param>
    /// <param name="channelNumber">The channel; the session's own unless given.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<T?> ReadAsync<T>(
        SolParameter parameter, byte channelNumber = ChannelNumber.Present, CancellationToken cancellationToken = default)
        where T : struct, IWireMessage<T>
    {
        var request = new GetSolConfigurationParametersRequest { Channel = channelNumber, Parameter = parameter };
        var reply = await channel
            .ExchangeAsync<GetSolConfigurationParametersRequest, GetSolConfigurationParametersResponse>(request, cancellationToken)
            .ConfigureAwait(false);
        return reply.IsSuccess && T.Decode(reply.Response.Data.Memory, out T value, out _) == DecodeStatus.Ok ? value : null;
    }

    /// <summary>Writes a parameter.</summary>
    /// <typeparam name="T">Its layout; see <see cref="SolParameterLayouts"/>.</typeparam>
    /// <param name="parameter">Which.</param>
    /// <param name="value">Its value.</param>
    /// <param name="channelNumber">The channel; the session's own unless given.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="IpmiCompletionException">The BMC refused.</exception>
    public async Task WriteAsync<T>(
        SolParameter parameter, T value, byte channelNumber = ChannelNumber.Present, CancellationToken cancellationToken = default)
        where T : struct, IWireMessage<T>
    {
        byte[] data = new byte[value.EncodedLength];
        value.Encode(data);
        var request = new SetSolConfigurationParametersRequest { Channel = channelNumber, Parameter = parameter, Data = data };
        await channel.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What fits into a packet by what the BMC says; many say nonsense, and 32 fit everywhere.</summary>
    internal static int MaxCharacters(int inboundPayloadSize) =>
        inboundPayloadSize is > SafeCharacters + SolLink.HeaderLength and <= LongestPayload ? inboundPayloadSize - SolLink.HeaderLength
        : SafeCharacters;

    /// <summary>
    /// Activates; nothing comes back when the answer of an earlier copy was lost, and the BMC says that the line is ours already. A session
    /// activates once, so a copy does no harm.
    /// </summary>
    private async Task<ActivatePayloadResponse?> ActivateAsync(
        IPayloadChannel session, SolConsoleOptions options, CancellationToken cancellationToken)
    {
        SharedSerialAlerts alerts = SharedSerialAlerts.Fail;
        for (int takeOvers = 0; ;)
        {
            var request = new ActivatePayloadRequest
            {
                PayloadType = PayloadType.Sol,
                Instance = options.Instance,
                Options = new() { Encrypted = options.Encrypted, Authenticated = true, SerialAlerts = alerts },
            };
            byte[] data = new byte[request.EncodedLength];
            request.Encode(data);
            CommandId id = ActivatePayloadRequest.Info.Id;
            RawResponse response = await channel
                .ExchangeRawAsync(new(id.NetFn, id.Command, data, Repeatable: true), cancellationToken).ConfigureAwait(false);
            if (response.CompletionCode == CompletionCode.Ok)
            {
                return ActivatePayloadResponse.Decode(response.Data.Memory, out var activated, out _) == DecodeStatus.Ok ? activated : null;
            }

            if (response.CompletionCode == AlreadyActive)
            {
                if (await OwnerAsync(options.Instance, cancellationToken).ConfigureAwait(false) == session.BmcSessionId) return null;
                if (options.TakeOver && takeOvers++ < MaxTakeOvers)
                {
                    // Whoever has the line, and as often as it takes: a copy does no harm.
                    await DeactivateAsync(options.Instance, isRepeatable: true, cancellationToken).ConfigureAwait(false);
                    continue;
                }
            }
            else if (response.CompletionCode is CompletionCode.InvalidDataField or CompletionCode.Unspecified && alerts == SharedSerialAlerts.Fail)
            {
                // Windmill boards refuse unless alerts on the serial line are deferred.
                alerts = SharedSerialAlerts.Deferred;
                continue;
            }

            throw new IpmiCompletionException(ActivatePayloadRequest.Info, response.CompletionCode);
        }
    }

    private async Task<bool> DeactivateAsync(byte instance, bool? isRepeatable, CancellationToken cancellationToken)
    {
        var request = new DeactivatePayloadRequest { PayloadType = PayloadType.Sol, Instance = instance };
        byte[] data = new byte[request.EncodedLength];
        request.Encode(data);
        CommandId id = DeactivatePayloadRequest.Info.Id;
        RawResponse response = await channel
            .ExchangeRawAsync(new(id.NetFn, id.Command, data, Repeatable: isRepeatable), cancellationToken).ConfigureAwait(false);
        if (response.CompletionCode == CompletionCode.Ok) return true;
        if (response.CompletionCode == AlreadyInactive) return false;
        throw new IpmiCompletionException(DeactivatePayloadRequest.Info, response.CompletionCode);
    }

    /// <summary>Whose a line is, as the BMC numbers sessions; nothing when it does not tell.</summary>
    internal async Task<uint?> OwnerAsync(byte instance, CancellationToken cancellationToken)
    {
        var request = new GetPayloadInstanceInfoRequest { PayloadType = PayloadType.Sol, Instance = instance };
        var reply = await channel
            .ExchangeAsync<GetPayloadInstanceInfoRequest, GetPayloadInstanceInfoResponse>(request, cancellationToken).ConfigureAwait(false);
        return reply.IsSuccess ? reply.Response.SessionId : null;
    }
}
