using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>Parameters of Serial over LAN (IPMI v2.0 §26.2, §26.3).</summary>
internal sealed class SolCommands(SolConfiguration configuration)
{
    private const byte Revision = 0x11;

    public void AddTo(CommandDispatcher dispatcher)
    {
        dispatcher.Handle<GetSolConfigurationParametersRequest, GetSolConfigurationParametersResponse>(Get);
        dispatcher.Handle<SetSolConfigurationParametersRequest, SetSolConfigurationParametersResponse>(Set);
    }

    private IpmiReply<GetSolConfigurationParametersResponse> Get(in GetSolConfigurationParametersRequest request, BmcContext context)
    {
        if (!LanChannel.Is(request.Channel)) return CompletionCode.InvalidDataField;
        CompletionCode code = configuration.Store.Get((byte)request.Parameter, request.Set, out ReadOnlyMemory<byte> value);
        return new(code, new() { Revision = Revision, Data = request.RevisionOnly ? Octets.Empty : value });
    }

    private IpmiReply<SetSolConfigurationParametersResponse> Set(in SetSolConfigurationParametersRequest request, BmcContext context) =>
        new(
            LanChannel.Is(request.Channel)
                ? configuration.Store.Set((byte)request.Parameter, request.Data.Span)
                : CompletionCode.InvalidDataField,
            default);
}
