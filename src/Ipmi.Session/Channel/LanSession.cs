using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Ipmi.Messages;

namespace Ipmi.Session;

/// <summary>An open session with a BMC over the network. Disposing closes it, so that the BMC has its slot back.</summary>
public sealed class LanSession : IPayloadChannel, IAsyncDisposable
{
    private readonly SessionPump _pump;
    private readonly PumpChannel _channel;
    private int _isClosed;

    internal LanSession(SessionPump pump, PumpChannel channel, SessionInfo info)
    {
        (_pump, _channel, Info) = (pump, channel, info);
    }

    /// <summary>What was negotiated.</summary>
    public SessionInfo Info { get; }

    /// <inheritdoc/>
    public PrivilegeLevel Privilege => _channel.Privilege;

    /// <summary>What was sent, received and dropped so far.</summary>
    public PumpCounters Counters => _pump.Counters;

    /// <inheritdoc/>
    /// <exception cref="Transport.IpmiTimeoutException">Nothing answered in time.</exception>
    /// <exception cref="IpmiOutcomeUnknownException">A command that is not repeatable was sent and not answered.</exception>
    /// <exception cref="IpmiProtocolException">The answer does not have the layout of the response.</exception>
    /// <exception cref="ObjectDisposedException">The session is closed.</exception>
    public ValueTask<IpmiReply<TResponse>> ExchangeAsync<TRequest, TResponse>(TRequest request, CancellationToken cancellationToken)
        where TRequest : struct, IIpmiCommand<TRequest, TResponse>
        where TResponse : struct, IWireMessage<TResponse>
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _isClosed) != 0, this);
        return _channel.ExchangeAsync<TRequest, TResponse>(request, cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="Transport.IpmiTimeoutException">Nothing answered in time.</exception>
    /// <exception cref="IpmiOutcomeUnknownException">A command that is not repeatable was sent and not answered.</exception>
    /// <exception cref="ObjectDisposedException">The session is closed.</exception>
    public ValueTask<RawResponse> ExchangeRawAsync(RawRequest request, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _isClosed) != 0, this);
        return _channel.ExchangeRawAsync(request, cancellationToken);
    }

    /// <inheritdoc/>
    public uint BmcSessionId => Info.BmcSessionId;

    /// <inheritdoc/>
    public SessionPayload OpenPayload(PayloadKind kind, PayloadHandler received)
    {
        ArgumentNullException.ThrowIfNull(received);
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _isClosed) != 0, this);
        _pump.OpenPayload(kind, received);
        return new(_pump, _channel, kind);
    }

    /// <summary>For how long nothing has been sent.</summary>
    internal TimeSpan Idle => _pump.Idle;

    internal PumpChannel Channel => _channel;

    /// <summary>From now on requests that may be repeated end early when the BMC answers nothing any more.</summary>
    internal void WatchForLoss(TimeSpan patience) => _pump.LossPatience = patience;

    /// <summary>Closes the session at the BMC, waiting for it at most a second, and clears its keys. Requests under way end.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isClosed, 1) != 0) return;
        _pump.EndRequests();
        try
        {
            await _channel.CloseSessionAsync(Info.BmcSessionId).ConfigureAwait(false);
        }
        finally
        {
            await _pump.DisposeAsync().ConfigureAwait(false);
        }
    }
}

/// <summary>What was negotiated for a session.</summary>
/// <param name="Protocol">IPMI 1.5 or RMCP+.</param>
/// <param name="CipherSuite">The cipher suite of RMCP+.</param>
/// <param name="AuthenticationType">The authentication type of IPMI 1.5; <see cref="AuthenticationType.RmcpPlus"/> otherwise.</param>
/// <param name="Privilege">The privilege that the session was raised to.</param>
/// <param name="BmcSessionId">The BMC's ID of the session.</param>
/// <param name="BmcGuid">The BMC's GUID in the order of the wire, as RAKP 2 gave it.</param>
public sealed record SessionInfo(
    SessionProtocol Protocol,
    byte? CipherSuite,
    AuthenticationType AuthenticationType,
    PrivilegeLevel Privilege,
    uint BmcSessionId,
    Octets16? BmcGuid)
{
    private readonly string _reason = "";

    /// <summary>Why it is this cipher suite or authentication type, as a sentence.</summary>
    public string Reason
    {
        get => _reason.Length > 0 || CipherSuite is not { } suite ? _reason : Choice switch
        {
            SuiteChoice.First => $"{Crypto.CipherSuites.NameOf(suite)}: the first choice, and the BMC does it.",
            SuiteChoice.Only => $"{Crypto.CipherSuites.NameOf(suite)}: the only one asked for.",
            _ => "",
        };
        init => _reason = value;
    }

    /// <summary>How the suite came to be the one, so that not every session keeps a sentence about it.</summary>
    internal SuiteChoice Choice { get; init; }

    /// <summary>What the session does not protect, as a sentence; <see langword="null"/> when it authenticates, protects and encrypts.</summary>
    public string? Warning { get; init; }

    /// <summary>The workarounds that the BMC was seen to need, and those that the caller asked for.</summary>
    public ImmutableArray<Workaround> Workarounds { get; init; } = [];

    /// <summary>Whether everything is the same, the workarounds one by one.</summary>
    public bool Equals(SessionInfo? other) =>
        other is not null
        && (Protocol, CipherSuite, AuthenticationType, Privilege, BmcSessionId, BmcGuid, Reason, Warning)
            == (other.Protocol, other.CipherSuite, other.AuthenticationType, other.Privilege, other.BmcSessionId, other.BmcGuid, other.Reason, other.Warning)
        && Workarounds.SequenceEqual(other.Workarounds);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Protocol, CipherSuite, Privilege, BmcSessionId);

    private bool PrintMembers(StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"{nameof(Protocol)} = {Protocol}, {nameof(CipherSuite)} = {CipherSuite}, ")
            .Append(CultureInfo.InvariantCulture, $"{nameof(AuthenticationType)} = {AuthenticationType}, {nameof(Privilege)} = {Privilege}, ")
            .Append(CultureInfo.InvariantCulture, $"{nameof(BmcSessionId)} = {BmcSessionId:X8}h, {nameof(BmcGuid)} = {BmcGuid}, ")
            .Append(CultureInfo.InvariantCulture, $"{nameof(Reason)} = {Reason}, {nameof(Warning)} = {Warning}, ")
            .Append(CultureInfo.InvariantCulture, $"{nameof(Workarounds)} = [{string.Join(", ", Workarounds.Select(workaround => workaround.Name))}]");
        return true;
    }
}

/// <summary>How a cipher suite came to be the one.</summary>
internal enum SuiteChoice
{
    /// <summary>Not the first that was asked for.</summary>
    Another,

    /// <summary>The first of several.</summary>
    First,

    /// <summary>No other was asked for.</summary>
    Only,
}

/// <summary>The kinds of sessions over the network.</summary>
public enum SessionProtocol
{
    /// <summary>IPMI 1.5 over RMCP.</summary>
    Ipmi15,

    /// <summary>IPMI 2.0 over RMCP+.</summary>
    RmcpPlus,
}
