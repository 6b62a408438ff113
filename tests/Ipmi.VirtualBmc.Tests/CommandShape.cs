using Ipmi.Messages;

namespace Ipmi.Virtual.Tests;

/// <summary>The request of a command as bytes: all properties left as they are made.</summary>
internal sealed class CommandShape : IMessageVisitor
{
    private byte[]? _request;

    /// <summary>The request.</summary>
    public byte[] Request => _request!;

    /// <summary>The fewest bytes that a request has.</summary>
    public int MinLength { get; private set; }

    /// <summary>The most bytes that a request has.</summary>
    public int MaxLength { get; private set; }

    public static CommandShape Of(CommandId id)
    {
        var shape = new CommandShape();
        IpmiMessagesCatalog.Messages.Find(id)!.Accept(shape);
        return shape;
    }

    // The request is shown first, its response after it.
    public void Visit<T>() where T : struct, IWireMessage<T>
    {
        if (_request is not null) return;
        T message = default;
        _request = new byte[message.EncodedLength];
        message.Encode(_request);
        (MinLength, MaxLength) = (T.MinLength, T.MaxLength);
    }
}
