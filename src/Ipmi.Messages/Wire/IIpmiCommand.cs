namespace Ipmi.Messages;

/// <summary>Says which response answers a request. That is the whole association.</summary>
/// <typeparam name="TResponse">The response.</typeparam>
public interface IIpmiRequest<TResponse> where TResponse : struct, IWireMessage<TResponse>;

/// <summary>A request with its identity. The generator adds it to every record marked <see cref="IpmiRequestAttribute"/>.</summary>
/// <typeparam name="TSelf">The request itself.</typeparam>
/// <typeparam name="TResponse">Its response.</typeparam>
public interface IIpmiCommand<TSelf, TResponse> : IIpmiRequest<TResponse>, IWireMessage<TSelf>
    where TSelf : struct, IIpmiCommand<TSelf, TResponse>
    where TResponse : struct, IWireMessage<TResponse>
{
    /// <summary>Everything known about the command but its layout.</summary>
    static abstract CommandInfo Info { get; }
}
