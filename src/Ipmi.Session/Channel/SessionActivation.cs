using Ipmi.Messages;

namespace Ipmi.Session;

/// <summary>The last step of opening a session, the same for IPMI 1.5 and RMCP+: raising its privilege (IPMI v2.0 §22.18).</summary>
internal static class SessionActivation
{
    /// <summary>A session starts at User; this makes it what was asked for, or closes it.</summary>
    public static async Task<LanSession> RaiseAsync(
        SessionPump pump, SessionInfo info, SessionOptions options, CancellationToken cancellationToken)
    {
        var channel = new PumpChannel(pump, options.Catalog);
        var session = new LanSession(pump, channel, info);
        try
        {
            var request = new SetSessionPrivilegeLevelRequest { Privilege = info.Privilege };
            IpmiReply<SetSessionPrivilegeLevelResponse> reply = await channel
                .ExchangeAsync<SetSessionPrivilegeLevelRequest, SetSessionPrivilegeLevelResponse>(request, cancellationToken)
                .ConfigureAwait(false);
            CommandInfo command = SetSessionPrivilegeLevelRequest.Info;
            if (!reply.IsSuccess)
            {
                throw Refusal($"{command.Name}: the BMC refused {info.Privilege} with {(byte)reply.Code:X2}h, {command.Describe(reply.Code)}.");
            }

            if (reply.Response.Privilege < info.Privilege)
            {
                throw Refusal($"{command.Name}: the BMC gave {reply.Response.Privilege} and not {info.Privilege}.");
            }

            channel.Privilege = reply.Response.Privilege;
            return session;
        }
        catch
        {
            await session.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static IpmiAuthenticationException Refusal(string detail) =>
        new(new(HandshakeFailureCause.PrivilegeNotAllowed, SetSessionPrivilegeLevelRequest.Info.Name, detail));
}
