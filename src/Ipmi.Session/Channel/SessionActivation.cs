using Ipmi.Messages;
using Ipmi.Transport;

namespace Ipmi.Session;

/// <summary>The last step of opening a session, the same for IPMI 1.5 and RMCP+: raising its privilege (IPMI v2.0 §22.18).</summary>
/// <param name="pump">The pump.</param>
/// <param name="ways">How packets may have to be made, the specification's way first.</param>
/// <param name="isConfirmed">Whether a second request shows that the BMC counts sequence numbers as we do.</param>
/// <param name="slowest">How long the slowest answer took so far.</param>
/// <param name="options">Times.</param>
internal sealed class SessionActivation(SessionPump pump, PacketWay[] ways, bool isConfirmed, TimeSpan slowest, SessionOptions options)
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
        long unprotected = pump.Counters.Unprotected;
        try
        {
            PacketWay way = await FindWayAsync(info.Privilege, cancellationToken).ConfigureAwait(false);
            _channel.Privilege = info.Privilege;
            // Of none of them there is one for all sessions.
            return new(pump, _channel, info with { Workarounds = info.Workarounds.AddRange(way.Workarounds).AddRange(options.Workarounds) });
        }
        catch (Exception failure)
        {
            await _channel.CloseSessionAsync(info.BmcSessionId).ConfigureAwait(false);
            if (failure is not IpmiTimeoutException || pump.Counters.Unprotected == unprotected) throw;
            throw LoginFailure.Unprotected(SetSessionPrivilegeLevelRequest.Info, info.Protocol);
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
            catch (IpmiTimeoutException)
            {
                // When there is no time left, the specification's way is the one in which to close.
                bool isLast = ways.Length == 1 || pump.Now >= _deadline;
                PacketWay next = ways[isLast ? 0 : i % ways.Length];
                if (next != way) next.Use(pump, way);
                if (isLast) throw;
                way = next;
                if (i % ways.Length == 0) patience *= 2;
            }
        }
    }

    private async Task RaiseAsync(PrivilegeLevel privilege, TimeSpan patience, CancellationToken cancellationToken)
    {
        TimeSpan left = _deadline - pump.Now;
        var request = new SetSessionPrivilegeLevelRequest { Privilege = privilege };
        IpmiReply<SetSessionPrivilegeLevelResponse> reply = await _channel
            .ExchangeAsync<SetSessionPrivilegeLevelRequest, SetSessionPrivilegeLevelResponse>(
                request, ways.Length == 1 || left < patience ? left : patience, cancellationToken)
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
