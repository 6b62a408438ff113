using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>LAN configuration parameters (IPMI v2.0 §23.1, §23.2).</summary>
internal sealed class LanCommands(ParameterStore parameters)
{
    private const byte Revision = 0x11;

    public void AddTo(CommandDispatcher dispatcher)
    {
        dispatcher.Handle<GetLanConfigurationParametersRequest, GetLanConfigurationParametersResponse>(Get);
        dispatcher.Handle<SetLanConfigurationParametersRequest, SetLanConfigurationParametersResponse>(Set);
    }

    private IpmiReply<GetLanConfigurationParametersResponse> Get(in GetLanConfigurationParametersRequest request, BmcContext context)
    {
        if (!LanChannel.Is(request.Channel)) return CompletionCode.InvalidDataField;
        CompletionCode code = parameters.Get((byte)request.Parameter, request.Set, out ReadOnlyMemory<byte> value);
        return new(code, new() { Revision = Revision, Data = request.RevisionOnly ? Octets.Empty : value });
    }

    private IpmiReply<SetLanConfigurationParametersResponse> Set(in SetLanConfigurationParametersRequest request, BmcContext context) =>
        new(LanChannel.Is(request.Channel) ? parameters.Set((byte)request.Parameter, request.Data.Span) : CompletionCode.InvalidDataField, default);
}
