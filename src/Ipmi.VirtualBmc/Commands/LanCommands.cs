using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>LAN configuration parameters, ARPs and statistics (IPMI v2.0 §23).</summary>
internal sealed class LanCommands(
    ParameterStore parameters, SuitePrivileges suitePrivileges, TypeEnables typeEnables, Func<LanTraffic> traffic)
{
    private const byte Revision = 0x11;
    private const byte GratuitousArps = 1 << 0;
    private const byte ArpResponses = 1 << 1;

    private LanTraffic _cleared;

    public void AddTo(CommandDispatcher dispatcher)
    {
        dispatcher.Handle<GetLanConfigurationParametersRequest, GetLanConfigurationParametersResponse>(Get);
        dispatcher.Handle<SetLanConfigurationParametersRequest, SetLanConfigurationParametersResponse>(Set);
        dispatcher.Handle<SuspendBmcArpsRequest, SuspendBmcArpsResponse>(Suspend);
        dispatcher.Handle<GetIpUdpRmcpStatisticsRequest, GetIpUdpRmcpStatisticsResponse>(GetStatistics);
    }

    private IpmiReply<GetLanConfigurationParametersResponse> Get(in GetLanConfigurationParametersRequest request, BmcContext context)
    {
        if (!LanChannel.Is(request.Channel)) return CompletionCode.InvalidDataField;
        CompletionCode code = parameters.Get((byte)request.Parameter, request.Set, request.Block, out ReadOnlyMemory<byte> value);
        return new(code, new() { Revision = Revision, Data = request.RevisionOnly ? Octets.Empty : value });
    }

    private IpmiReply<SetLanConfigurationParametersResponse> Set(in SetLanConfigurationParametersRequest request, BmcContext context)
    {
        if (!LanChannel.Is(request.Channel)) return CompletionCode.InvalidDataField;
        CompletionCode code = request.Parameter switch
        {
            LanParameter.CipherSuitePrivilegeLevels => suitePrivileges.Set(request.Data.Span),
            LanParameter.AuthenticationTypeEnables => typeEnables.Set(request.Data.Span),
            _ => parameters.Set((byte)request.Parameter, request.Data.Span),
        };
        return new(code, default);
    }

    /// <summary>What is suspended now is what the parameter enables and the request does not suspend; a login ends it.</summary>
    private IpmiReply<SuspendBmcArpsResponse> Suspend(in SuspendBmcArpsRequest request, BmcContext context)
    {
        if (!LanChannel.Is(request.Channel)) return CompletionCode.InvalidDataField;
        byte enabled = parameters.Value((byte)LanParameter.ArpControl)[0];
        return new SuspendBmcArpsResponse
        {
            RespondsToArps = (enabled & ArpResponses) != 0 && !request.SuspendResponses,
            SendsGratuitousArps = (enabled & GratuitousArps) != 0 && !request.SuspendGratuitous,
        };
    }

    private IpmiReply<GetIpUdpRmcpStatisticsResponse> GetStatistics(in GetIpUdpRmcpStatisticsRequest request, BmcContext context)
    {
        if (!LanChannel.Is(request.Channel)) return CompletionCode.InvalidDataField;
        LanTraffic now = traffic();
        LanTraffic since = new(now.Received - _cleared.Received, now.Sent - _cleared.Sent);
        if (request.Clear) _cleared = now;
        return new GetIpUdpRmcpStatisticsResponse
        {
            IpReceived = Count(since.Received),
            IpSent = Count(since.Sent),
            UdpReceived = Count(since.Received),
            RmcpReceived = Count(since.Received),
        };
    }

    /// <summary>Counts stop at FFFFh.</summary>
    private static ushort Count(long packets) => (ushort)Math.Min(ushort.MaxValue, packets);
}

/// <summary>Packets of the LAN channel.</summary>
/// <param name="Received">What came in.</param>
/// <param name="Sent">What went out.</param>
internal readonly record struct LanTraffic(long Received, long Sent);
