using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>Firmware firewall: which commands there are, and which are switched on (IPMI v2.0 §21). The answers are made of the dispatcher's own table.</summary>
internal sealed class FirewallCommands(CommandDispatcher dispatcher, CommandFirewall firewall)
{
    private const int HalfOfCommands = 0x80;

    public void AddTo()
    {
        dispatcher.IsDisabled = (id, context) => !context.IsFromSystem && firewall.IsDisabled(id);
        dispatcher.Handle<GetNetFnSupportRequest, GetNetFnSupportResponse>(GetNetFns);
        dispatcher.Handle<GetCommandSupportRequest, GetCommandSupportResponse>((in request, _) =>
            Bits(request.Channel, request.Lun, request.NetFn, request.Range, FirewallBody.Of(request.DefiningBody, request.Iana), static _ => true, out BitSet128 bits) is var code
            && code == CompletionCode.Ok ? new GetCommandSupportResponse { Unsupported = new(~bits.Bits) } : code);
        dispatcher.Handle<GetConfigurableCommandsRequest, GetConfigurableCommandsResponse>((in request, _) => new(
            Bits(request.Channel, request.Lun, request.NetFn, request.Range, FirewallBody.Of(request.DefiningBody, request.Iana), CommandFirewall.IsConfigurable, out BitSet128 bits),
            new() { Configurable = bits }));
        dispatcher.Handle<GetCommandEnablesRequest, GetCommandEnablesResponse>((in request, _) => new(
            Bits(request.Channel, request.Lun, request.NetFn, request.Range, FirewallBody.Of(request.DefiningBody, request.Iana), id => !firewall.IsDisabled(id), out BitSet128 bits),
            new() { Enabled = bits }));
        dispatcher.Handle<SetCommandEnablesRequest, SetCommandEnablesResponse>(SetEnables);
        dispatcher.Handle<GetOemNetFnIanaSupportRequest, GetOemNetFnIanaSupportResponse>(GetBodies);
        new SubfunctionCommands(Has).AddTo(dispatcher);
    }

    private IpmiReply<GetNetFnSupportResponse> GetNetFns(in GetNetFnSupportRequest request, BmcContext context)
    {
        if (!LanChannel.Is(request.Channel)) return CompletionCode.InvalidDataField;
        var pairs = new BitSet128();
        foreach (CommandInfo command in dispatcher.Commands) pairs = pairs.With((byte)command.Id.NetFn / 2);
        return new GetNetFnSupportResponse { Lun0Support = LunSupport.Base, Pairs = pairs };
    }

    private IpmiReply<SetCommandEnablesResponse> SetEnables(in SetCommandEnablesRequest request, BmcContext context)
    {
        CompletionCode code = Check(request.Channel, request.Lun, request.NetFn, request.Range);
        if (code != CompletionCode.Ok) return code;
        CommandId[] commands = [.. Of(request.NetFn, request.Range, FirewallBody.Of(request.DefiningBody, request.Iana))];
        BitSet128 enabled = request.Enabled;
        if (commands.Any(id => !enabled[id.Command % HalfOfCommands] && !CommandFirewall.IsConfigurable(id))) return CompletionCode.InvalidDataField;
        foreach (CommandId id in commands) firewall.Set(id, enabled[id.Command % HalfOfCommands]);
        return default(SetCommandEnablesResponse);
    }

    /// <summary>The groups and enterprises that have commands, one by one.</summary>
    private IpmiReply<GetOemNetFnIanaSupportResponse> GetBodies(in GetOemNetFnIanaSupportRequest request, BmcContext context)
    {
        if (!LanChannel.Is(request.Channel) || request.NetFn is not (NetFn.GroupExtension or NetFn.Oem)) return CompletionCode.InvalidDataField;
        NetFn netFn = request.NetFn;
        byte[][] bodies =
        [
            .. dispatcher.Commands.Where(c => c.Id.NetFn == netFn).Select(c => (c.Id.Body, c.Id.Iana)).Distinct().Order()
                .Select(b => netFn == NetFn.GroupExtension ? (byte[])[(byte)b.Body] : [(byte)b.Iana, (byte)(b.Iana >> 8), (byte)(b.Iana >> 16)]),
        ];
        if (request.Index >= bodies.Length) return CompletionCode.ParameterOutOfRange;
        return new GetOemNetFnIanaSupportResponse
        {
            LastIndex = (byte)(bodies.Length - 1),
            Lun0Support = LunSupport.Base,
            Body = bodies[request.Index],
        };
    }

    private CompletionCode Bits(
        byte channel, Lun lun, NetFn netFn, CommandRange range, FirewallBody? body, Func<CommandId, bool> isSet, out BitSet128 bits)
    {
        bits = default;
        CompletionCode code = Check(channel, lun, netFn, range);
        if (code != CompletionCode.Ok) return code;
        foreach (CommandId id in Of(netFn, range, body))
        {
            if (isSet(id)) bits = bits.With(id.Command % HalfOfCommands);
        }

        return CompletionCode.Ok;
    }

    private static CompletionCode Check(byte channel, Lun lun, NetFn netFn, CommandRange range) =>
        !LanChannel.Is(channel) || lun != Lun.Bmc || netFn.IsResponse || range > CommandRange.High
            ? CompletionCode.InvalidDataField
            : CompletionCode.Ok;

    // ipmitool names no group: it means all of them.
    private IEnumerable<CommandId> Of(NetFn netFn, CommandRange range, FirewallBody? body) => dispatcher.Commands
        .Select(c => c.Id)
        .Where(id => id.NetFn == netFn && (body is null || body == new FirewallBody(id.Body, id.Iana)) && id.Command / HalfOfCommands == (int)range);

    private bool Has(NetFn netFn, byte command, FirewallBody? body) =>
        dispatcher.Find(new(netFn, command, body?.Body ?? Body.None, body?.Iana ?? 0)) is not null;
}
