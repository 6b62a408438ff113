using Ipmi.Messages;

namespace Ipmi.Client;

/// <summary>
/// The commands whose effect can be seen. A source is strict: it is better that an outcome stays unknown than that something is called
/// done that was not.
/// </summary>
internal static class EvidenceSources
{
    private static readonly byte[] NoData = [];

    /// <summary>How the effect of a command is seen, if it can be.</summary>
    public static EvidenceSource? Find(CommandId command) =>
        command == ChassisControlRequest.Info.Id ? ChassisControlAsync
        : command == ClearSelRequest.Info.Id ? ClearSelAsync
        : command == DeleteSelEntryRequest.Info.Id ? DeleteSelEntryAsync
        : command == SetUserPasswordRequest.Info.Id ? SetUserPasswordAsync
        : null;

    /// <summary>The power has gone where it was sent, or the chassis remembers a command that it did not remember before.</summary>
    private static async ValueTask<Evidence?> ChassisControlAsync(
        IIpmiChannel channel, ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        if (ChassisControlRequest.Decode(data, out var request, out _) != DecodeStatus.Ok) return null;
        if (await ChassisState.ReadAsync(channel, cancellationToken).ConfigureAwait(false) is not { } before) return null;
        Func<ChassisState, bool>? isDone = request.Operation switch
        {
            ChassisControlOperation.PowerUp when !before.IsOn => after => after.IsOn,
            ChassisControlOperation.PowerDown or ChassisControlOperation.SoftShutdown when before.IsOn => after => !after.IsOn,
            ChassisControlOperation.PowerCycle when before.IsOn && !before.WasSwitchedOnByCommand =>
                after => after.IsOn && after.WasSwitchedOnByCommand,
            ChassisControlOperation.PowerCycle or ChassisControlOperation.HardReset when before.Cause is not (null or SystemRestartCause.ChassisControl) =>
                after => after.IsOn && after.Cause == SystemRestartCause.ChassisControl,
            _ => null,
        };
        if (isDone is null) return null;
        return async token => await ChassisState.ReadAsync(channel, token).ConfigureAwait(false) is { } after && isDone(after) ? NoData : null;
    }

    /// <summary>The log is empty and was not; or has one entry, as where clearing is itself an event, and was erased since.</summary>
    private static async ValueTask<Evidence?> ClearSelAsync(IIpmiChannel channel, ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        if (ClearSelRequest.Decode(data, out var request, out _) != DecodeStatus.Ok || request.Operation != ClearSelOperation.Start) return null;
        var reply = await channel.ExchangeAsync<GetSelInfoRequest, GetSelInfoResponse>(default, cancellationToken).ConfigureAwait(false);
        if (!reply.IsSuccess || reply.Response.Entries == 0) return null;
        GetSelInfoResponse before = reply.Response;
        return async token =>
        {
            var now = await channel.ExchangeAsync<GetSelInfoRequest, GetSelInfoResponse>(default, token).ConfigureAwait(false);
            bool isCleared = now.IsSuccess
                && (now.Response.Entries == 0
                    || (now.Response.Entries == 1 && before.Entries > 2 && now.Response.LastErase != before.LastErase));
            return isCleared ? BytesOf(new ClearSelResponse { Progress = ErasureProgress.Completed }) : null;
        };
    }

    /// <summary>The entry was there and is not.</summary>
    private static async ValueTask<Evidence?> DeleteSelEntryAsync(
        IIpmiChannel channel, ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        if (DeleteSelEntryRequest.Decode(data, out var request, out _) != DecodeStatus.Ok) return null;

        // 0000h and FFFFh are the first and the last entry, whichever they are.
        if (request.RecordId is 0 or ushort.MaxValue || !await IsThereAsync(cancellationToken).ConfigureAwait(false)) return null;
        return async token =>
            await IsThereAsync(token).ConfigureAwait(false) ? null : BytesOf(new DeleteSelEntryResponse { RecordId = request.RecordId });

        async ValueTask<bool> IsThereAsync(CancellationToken token)
        {
            var get = new GetSelEntryRequest { RecordId = request.RecordId, Count = byte.MaxValue };
            var reply = await channel.ExchangeAsync<GetSelEntryRequest, GetSelEntryResponse>(get, token).ConfigureAwait(false);
            return reply.Code != CompletionCode.NotPresent;
        }
    }

    /// <summary>The BMC confirms that the password is the one that was set: whether it was before does not matter.</summary>
    private static ValueTask<Evidence?> SetUserPasswordAsync(
        IIpmiChannel channel, ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        bool isSet = SetUserPasswordRequest.Decode(data, out var request, out _) == DecodeStatus.Ok
            && request.Operation == PasswordOperation.SetPassword;
        return new(!isSet ? null : async token =>
        {
            byte[] test = BytesOf(request with { Operation = PasswordOperation.TestPassword });
            CommandId id = SetUserPasswordRequest.Info.Id;
            RawResponse response = await channel
                .ExchangeRawAsync(new(id.NetFn, id.Command, test, Repeatable: true), token).ConfigureAwait(false);
            System.Security.Cryptography.CryptographicOperations.ZeroMemory(test);
            return response.CompletionCode == CompletionCode.Ok ? NoData : null;
        });
    }

    private static byte[] BytesOf<TMessage>(in TMessage message) where TMessage : struct, IWireMessage<TMessage>
    {
        byte[] bytes = new byte[message.EncodedLength];
        message.Encode(bytes);
        return bytes;
    }

    /// <summary>What a chassis says of its power and of why it was started last.</summary>
    private sealed record ChassisState(bool IsOn, bool WasSwitchedOnByCommand, SystemRestartCause? Cause)
    {
        public static async ValueTask<ChassisState?> ReadAsync(IIpmiChannel channel, CancellationToken cancellationToken)
        {
            var status = await channel
                .ExchangeAsync<GetChassisStatusRequest, GetChassisStatusResponse>(default, cancellationToken).ConfigureAwait(false);
            if (!status.IsSuccess) return null;
            var cause = await channel
                .ExchangeAsync<GetSystemRestartCauseRequest, GetSystemRestartCauseResponse>(default, cancellationToken).ConfigureAwait(false);
            return new(
                status.Response.PowerIsOn,
                status.Response.LastPowerEvent.HasFlag(LastPowerEvent.OnByCommand),
                cause.IsSuccess ? cause.Response.Cause : null);
        }
    }
}
