using Ipmi.Messages;
using Ipmi.Transport;

namespace Ipmi.Session;

/// <summary>The last step of opening a session, the same for IPMI 1.5 and RMCP+: raising its privilege (IPMI v2.0 §22.18).</summary>
/// <param name="pump">The pump.</param>
/// <param name="ways">How packets may have to be made, the specification's way first.</param>
/// <param name="isConfirmed">Whether a second request shows that the BMC counts sequence numbers as we do.</param>
/// <param name="slowest">How long the slowest answer took so far.</param>
/// <param name="options">Times.</param>
internal sealed class SessionActivation(SessionPump pump, IReadOnlyList<PacketWay> ways, bool isConfirmed, TimeSpan slowest, SessionOptions options)
{
    private const int AnswersOfPatience = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly PumpChannel _channel = new(pump, options.Catalog);
    private readonly TimeSpan _deadline = pump.Now + options.Pump.RequestTimeout;

    /// <summary>
    /// A session starts at User; this makes it what was asked for, or closes it. A BMC that is silent although it has opened the session may
    /// make its packets otherwise: the ways are tried in turn.
    /// </summary>
    public async Task<LanSession> RaiseAsync(SessionInfo info, CancellationToken cancellationToken)
    {
        try
        {
            PacketWay way = await FindWayAsync(info.Privilege, cancellationToken).ConfigureAwait(false);
            _channel.Privilege = info.Privilege;
            return new(pump, _channel, info with { Workarounds = [.. info.Workarounds, .. way.Workarounds, .. options.Workarounds] });
        }
        catch
        {
            await _channel.CloseSessionAsync(info.BmcSessionId).ConfigureAwait(false);
            throw;
        }
    }

    private async Task<PacketWay> FindWayAsync(PrivilegeLevel privilege, CancellationToken cancellationToken)
    {
        TimeSpan patience = slowest * AnswersOfPatience;
        if (patience < Patience) patience = Patience;
        PacketWay way = ways[0];
        way.Use(pump, null);
        for (int i = 1; ; i++)
        {
            try
            {
                await RaiseAsync(privilege, patience, cancellationToken).ConfigureAwait(false);
                if (isConfirmed) await RaiseAsync(PrivilegeLevel.Unspecified, patience, cancellationToken).ConfigureAwait(false);
                return way;
            }
            catch (IpmiTimeoutException) when (ways.Count > 1 && pump.Now < _deadline)
            {
                PacketWay next = ways[i % ways.Count];
                next.Use(pump, way);
                way = next;
                if (i % ways.Count == 0) patience *= 2;
            }
            catch (IpmiTimeoutException) when (Forgery() is { } forgery)
            {
                throw new IpmiHandshakeException(
                    new(HandshakeFailureCause.ProtocolViolation, SetSessionPrivilegeLevelRequest.Info.Name, forgery));
            }
        }
    }

    /// <summary>What is wrong with the answers of a BMC that seems to be silent: they are refused for their authentication codes.</summary>
    private string? Forgery()
    {
        string command = SetSessionPrivilegeLevelRequest.Info.Name;
        return ways.Any(way => way.LastForgery == UnwrapStatus.Unprotected)
                ? $"{command}: the BMC answers without authentication codes in a session that has them: name another cipher suite."
            : ways.Any(way => way.LastForgery == UnwrapStatus.BadAuthCode)
                ? $"{command}: the BMC answers with wrong authentication codes: name another cipher suite."
            : null;
    }

    private async Task RaiseAsync(PrivilegeLevel privilege, TimeSpan patience, CancellationToken cancellationToken)
    {
        TimeSpan left = _deadline - pump.Now;
        var request = new SetSessionPrivilegeLevelRequest { Privilege = privilege };
        IpmiReply<SetSessionPrivilegeLevelResponse> reply = await _channel
            .ExchangeAsync<SetSessionPrivilegeLevelRequest, SetSessionPrivilegeLevelResponse>(
                request, ways.Count == 1 || left < patience ? left : patience, cancellationToken)
            .ConfigureAwait(false);
        if (privilege == PrivilegeLevel.Unspecified) return;
        CommandInfo command = SetSessionPrivilegeLevelRequest.Info;
        if (!reply.IsSuccess)
        {
            throw Refusal(
                $"{command.Name}: the BMC refused {privilege} with {(byte)reply.Code:X2}h, {command.Describe(reply.Code)}: ask for a lower privilege.",
                reply.Code);
        }

        if (reply.Response.Privilege < privilege) throw Refusal($"{command.Name}: the BMC gave {reply.Response.Privilege} and not {privilege}.", null);
    }

    private static IpmiAuthenticationException Refusal(string detail, CompletionCode? code) =>
        new(new(HandshakeFailureCause.PrivilegeNotAllowed, SetSessionPrivilegeLevelRequest.Info.Name, detail) { Code = code });
}
