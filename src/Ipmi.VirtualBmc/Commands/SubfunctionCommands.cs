using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>
/// Firmware firewall: functions of a command, of which all are there and none can be switched off (IPMI v2.0 §21.4, §21.6, §21.9, §21.10).
/// </summary>
internal sealed class SubfunctionCommands(Func<CommandId, bool> exists)
{
    private const byte SpecificationVersion = 0x20;

    public void AddTo(CommandDispatcher dispatcher)
    {
        dispatcher.Handle<GetCommandSubfunctionSupportRequest, GetCommandSubfunctionSupportResponse>((in request, _) =>
            Knows(request.Channel, request.NetFn, request.Command, request.DefiningBody, request.Iana)
                ? new GetCommandSubfunctionSupportResponse { SpecificationVersion = new(SpecificationVersion) }
                : CompletionCode.InvalidDataField);
        dispatcher.Handle<GetConfigurableCommandSubfunctionsRequest, GetConfigurableCommandSubfunctionsResponse>((in request, _) =>
            Knows(request.Channel, request.NetFn, request.Command, request.DefiningBody, request.Iana)
                ? default(GetConfigurableCommandSubfunctionsResponse)
                : CompletionCode.InvalidDataField);
        dispatcher.Handle<GetCommandSubfunctionEnablesRequest, GetCommandSubfunctionEnablesResponse>((in request, _) =>
            Knows(request.Channel, request.NetFn, request.Command, request.DefiningBody, request.Iana)
                ? new GetCommandSubfunctionEnablesResponse { Enabled = uint.MaxValue }
                : CompletionCode.InvalidDataField);
        dispatcher.Handle<SetCommandSubfunctionEnablesRequest, SetCommandSubfunctionEnablesResponse>(Set);
    }

    private bool Knows(byte channel, NetFn netFn, byte command, byte? definingBody, UInt24? iana)
    {
        CommandId group = CommandSelection.GroupOf(netFn, definingBody, iana) ?? new(netFn, 0);
        return LanChannel.Is(channel) && exists(group with { Command = command });
    }

    /// <summary>Nothing can be switched, and zeros for what cannot are no request to: ipmitool's reset writes them.</summary>
    private IpmiReply<SetCommandSubfunctionEnablesResponse> Set(in SetCommandSubfunctionEnablesRequest request, BmcContext context)
    {
        (byte? body, UInt24? iana) = request.NetFn switch
        {
            NetFn.GroupExtension => (request.GroupEnables.DefiningBody, (UInt24?)null),
            NetFn.Oem => ((byte?)null, request.OemEnables.Iana),
            _ => ((byte?)null, (UInt24?)null),
        };
        return Knows(request.Channel, request.NetFn, request.Command, body, iana)
            ? default(SetCommandSubfunctionEnablesResponse)
            : CompletionCode.InvalidDataField;
    }
}
