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
}

/// <inheritdoc/>
public sealed class CommandEntry<TRequest, TResponse> : CommandEntry
    where TRequest : struct, IIpmiCommand<TRequest, TResponse>
    where TResponse : struct, IWireMessage<TResponse>
{
    /// <inheritdoc/>
    public override CommandInfo Info => TRequest.Info;

    /// <inheritdoc/>
    public override LayoutEntry Request => field ??= new LayoutEntry<TRequest>();

    /// <inheritdoc/>
    public override LayoutEntry Response => field ??= new LayoutEntry<TResponse>();

    /// <inheritdoc/>
    public override void Accept(IMessageVisitor visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        visitor.Visit<TRequest>();
        visitor.Visit<TResponse>();
    }
}
