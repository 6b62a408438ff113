namespace Ipmi.Messages;

/// <summary>A layout of a catalogue.</summary>
public abstract class LayoutEntry
{
    /// <summary>The table that the record was declared from.</summary>
    public abstract MessageLayout Layout { get; }

    /// <summary>The most bytes that a message can have.</summary>
    internal virtual int MaxLength => WireLimits.Unbounded;

    /// <summary>Reads a message. It never throws, whatever the bytes. Variable parts alias <paramref name="source"/>.</summary>
    /// <param name="source">The bytes; more than the message needs are allowed.</param>
    /// <param name="message">The message; none when the bytes are refused.</param>
    /// <param name="consumed">How many bytes the message took.</param>
    public abstract DecodeStatus Decode(ReadOnlyMemory<byte> source, out AnyMessage? message, out int consumed);

    /// <summary>Makes a message of JSON.</summary>
    /// <exception cref="System.Text.Json.JsonException">A field is missing or has no value of its type; the exception names it.</exception>
    public abstract AnyMessage FromJson(JsonFields fields);

    /// <summary>Says what bytes mean, field by field, and what is wrong with them. It never throws, whatever the bytes.</summary>
    /// <param name="bytes">The bytes, the completion code of a response not among them.</param>
    public MessageExplanation Explain(ReadOnlyMemory<byte> bytes) => Explainer.Explain(this, bytes);

    /// <summary>Shows the layout to a visitor.</summary>
    public abstract void Accept(IMessageVisitor visitor);
}

/// <inheritdoc/>
public sealed class LayoutEntry<T> : LayoutEntry where T : struct, IWireMessage<T>
{
    /// <inheritdoc/>
    public override MessageLayout Layout => T.Layout;

    internal override int MaxLength => T.MaxLength;

    /// <inheritdoc/>
    public override DecodeStatus Decode(ReadOnlyMemory<byte> source, out AnyMessage? message, out int consumed)
    {
        DecodeStatus status = T.Decode(source, out T value, out consumed);
        message = status == DecodeStatus.Ok ? new AnyMessage<T>(value) : null;
        return status;
    }

    /// <inheritdoc/>
    public override AnyMessage FromJson(JsonFields fields) => new AnyMessage<T>(T.FromJson(fields).ToOwned());

    /// <inheritdoc/>
    public override void Accept(IMessageVisitor visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        visitor.Visit<T>();
    }
}
