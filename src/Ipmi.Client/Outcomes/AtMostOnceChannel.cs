using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Client;

/// <summary>
/// A channel that finds out what became of commands that must not be repeated: when the answer is late, the state is read back. A command
/// whose effect is seen is done; one whose effect cannot be seen ends with <see cref="IpmiOutcomeUnknownException"/>. Commands that may be
/// repeated pass through, and so do those without a visible effect.
/// </summary>
/// <remarks>
/// What is seen is that the state changed to what was asked for. That nobody else did it at the same moment, a BMC does not tell.
/// </remarks>
/// <param name="channel">The channel to the BMC; it is disposed together with this, if it can be.</param>
/// <param name="time">The clock.</param>
public sealed class AtMostOnceChannel(IIpmiChannel channel, TimeProvider time) : IIpmiChannel, IAsyncDisposable
{
    // How long an answer is waited for before the state is looked at, first and at most.
    private static readonly TimeSpan FirstLook = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(4);

    /// <inheritdoc/>
    public PrivilegeLevel Privilege => channel.Privilege;

    /// <inheritdoc/>
    /// <exception cref="IpmiOutcomeUnknownException">The command was sent and not answered, and its effect cannot be seen.</exception>
    public ValueTask<IpmiReply<TResponse>> ExchangeAsync<TRequest, TResponse>(TRequest request, CancellationToken cancellationToken)
        where TRequest : struct, IIpmiCommand<TRequest, TResponse>
        where TResponse : struct, IWireMessage<TResponse>
    {
        CommandInfo info = TRequest.Info;
        return info.Repeatable || EvidenceSources.Find(info.Id) is not { } source
            ? channel.ExchangeAsync<TRequest, TResponse>(request, cancellationToken)
            : CheckAsync<TRequest, TResponse>(request, source, cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="IpmiOutcomeUnknownException">The command was sent and not answered, and its effect cannot be seen.</exception>
    public ValueTask<RawResponse> ExchangeRawAsync(RawRequest request, CancellationToken cancellationToken) =>
        request is { Repeatable: not true, Lun: Lun.Bmc }
            && EvidenceSources.Find(CommandId.Of(request.NetFn, request.Command, request.Data.Span)) is { } source
            ? CheckAsync(request, source, cancellationToken)
            : channel.ExchangeRawAsync(request, cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => channel is IAsyncDisposable closable ? closable.DisposeAsync() : ValueTask.CompletedTask;

    private async ValueTask<IpmiReply<TResponse>> CheckAsync<TRequest, TResponse>(
        TRequest request, EvidenceSource source, CancellationToken cancellationToken)
        where TRequest : struct, IIpmiCommand<TRequest, TResponse>
        where TResponse : struct, IWireMessage<TResponse>
    {
        byte[] data = new byte[request.EncodedLength];
        request.Encode(data);
        Evidence? evidence = await source(channel, data, cancellationToken).ConfigureAwait(false);
        return await AnswerOrEvidenceAsync(
            token => channel.ExchangeAsync<TRequest, TResponse>(request, token),
            evidence,
            response => TResponse.Decode(response, out TResponse decoded, out _) == DecodeStatus.Ok
                ? decoded
                : throw new InvalidOperationException($"What was seen of {TRequest.Info.Name} is no response."),
            cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<RawResponse> CheckAsync(RawRequest request, EvidenceSource source, CancellationToken cancellationToken)
    {
        Evidence? evidence = await source(channel, request.Data, cancellationToken).ConfigureAwait(false);
        return await AnswerOrEvidenceAsync(
            token => channel.ExchangeRawAsync(request, token),
            evidence,
            response => new(
                MessageAddress.Console,
                Lun.Bmc,
                MessageAddress.Bmc,
                request.Lun,
                request.NetFn.Response,
                request.Command,
                0,
                CompletionCode.Ok,
                response,
                null),
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Waits for the answer, and looks at the state now and then meanwhile and once more at the end.</summary>
    private async Task<TAnswer> AnswerOrEvidenceAsync<TAnswer>(
        Func<CancellationToken, ValueTask<TAnswer>> exchange,
        Evidence? evidence,
        Func<byte[], TAnswer> answer,
        CancellationToken cancellationToken)
    {
        if (evidence is null) return await exchange(cancellationToken).ConfigureAwait(false);
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task<TAnswer> pending = exchange(giveUp.Token).AsTask();
        for (TimeSpan pause = FirstLook; !await IsOverAsync(pending, pause, giveUp.Token).ConfigureAwait(false); pause = Longer(pause))
        {
            if (await LookAsync(evidence, giveUp.Token).ConfigureAwait(false) is not { } seen) continue;
            giveUp.Cancel();
            await Task.WhenAny(pending).ConfigureAwait(false);
            return pending.IsCompletedSuccessfully ? await pending.ConfigureAwait(false) : answer(seen);
        }

        try
        {
            return await pending.ConfigureAwait(false);
        }
        catch (IpmiOutcomeUnknownException)
        {
            if (await LastLookAsync(evidence, cancellationToken).ConfigureAwait(false) is { } seen) return answer(seen);
            throw;
        }
    }

    private async Task<bool> IsOverAsync(Task pending, TimeSpan pause, CancellationToken cancellationToken)
    {
        if (pending.IsCompleted) return true;
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task first = await Task.WhenAny(pending, Task.Delay(pause, time, timer.Token)).ConfigureAwait(false);
        timer.Cancel();
        return first == pending || pending.IsCompleted;
    }

    /// <summary>A look that fails sees nothing.</summary>
    private static async ValueTask<byte[]?> LookAsync(Evidence evidence, CancellationToken cancellationToken)
    {
        try
        {
            return await evidence(cancellationToken).ConfigureAwait(false);
        }
        catch (IpmiException)
        {
            return null;
        }
    }

    /// <summary>The look when the time of the command is over: a BMC that is silent then as well costs its caller no second such time.</summary>
    private async ValueTask<byte[]?> LastLookAsync(Evidence evidence, CancellationToken cancellationToken)
    {
        using var end = new CancellationTokenSource(LongestPause, time);
        using var any = CancellationTokenSource.CreateLinkedTokenSource(end.Token, cancellationToken);
        try
        {
            return await LookAsync(evidence, any.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private static TimeSpan Longer(TimeSpan pause) => pause * 2 < LongestPause ? pause * 2 : LongestPause;
}
