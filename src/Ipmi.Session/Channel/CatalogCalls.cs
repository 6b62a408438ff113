using Ipmi.Messages;

namespace Ipmi.Session;

/// <summary>Calls of commands that are chosen at run time, from a catalogue.</summary>
/// <remarks>
/// They go as bytes. A typed exchange would be compiled for every command of the catalogue and every kind of channel: more than half of
/// a native program that has them all.
/// </remarks>
public static class CatalogCalls
{
    /// <summary>Sends a request that the command's <see cref="CommandEntry.Request"/> made, and returns its response.</summary>
    /// <param name="channel">The way to the controller.</param>
    /// <param name="command">The command.</param>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ArgumentException">The request is another command's.</exception>
    /// <exception cref="IpmiCompletionException">The completion code is not 00h.</exception>
    /// <exception cref="IpmiProtocolException">The answer does not have the layout of the response.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static async ValueTask<AnyMessage> SendAsync(
        this IIpmiChannel channel, CommandEntry command, AnyMessage request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(channel);
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(request);
        CommandInfo info = command.Info;
        if (request.Layout != command.Request.Layout) throw new ArgumentException($"{info.Name} has another request.", nameof(request));

        var raw = new RawRequest(info.Id.NetFn, info.Id.Command, request.ToBytes(), Lun.Bmc, info.Repeatable);
        RawResponse response = await channel.ExchangeRawAsync(raw, cancellationToken).ConfigureAwait(false);
        if (response.CompletionCode != CompletionCode.Ok) throw new IpmiCompletionException(info, response.CompletionCode);
        return command.Response.Decode(response.Data.Memory, out AnyMessage? message, out _) == DecodeStatus.Ok
            ? message!
            : throw new IpmiProtocolException($"The response to {info.Name} contradicts its layout: {response.Data}.");
    }
}
