using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>The channels: IPMB, LAN, serial and the system interface (IPMI v2.0 §22.22 to §22.24). Access is for the LAN alone.</summary>
internal sealed class ChannelCommands(LanChannel channel, Func<IReadOnlyCollection<BmcSession>> sessions)
{
    private const uint IpmiForum = 7154;
    private const int MostActiveSessions = 0x3F;
    private const CompletionCode NotSessionBased = (CompletionCode)0x82;
    private const CompletionCode AccessModeNotSupported = (CompletionCode)0x83;

    public void AddTo(CommandDispatcher dispatcher)
    {
        dispatcher.Handle<GetChannelInfoRequest, GetChannelInfoResponse>(GetInfo);
        dispatcher.Handle<GetChannelAccessRequest, GetChannelAccessResponse>(GetAccess);
        dispatcher.Handle<SetChannelAccessRequest, SetChannelAccessResponse>(SetAccess);
    }

    private IpmiReply<GetChannelInfoResponse> GetInfo(in GetChannelInfoRequest request, BmcContext context)
    {
        byte channel = request.Channel == ChannelNumber.Present ? LanChannel.Number : request.Channel;
        GetChannelInfoResponse? info = channel switch
        {
            ChannelNumber.PrimaryIpmb => Info(ChannelMedium.Ipmb, ChannelProtocol.Ipmb, SessionSupport.None),
            LanChannel.Number => Info(ChannelMedium.Lan, ChannelProtocol.Ipmb, SessionSupport.Several),
            SerialChannel.Number => Info(ChannelMedium.Serial, ChannelProtocol.Terminal, SessionSupport.None),
            SecondBus.Number => Info(ChannelMedium.Ipmb, ChannelProtocol.Ipmb, SessionSupport.None),
            ChannelNumber.SystemInterface => Info(ChannelMedium.SystemInterface, ChannelProtocol.Kcs, SessionSupport.None),
            _ => null,
        };
        if (info is not { } found) return CompletionCode.InvalidDataField;
        int active = channel == LanChannel.Number ? sessions().Count : 0;
        return found with { Channel = channel, ActiveSessions = (byte)Math.Min(MostActiveSessions, active) };
    }

    private static GetChannelInfoResponse Info(ChannelMedium medium, ChannelProtocol protocol, SessionSupport support) =>
        new() { Medium = medium, Protocol = protocol, Sessions = support, VendorId = new(IpmiForum) };

    /// <summary>What a channel that is not the LAN says to questions of access.</summary>
    private static CompletionCode Refusal(byte channel) =>
        channel is ChannelNumber.PrimaryIpmb or SerialChannel.Number or SecondBus.Number or ChannelNumber.SystemInterface
            ? NotSessionBased
            : CompletionCode.InvalidDataField;

    private IpmiReply<GetChannelAccessResponse> GetAccess(in GetChannelAccessRequest request, BmcContext context)
    {
        if (!LanChannel.Is(request.Channel)) return Refusal(request.Channel);
        ChannelAccessRules? asked = request.Settings switch
        {
            ChannelSettings.NonVolatile => channel.Saved,
            ChannelSettings.Volatile => channel.Active,
            _ => null,
        };
        if (asked is null) return CompletionCode.InvalidDataField;
        return new GetChannelAccessResponse
        {
            AlertingDisabled = asked.AlertingDisabled,
            AccessMode = asked.Mode,
            PrivilegeLimit = asked.PrivilegeLimit,
        };
    }

    private IpmiReply<SetChannelAccessResponse> SetAccess(in SetChannelAccessRequest request, BmcContext context)
    {
        if (!LanChannel.Is(request.Channel)) return Refusal(request.Channel);
        if (request.SetAccess > ChannelSettings.Volatile || request.SetPrivilegeLimit > ChannelSettings.Volatile)
        {
            return CompletionCode.InvalidDataField;
        }

        if (request.SetAccess != ChannelSettings.None)
        {
            // Packets without an auth code are never taken here, so that nobody may ask for it.
            if (request.PerMessageAuthenticationDisabled || request.UserLevelAuthenticationDisabled) return CompletionCode.InvalidDataField;
            if (request.AccessMode == ChannelAccessMode.PreBootOnly) return AccessModeNotSupported;
            if (request.AccessMode > ChannelAccessMode.Shared) return CompletionCode.InvalidDataField;
        }

        if (request.SetPrivilegeLimit != ChannelSettings.None
            && request.PrivilegeLimit is < PrivilegeLevel.Callback or > PrivilegeLevel.Administrator)
        {
            return CompletionCode.InvalidDataField;
        }

        channel.Saved = Changed(channel.Saved, request, ChannelSettings.NonVolatile);
        channel.Active = Changed(channel.Active, request, ChannelSettings.Volatile);
        return default(SetChannelAccessResponse);
    }

    private static ChannelAccessRules Changed(ChannelAccessRules rules, in SetChannelAccessRequest request, ChannelSettings settings)
    {
        if (request.SetAccess == settings) rules = rules with { Mode = request.AccessMode, AlertingDisabled = request.AlertingDisabled };
        if (request.SetPrivilegeLimit == settings) rules = rules with { PrivilegeLimit = request.PrivilegeLimit };
        return rules;
    }
}
