namespace Ipmi.Messages;

/// <summary>A command of a catalogue.</summary>
public abstract class CommandEntry
{
    /// <summary>Everything known about the command but its layout.</summary>
    public abstract CommandInfo Info { get; }

    /// <summary>The request's layout.</summary>
    public abstract LayoutEntry Request { get; }

    /// <summary>The response's layout.</summary>
    public abstract LayoutEntry Response { get; }

    /// <summary>Shows request and response to a visitor.</summary>
    public abstract void Accept(IMessageVisitor visitor);

    /// <summary>Sends a request that <see cref="Request"/> made.</summary>
    /// <returns>The response.</returns>
    /// <exception cref="ArgumentException">The request is another one's.</exception>
    /// <exception cref="IpmiCompletionException">The completion code is not 00h.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public abstract Task<AnyMessage> SendAsync(IIpmiChannel channel, AnyMessage request, CancellationToken cancellationToken = default);
}

/// <inheritdoc/>
public sealed class CommandEntry<TRequest, TResponse> : CommandEntry
    where TRequest : struct, IIpmiCommand<TRequest, TResponse>
    where TResponse : struct, IWireMessage<TResponse>
{
    /// <inheritdoc/>
    public override CommandInfo Info => TRequest.Info;

    /// <inheritdoc/>
    public override LayoutEntry Request { get; } = new LayoutEntry<TRequest>();

    /// <inheritdoc/>
    public override LayoutEntry Response { get; } = new LayoutEntry<TResponse>();

    /// <inheritdoc/>
    public override void Accept(IMessageVisitor visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        visitor.Visit<TRequest>();
        visitor.Visit<TResponse>();
    }

    /// <inheritdoc/>
    public override async Task<AnyMessage> SendAsync(
        IIpmiChannel channel, AnyMessage request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(channel);
        if (request is not AnyMessage<TRequest> { Message: var message })
        {
            throw new ArgumentException($"{Info.Name} has another request.", nameof(request));
        }

        return new AnyMessage<TResponse>(await channel.SendAsync<TRequest, TResponse>(message, cancellationToken).ConfigureAwait(false));
    }
}
