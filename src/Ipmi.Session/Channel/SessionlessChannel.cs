using Ipmi.Messages;
using Ipmi.Transport;

namespace Ipmi.Session;

/// <summary>
/// Commands outside a session: what a BMC tells anybody before a login, such as its authentication types, cipher suites and GUID
/// (IPMI v2.0 §13.6). Nothing that comes back is authenticated.
/// </summary>
public sealed class SessionlessChannel : IIpmiChannel, IAsyncDisposable
{
    private readonly SessionPump _pump;
    private readonly PumpChannel _channel;

    /// <summary>Takes a link over. Packets have the header of IPMI 1.5, which BMCs of either version answer.</summary>
    /// <param name="transport">The link to the BMC; it is disposed together with this.</param>
    /// <param name="options">How requests are sent and repeated.</param>
    public SessionlessChannel(IRmcpTransport transport, SessionOptions options)
    {
        ArgumentNullException.ThrowIfNull(transport);
        ArgumentNullException.ThrowIfNull(options);
        _pump = new(transport, new SessionlessWrapper(inRmcpPlus: false), options.Pump, options.Time);
        _channel = new(_pump, options.Catalog);
    }

    /// <summary>None: only commands that need no session are executed.</summary>
    public PrivilegeLevel Privilege => PrivilegeLevel.Unspecified;

    /// <summary>What was sent, received and dropped so far.</summary>
    public PumpCounters Counters => _pump.Counters;

    /// <inheritdoc/>
    /// <exception cref="IpmiTimeoutException">Nothing answered in time.</exception>
    /// <exception cref="IpmiProtocolException">The answer does not have the layout of the response.</exception>
    /// <exception cref="ObjectDisposedException">The channel is disposed.</exception>
    public ValueTask<IpmiReply<TResponse>> ExchangeAsync<TRequest, TResponse>(TRequest request, CancellationToken cancellationToken)
        where TRequest : struct, IIpmiCommand<TRequest, TResponse>
        where TResponse : struct, IWireMessage<TResponse> =>
        _channel.ExchangeAsync<TRequest, TResponse>(request, cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="IpmiTimeoutException">Nothing answered in time.</exception>
    /// <exception cref="IpmiOutcomeUnknownException">A command that is not repeatable was sent and not answered.</exception>
    /// <exception cref="ObjectDisposedException">The channel is disposed.</exception>
    public ValueTask<RawResponse> ExchangeRawAsync(RawRequest request, CancellationToken cancellationToken) =>
        _channel.ExchangeRawAsync(request, cancellationToken);

    /// <summary>Ends what is under way. There is no session to close.</summary>
    public ValueTask DisposeAsync() => _pump.DisposeAsync();
}
