using System.Net.Sockets;
using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Transport;

namespace Ipmi.Client;

/// <summary>
/// A BMC to talk to: a thin facade over a channel. Any declared request is sent with <c>SendAsync</c>, any other with
/// <see cref="SendRawAsync"/>; services know what takes more than one command. Disposing closes the session.
/// </summary>
public sealed class IpmiClient : IIpmiChannel, IAsyncDisposable
{
    private readonly IIpmiChannel _channel;
    private readonly IPayloadChannel? _payloads;
    private readonly IpmiClient? _way;
    private readonly SessionOptions _options;

    // Made when asked for: a program may hold ten thousand sessions and use none of them.
    private ChassisService? _chassis;
    private SensorService? _sensors;
    private SolService? _sol;

    /// <summary>Makes a client of a channel: a session, a bridge, a virtual BMC in memory.</summary>
    /// <param name="channel">The channel; it is disposed together with this, if it can be.</param>
    public IpmiClient(IIpmiChannel channel) : this(channel, channel as IPayloadChannel, way: null, new())
    {
    }

    private IpmiClient(IIpmiChannel channel, IPayloadChannel? payloads, IpmiClient? way, SessionOptions options)
    {
        ArgumentNullException.ThrowIfNull(channel);
        (_channel, _payloads, _way, _options) = (channel, payloads, way, options);
    }

    /// <summary>What was negotiated; <see langword="null"/> when the channel is no session over the network.</summary>
    public SessionInfo? Info => _payloads switch
    {
        LanSession session => session.Info,
        KeptSession session => session.Info,
        _ => _way?.Info,
    };

    /// <inheritdoc/>
    public PrivilegeLevel Privilege => _channel.Privilege;

    /// <summary>Power, and what the chassis says of itself.</summary>
    public ChassisService Chassis => _chassis ?? Kept(ref _chassis, new(this));

    /// <summary>Sensors and their records.</summary>
    public SensorService Sensors => _sensors ?? Kept(ref _sensors, new(this, _options));

    /// <summary>The system's serial line, over the network.</summary>
    public SolService Sol => _sol ?? Kept(ref _sol, new(this, _payloads));

    /// <summary>Connects to a BMC: resolves its name, opens a session and raises it to the privilege asked for.</summary>
    /// <param name="host">A name or address: <c>host</c>, <c>host:port</c> or <c>[v6]:port</c>; port 623 unless named.</param>
    /// <param name="user">The user name, at most 16 bytes.</param>
    /// <param name="password">The password, at most 20 bytes (16 for IPMI 1.5). It is never cut.</param>
    /// <param name="options">Everything else.</param>
    /// <param name="cancellationToken">Gives up; what was opened is closed.</param>
    /// <exception cref="FormatException"><paramref name="host"/> is no address.</exception>
    /// <exception cref="ArgumentException">User name or password are too long; nothing was sent.</exception>
    /// <exception cref="SocketException">The name cannot be resolved, or there is no route.</exception>
    /// <exception cref="IpmiTimeoutException">Nothing answered in time.</exception>
    /// <exception cref="IpmiAuthenticationException">User, password, K_G or privilege were refused.</exception>
    /// <exception cref="IpmiSessionRefusedException">No cipher suite or authentication type fits, or no slot is free.</exception>
    /// <exception cref="IpmiProtocolException">The BMC broke the rules.</exception>
    public static async Task<IpmiClient> ConnectAsync(
        string host, string user, string password, IpmiClientOptions? options = null, CancellationToken cancellationToken = default)
    {
        using IpmiCredentials credentials = IpmiCredentials.Of(user, password);
        return await ConnectAsync(BmcAddress.Parse(host), credentials, options ?? new(), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The same, with credentials that may have a K_G or be no text.</summary>
    /// <param name="address">Where the BMC is.</param>
    /// <param name="credentials">Who logs in; they may be disposed when the call has returned.</param>
    /// <param name="options">Everything else.</param>
    /// <param name="cancellationToken">Gives up; what was opened is closed.</param>
    /// <exception cref="ArgumentException">The password is too long for IPMI 1.5, or the cipher suite is unknown; nothing was sent.</exception>
    /// <exception cref="SocketException">The name cannot be resolved, or there is no route.</exception>
    /// <exception cref="IpmiTimeoutException">Nothing answered in time.</exception>
    /// <exception cref="IpmiAuthenticationException">User, password, K_G or privilege were refused.</exception>
    /// <exception cref="IpmiSessionRefusedException">No cipher suite or authentication type fits, or no slot is free.</exception>
    /// <exception cref="IpmiProtocolException">The BMC broke the rules.</exception>
    public static async Task<IpmiClient> ConnectAsync(
        BmcAddress address, IpmiCredentials credentials, IpmiClientOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(credentials);
        ArgumentNullException.ThrowIfNull(options);
        LanSession session = await new Login(address, credentials, options).OpenAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            SessionOptions own = options.OfSession;
            KeptSession? kept = options.Reconnect ? new(session, address, credentials, options, own) : null;
            IPayloadChannel payloads = kept is null ? session : kept;
            IIpmiChannel channel = payloads;
            if (!options.Requests.RepeatAnyCommand) channel = new AtMostOnceChannel(channel, options.Time);
            return new(channel, payloads, way: null, own);
        }
        catch
        {
            await session.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>
    /// A client of a controller behind this BMC, reached by Send Message, with the times and the catalogue of this one. Disposing it does
    /// not close this one's session.
    /// </summary>
    /// <param name="target">The controller, and the channel that it is on.</param>
    /// <param name="transit">The controller between, for a target that is two bridges away.</param>
    public IpmiClient Bridge(BridgeTarget target, BridgeTarget? transit = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        IIpmiChannel way = transit is null ? this : new BridgedChannel(this, transit, _options);
        IIpmiChannel channel = new BridgedChannel(way, target, _options);
        if (!_options.Pump.RepeatAnyCommand) channel = new AtMostOnceChannel(channel, _options.Time);
        return new(channel, payloads: null, way: this, _options);
    }

    /// <inheritdoc/>
    public ValueTask<IpmiReply<TResponse>> ExchangeAsync<TRequest, TResponse>(TRequest request, CancellationToken cancellationToken)
        where TRequest : struct, IIpmiCommand<TRequest, TResponse>
        where TResponse : struct, IWireMessage<TResponse> =>
        _channel.ExchangeAsync<TRequest, TResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<RawResponse> ExchangeRawAsync(RawRequest request, CancellationToken cancellationToken) =>
        _channel.ExchangeRawAsync(request, cancellationToken);

    /// <summary>
    /// Sends any request and waits for its response, whatever the completion code. Whether it may be sent again when an answer is lost,
    /// the catalogue decides; <see cref="ExchangeRawAsync"/> takes one's own word for it.
    /// </summary>
    /// <param name="netFn">The network function of the request.</param>
    /// <param name="command">The command code.</param>
    /// <param name="data">The data, which is copied.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="IpmiTimeoutException">Nothing answered in time.</exception>
    /// <exception cref="IpmiOutcomeUnknownException">A command that is not repeatable was sent and not answered.</exception>
    public ValueTask<RawResponse> SendRawAsync(
        NetFn netFn, byte command, ReadOnlySpan<byte> data = default, CancellationToken cancellationToken = default) =>
        _channel.ExchangeRawAsync(new(netFn, command, data.ToArray()), cancellationToken);

    /// <summary>Closes the session, waiting for the BMC at most a second.</summary>
    public ValueTask DisposeAsync() => _channel is IAsyncDisposable closable ? closable.DisposeAsync() : ValueTask.CompletedTask;

    /// <summary>Keeps what was made first, should two ask at the same time.</summary>
    private static T Kept<T>(ref T? place, T made)
        where T : class =>
        Interlocked.CompareExchange(ref place, made, null) ?? made;
}
