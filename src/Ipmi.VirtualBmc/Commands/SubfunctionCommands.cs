using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>Firmware firewall: functions of a command, of which all are there and none can be switched off (IPMI v2.0 §21.4, §21.6, §21.9, §21.10).</summary>
internal sealed class SubfunctionCommands(SubfunctionCommands.Exists exists)
{
    private const byte SpecificationVersion = 0x20;

    /// <summary>Whether there is a command.</summary>
    public delegate bool Exists(NetFn netFn, byte command, FirewallBody? body);

    public void AddTo(CommandDispatcher dispatcher)
    {
        dispatcher.Handle<GetCommandSubfunctionSupportRequest, GetCommandSubfunctionSupportResponse>((in request, _) =>
            Knows(request.Channel, request.NetFn, request.Command, FirewallBody.Of(request.DefiningBody, request.Iana))
                ? new GetCommandSubfunctionSupportResponse { SpecificationVersion = new(SpecificationVersion) }
                : CompletionCode.InvalidDataField);
        dispatcher.Handle<GetConfigurableCommandSubfunctionsRequest, GetConfigurableCommandSubfunctionsResponse>((in request, _) =>
            Knows(request.Channel, request.NetFn, request.Command, FirewallBody.Of(request.DefiningBody, request.Iana))
                ? default(GetConfigurableCommandSubfunctionsResponse)
                : CompletionCode.InvalidDataField);
        dispatcher.Handle<GetCommandSubfunctionEnablesRequest, GetCommandSubfunctionEnablesResponse>((in request, _) =>
            Knows(request.Channel, request.NetFn, request.Command, FirewallBody.Of(request.DefiningBody, request.Iana))
                ? new GetCommandSubfunctionEnablesResponse { Enabled = uint.MaxValue }
                : CompletionCode.InvalidDataField);
        dispatcher.Handle<SetCommandSubfunctionEnablesRequest, SetCommandSubfunctionEnablesResponse>(Set);
    }

    private bool Knows(byte channel, NetFn netFn, byte command, FirewallBody? body) => LanChannel.Is(channel) && exists(netFn, command, body);

    private IpmiReply<SetCommandSubfunctionEnablesResponse> Set(in SetCommandSubfunctionEnablesRequest request, BmcContext context)
    {
        (FirewallBody? body, uint enabled, uint? more) = request.NetFn switch
        {
            NetFn.GroupExtension when request.GroupEnables is var group => (FirewallBody.Of(group.DefiningBody, null), group.Enabled, group.MoreEnabled),
            NetFn.Oem when request.OemEnables is var oem => (FirewallBody.Of(null, oem.Iana), oem.Enabled, oem.MoreEnabled),
            _ => (default(FirewallBody?), request.Enables.Enabled, request.Enables.MoreEnabled),
        };
        if (!Knows(request.Channel, request.NetFn, request.Command, body)) return CompletionCode.InvalidDataField;
        bool switchesOff = enabled != uint.MaxValue || more is not (null or uint.MaxValue);
        return switchesOff ? CompletionCode.InvalidDataField : default(SetCommandSubfunctionEnablesResponse);
    }
}
