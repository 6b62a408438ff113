using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Client;

/// <summary>A session that is opened again when it is lost, with the credentials that it needs for that.</summary>
internal sealed class KeptSession : IPayloadChannel, IAsyncDisposable
{
    private readonly IpmiCredentials _credentials;
    private readonly ReconnectingChannel _channel;

    public KeptSession(
        LanSession session, BmcAddress address, IpmiCredentials credentials, IpmiClientOptions options, SessionOptions sessionOptions)
    {
        IpmiCredentials copy = _credentials = credentials.Copy();

        // What was chosen once is asked for by name, so that the new session is not weaker than the first.
        IpmiClientOptions same = options with
        {
            CipherSuite = session.Info.CipherSuite,
            AuthenticationType = session.Info is { Protocol: SessionProtocol.Ipmi15, AuthenticationType: not AuthenticationType.None } info
                ? info.AuthenticationType
                : options.AuthenticationType,
        };
        _channel = new(session, token => new Login(address, copy, same).OpenAsync(token), sessionOptions);
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
