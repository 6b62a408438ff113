using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>Firmware firewall: functions of a command, of which all are there and none can be switched off (IPMI v2.0 §21.4, §21.6, §21.9, §21.10).</summary>
internal sealed class SubfunctionCommands(SubfunctionCommands.Exists exists)
{
    private const byte SpecificationVersion = 0x20;
    private const int EnablesLength = sizeof(uint);

    /// <summary>Whether there is a command.</summary>
    public delegate bool Exists(NetFn netFn, byte command, ReadOnlySpan<byte> body);

    public void AddTo(CommandDispatcher dispatcher)
    {
        dispatcher.Handle<GetCommandSubfunctionSupportRequest, GetCommandSubfunctionSupportResponse>((in request, _) =>
            Knows(request.Channel, request.NetFn, request.Command, request.Body.Span)
                ? new GetCommandSubfunctionSupportResponse { SpecificationVersion = new(SpecificationVersion) }
                : CompletionCode.InvalidDataField);
        dispatcher.Handle<GetConfigurableCommandSubfunctionsRequest, GetConfigurableCommandSubfunctionsResponse>((in request, _) =>
            Knows(request.Channel, request.NetFn, request.Command, request.Body.Span)
                ? default(GetConfigurableCommandSubfunctionsResponse)
                : CompletionCode.InvalidDataField);
        dispatcher.Handle<GetCommandSubfunctionEnablesRequest, GetCommandSubfunctionEnablesResponse>((in request, _) =>
            Knows(request.Channel, request.NetFn, request.Command, request.Body.Span)
                ? new GetCommandSubfunctionEnablesResponse { Enabled = uint.MaxValue }
                : CompletionCode.InvalidDataField);
        dispatcher.Handle<SetCommandSubfunctionEnablesRequest, SetCommandSubfunctionEnablesResponse>(Set);
    }

    private bool Knows(byte channel, NetFn netFn, byte command, ReadOnlySpan<byte> body) => LanChannel.Is(channel) && exists(netFn, command, body);

    private IpmiReply<SetCommandSubfunctionEnablesResponse> Set(in SetCommandSubfunctionEnablesRequest request, BmcContext context)
    {
        int bodyLength = request.NetFn switch { NetFn.GroupExtension => 1, NetFn.Oem => 3, _ => 0 };
        ReadOnlySpan<byte> enables = request.Enables.Span;
        if (enables.Length < bodyLength + EnablesLength) return CompletionCode.RequestDataLengthInvalid;
        if (!Knows(request.Channel, request.NetFn, request.Command, enables[..bodyLength])) return CompletionCode.InvalidDataField;
        bool switchesOff = enables[bodyLength..].ContainsAnyExcept(byte.MaxValue);
        return switchesOff ? CompletionCode.InvalidDataField : default(SetCommandSubfunctionEnablesResponse);
    }
}
