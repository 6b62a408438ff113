namespace Ipmi.Messages;

/// <summary>
/// A way to a management controller: a session over the network, a bridge through another controller, a virtual BMC in memory.
/// Everything above sessions depends on this and on nothing below it.
/// </summary>
/// <remarks>What a caller gets back never aliases a buffer that the channel will use again.</remarks>
public interface IIpmiChannel
{
    /// <summary>The privilege at which commands are executed now.</summary>
    PrivilegeLevel Privilege { get; }

    /// <summary>Sends a request and waits for its response; the completion code is data.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    ValueTask<IpmiReply<TResponse>> ExchangeAsync<TRequest, TResponse>(TRequest request, CancellationToken cancellationToken)
        where TRequest : struct, IIpmiCommand<TRequest, TResponse>
        where TResponse : struct, IWireMessage<TResponse>;

    /// <summary>Sends any request and waits for its response, whatever the completion code.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    ValueTask<RawResponse> ExchangeRawAsync(RawRequest request, CancellationToken cancellationToken);
}

/// <summary>The completion code of an exchange, and the response if the code is 00h.</summary>
/// <typeparam name="TResponse">The response.</typeparam>
/// <param name="Code">The completion code.</param>
/// <param name="Response">The response; the default value unless <paramref name="Code"/> is 00h.</param>
public readonly record struct IpmiReply<TResponse>(CompletionCode Code, TResponse Response) where TResponse : struct
{
    /// <summary>Whether the command was executed.</summary>
    public bool IsSuccess => Code == CompletionCode.Ok;

    /// <summary>
    /// Whether a handler wants the response sent although the code is not 00h: DCMI's Get Power Limit tells the limit with 80h as well.
    /// </summary>
    public bool CarriesResponse { get; init; }

    /// <summary>A handler's refusal.</summary>
    public static implicit operator IpmiReply<TResponse>(CompletionCode code) => new(code, default);

    /// <summary>A handler's answer.</summary>
    public static implicit operator IpmiReply<TResponse>(TResponse response) => new(CompletionCode.Ok, response);
}
