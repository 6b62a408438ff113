namespace Ipmi.Messages;

/// <summary>A message of any type, for programs that choose the type at run time: what a catalogue's entries make and take.</summary>
public abstract class AnyMessage
{
    private protected AnyMessage()
    {
    }

    /// <summary>The table that the record was declared from.</summary>
    public abstract MessageLayout Layout { get; }

    /// <summary>Shows every field that is there to a writer, in the order of the wire.</summary>
    public abstract void Render(IFieldWriter writer);

    /// <summary>The message's bytes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A property does not fit its bits; the exception names it.</exception>
    /// <exception cref="InvalidOperationException">An optional field is set after one that is not.</exception>
    public abstract byte[] ToBytes();
}

/// <summary>A message whose type is known again.</summary>
/// <typeparam name="T">Its type.</typeparam>
/// <param name="message">The message.</param>
public sealed class AnyMessage<T>(T message) : AnyMessage where T : struct, IWireMessage<T>
{
    /// <summary>The message.</summary>
    public T Message { get; } = message;

    /// <inheritdoc/>
    public override MessageLayout Layout => T.Layout;

    /// <inheritdoc/>
    public override void Render(IFieldWriter writer) => Message.Render(writer);

    /// <inheritdoc/>
    public override byte[] ToBytes()
    {
        var bytes = new byte[Message.EncodedLength];
        Message.Encode(bytes);
        return bytes;
    }
}
