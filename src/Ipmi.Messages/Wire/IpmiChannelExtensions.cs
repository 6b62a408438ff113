namespace Ipmi.Messages;

/// <summary>What every channel can do because it can exchange requests.</summary>
public static class IpmiChannelExtensions
{
    /// <summary>
    /// Sends a request and returns its response. Each declared request has an overload of its own, made by the generator,
    /// that needs no type arguments; this is what they call.
    /// </summary>
    /// <exception cref="IpmiCompletionException">The completion code is not 00h.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static ValueTask<TResponse> SendAsync<TRequest, TResponse>(
        this IIpmiChannel channel, TRequest request, CancellationToken cancellationToken = default)
        where TRequest : struct, IIpmiCommand<TRequest, TResponse>
        where TResponse : struct, IWireMessage<TResponse>
    {
        ArgumentNullException.ThrowIfNull(channel);
        ValueTask<IpmiReply<TResponse>> exchange = channel.ExchangeAsync<TRequest, TResponse>(request, cancellationToken);
        return exchange.IsCompletedSuccessfully
            ? new(Unwrap<TRequest, TResponse>(exchange.Result))
            : Awaited<TRequest, TResponse>(exchange);
    }

    [System.Runtime.CompilerServices.AsyncMethodBuilder(typeof(System.Runtime.CompilerServices.PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<TResponse> Awaited<TRequest, TResponse>(ValueTask<IpmiReply<TResponse>> exchange)
        where TRequest : struct, IIpmiCommand<TRequest, TResponse>
        where TResponse : struct, IWireMessage<TResponse>
        => Unwrap<TRequest, TResponse>(await exchange.ConfigureAwait(false));

    private static TResponse Unwrap<TRequest, TResponse>(IpmiReply<TResponse> reply)
        where TRequest : struct, IIpmiCommand<TRequest, TResponse>
        where TResponse : struct, IWireMessage<TResponse>
        => reply.IsSuccess ? reply.Response : throw new IpmiCompletionException(TRequest.Info, reply.Code);
}
