using Ipmi.Messages;
using Ipmi.Transport;

namespace Ipmi.Session;

/// <summary>What a BMC says before a login of how one may log in (IPMI v2.0 §22.13). Nothing of it is authenticated, and some lies.</summary>
internal static class AuthenticationCapabilities
{
    private const byte ThisChannel = 0x0E;

    /// <summary>Asks; a BMC that refuses the bit of IPMI 2.0 is asked without. Nothing when it does not tell in time.</summary>
    public static async Task<GetChannelAuthenticationCapabilitiesResponse?> AskAsync(
        PumpChannel channel, PrivilegeLevel privilege, TimeSpan time, CancellationToken cancellationToken)
    {
        var request = new GetChannelAuthenticationCapabilitiesRequest
        {
            WantsExtended = true,
            Channel = ThisChannel,
            MaximumPrivilege = privilege,
        };
        try
        {
            var reply = await ExchangeAsync(channel, request, time, cancellationToken).ConfigureAwait(false);
            if (!reply.IsSuccess)
            {
                reply = await ExchangeAsync(channel, request with { WantsExtended = false }, time, cancellationToken).ConfigureAwait(false);
            }

            return reply.IsSuccess ? reply.Response : null;
        }
        catch (IpmiTimeoutException)
        {
            return null;
        }
    }

    private static ValueTask<IpmiReply<GetChannelAuthenticationCapabilitiesResponse>> ExchangeAsync(
        PumpChannel channel, GetChannelAuthenticationCapabilitiesRequest request, TimeSpan time, CancellationToken cancellationToken) =>
        channel.ExchangeAsync<GetChannelAuthenticationCapabilitiesRequest, GetChannelAuthenticationCapabilitiesResponse>(
            request, time, cancellationToken);
}
