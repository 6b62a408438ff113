using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Client;

/// <summary>A session that is opened again when it is lost, with the credentials that it needs for that.</summary>
internal sealed class KeptSession : IPayloadChannel, IAsyncDisposable
{
    private readonly BmcAddress _address;
    private readonly IpmiCredentials _credentials;
    private readonly IpmiClientOptions _options;
    private readonly SessionInfo _first;
    private readonly ReconnectingChannel _channel;

    public KeptSession(
        LanSession session, BmcAddress address, IpmiCredentials credentials, IpmiClientOptions options, SessionOptions sessionOptions)
    {
        (_address, _credentials, _options, _first) = (address, credentials.Copy(), options, session.Info);
        _channel = new(session, OpenAsync, sessionOptions);
    }

    public uint BmcSessionId => _channel.BmcSessionId;

    public SessionInfo Info => _channel.Info;

    public PrivilegeLevel Privilege => _channel.Privilege;

    public ValueTask<IpmiReply<TResponse>> ExchangeAsync<TRequest, TResponse>(TRequest request, CancellationToken cancellationToken)
        where TRequest : struct, IIpmiCommand<TRequest, TResponse>
        where TResponse : struct, IWireMessage<TResponse> =>
        _channel.ExchangeAsync<TRequest, TResponse>(request, cancellationToken);

    public ValueTask<RawResponse> ExchangeRawAsync(RawRequest request, CancellationToken cancellationToken) =>
        _channel.ExchangeRawAsync(request, cancellationToken);

    public SessionPayload OpenPayload(PayloadKind kind, PayloadHandler received) => _channel.OpenPayload(kind, received);

    /// <summary>Opens another session. What was chosen once is asked for by name, so that it is not weaker than the first.</summary>
    private Task<LanSession> OpenAsync(CancellationToken cancellationToken)
    {
        // A manufacturer's own type was what came of the options, and does so again.
        bool hasType = _first is
        {
            Protocol: SessionProtocol.Ipmi15,
            AuthenticationType: not (AuthenticationType.None or AuthenticationType.Oem),
        };
        IpmiClientOptions same = _options with
        {
            CipherSuite = _first.CipherSuite,
            AuthenticationType = hasType ? _first.AuthenticationType : _options.AuthenticationType,
        };
        return new Login(_address, _credentials, same).OpenAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _channel.DisposeAsync().ConfigureAwait(false);
        }
        finally
        {
            _credentials.Dispose();
        }
    }
}
