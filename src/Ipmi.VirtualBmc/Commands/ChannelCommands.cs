using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>The one LAN channel (IPMI v2.0 §22.24).</summary>
internal sealed class ChannelCommands(VirtualBmcOptions options)
{
    private const byte LanChannel = 1;
    private const byte ThisChannel = 0x0E;
    private const uint IpmiForum = 7154;

    public void AddTo(CommandDispatcher dispatcher)
    {
        dispatcher.Handle<GetChannelInfoRequest, GetChannelInfoResponse>(GetInfo);
        dispatcher.Handle<GetChannelAccessRequest, GetChannelAccessResponse>(GetAccess);
    }

    private static IpmiReply<GetChannelInfoResponse> GetInfo(in GetChannelInfoRequest request, BmcContext context)
    {
        if (request.Channel is not (LanChannel or ThisChannel)) return CompletionCode.InvalidDataField;
        return new GetChannelInfoResponse
        {
            Channel = LanChannel,
            Medium = ChannelMedium.Lan,
            Protocol = ChannelProtocol.Ipmb,
            Sessions = SessionSupport.Several,
            ActiveSessions = 1,
            VendorId = new(IpmiForum),
        };
    }

    private IpmiReply<GetChannelAccessResponse> GetAccess(in GetChannelAccessRequest request, BmcContext context)
    {
        if (request.Channel is not (LanChannel or ThisChannel)) return CompletionCode.InvalidDataField;
        return new GetChannelAccessResponse
        {
            AlertingDisabled = true,
            AccessMode = ChannelAccessMode.AlwaysAvailable,
            PrivilegeLimit = options.Users.Select(u => u.Limit).DefaultIfEmpty(PrivilegeLevel.Administrator).Max(),
        };
    }
}
