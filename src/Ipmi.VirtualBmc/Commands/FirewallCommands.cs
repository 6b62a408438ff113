using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>
/// Firmware firewall: which commands there are, and which are switched on (IPMI v2.0 §21). The answers are made of the dispatcher's own
/// table.
/// </summary>
internal sealed class FirewallCommands(CommandDispatcher dispatcher, CommandFirewall firewall)
{
    public void AddTo()
    {
        dispatcher.IsDisabled = (id, context) => !context.IsFromSystem && firewall.IsDisabled(id);
        dispatcher.Handle<GetNetFnSupportRequest, GetNetFnSupportResponse>(GetNetFns);
        dispatcher.Handle<GetCommandSupportRequest, GetCommandSupportResponse>(GetSupport);
        dispatcher.Handle<GetConfigurableCommandsRequest, GetConfigurableCommandsResponse>(GetConfigurable);
        dispatcher.Handle<GetCommandEnablesRequest, GetCommandEnablesResponse>(GetEnables);
        dispatcher.Handle<SetCommandEnablesRequest, SetCommandEnablesResponse>(SetEnables);
        dispatcher.Handle<GetOemNetFnIanaSupportRequest, GetOemNetFnIanaSupportResponse>(GetBodies);
        new SubfunctionCommands(id => dispatcher.Find(id) is not null).AddTo(dispatcher);
    }

    private IpmiReply<GetNetFnSupportResponse> GetNetFns(in GetNetFnSupportRequest request, BmcContext context)
    {
        if (!LanChannel.Is(request.Channel)) return CompletionCode.InvalidDataField;
        var pairs = new BitSet128();
        foreach (CommandInfo command in dispatcher.Commands) pairs = pairs.With((byte)command.Id.NetFn / 2);
        return new GetNetFnSupportResponse { Lun0Support = LunSupport.Base, Pairs = pairs };
    }

    private IpmiReply<GetCommandSupportResponse> GetSupport(in GetCommandSupportRequest request, BmcContext context)
    {
        CommandId? group = CommandSelection.GroupOf(request.NetFn, request.DefiningBody, request.Iana);
        var selection = new CommandSelection(request.Channel, request.Lun, request.NetFn, request.Range, group);
        return new(selection.Code, new() { Unsupported = new(~Bits(selection, static _ => true).Bits) });
    }

    private IpmiReply<GetConfigurableCommandsResponse> GetConfigurable(in GetConfigurableCommandsRequest request, BmcContext context)
    {
        CommandId? group = CommandSelection.GroupOf(request.NetFn, request.DefiningBody, request.Iana);
        var selection = new CommandSelection(request.Channel, request.Lun, request.NetFn, request.Range, group);
        return new(selection.Code, new() { Configurable = Bits(selection, CommandFirewall.IsConfigurable) });
    }

    private IpmiReply<GetCommandEnablesResponse> GetEnables(in GetCommandEnablesRequest request, BmcContext context)
    {
        CommandId? group = CommandSelection.GroupOf(request.NetFn, request.DefiningBody, request.Iana);
        var selection = new CommandSelection(request.Channel, request.Lun, request.NetFn, request.Range, group);
        return new(selection.Code, new() { Enabled = Bits(selection, id => !firewall.IsDisabled(id)) });
    }

    private IpmiReply<SetCommandEnablesResponse> SetEnables(in SetCommandEnablesRequest request, BmcContext context)
    {
        CommandId? group = CommandSelection.GroupOf(request.NetFn, request.DefiningBody, request.Iana);
        var selection = new CommandSelection(request.Channel, request.Lun, request.NetFn, request.Range, group);
        if (selection.Code != CompletionCode.Ok) return selection.Code;
        BitSet128 enabled = request.Enabled;

        // Clients write zeros for what cannot be switched: ipmitool's reset writes nothing but what Get Configurable Commands told it.
        foreach (CommandId id in Of(selection).Where(CommandFirewall.IsConfigurable))
        {
            firewall.Set(id, enabled[CommandSelection.BitOf(id)]);
        }

        return default(SetCommandEnablesResponse);
    }

    /// <summary>The groups and enterprises that have commands, one by one.</summary>
    private IpmiReply<GetOemNetFnIanaSupportResponse> GetBodies(in GetOemNetFnIanaSupportRequest request, BmcContext context)
    {
        if (!LanChannel.Is(request.Channel) || request.NetFn is not (NetFn.GroupExtension or NetFn.Oem))
        {
            return CompletionCode.InvalidDataField;
        }

        NetFn netFn = request.NetFn;
        byte[][] bodies =
        [
            .. dispatcher.Commands.Where(c => c.Id.NetFn == netFn).Select(c => (c.Id.Body, c.Id.Iana)).Distinct().Order()
                .Select(
                    b =>
                        netFn == NetFn.GroupExtension ? (byte[])[(byte)b.Body] : [(byte)b.Iana, (byte)(b.Iana >> 8), (byte)(b.Iana >> 16)]),
        ];
        if (request.Index >= bodies.Length) return CompletionCode.ParameterOutOfRange;
        return new GetOemNetFnIanaSupportResponse
        {
            LastIndex = (byte)(bodies.Length - 1),
            Lun0Support = LunSupport.Base,
            Body = bodies[request.Index],
        };
    }

    private BitSet128 Bits(CommandSelection selection, Func<CommandId, bool> isSet)
    {
        var bits = new BitSet128();
        foreach (CommandId id in Of(selection).Where(isSet)) bits = bits.With(CommandSelection.BitOf(id));
        return bits;
    }

    private IEnumerable<CommandId> Of(CommandSelection selection) => dispatcher.Commands.Select(c => c.Id).Where(selection.Includes);
}
