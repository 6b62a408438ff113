using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>Which payloads the LAN channel carries (IPMI v2.0 §24.8 to §24.10).</summary>
internal sealed class PayloadInfoCommands
{
    private const CompletionCode NotCarried = (CompletionCode)0x80;
    private const ushort IpmiAndSol = 1 << (int)PayloadType.Ipmi | 1 << (int)PayloadType.Sol;
    private const byte FirstSetup = 0x10;

    // Open Session Request and Response, RAKP messages 1 to 4.
    private const ushort SessionSetup = 0x3F;

    public static void AddTo(CommandDispatcher dispatcher)
    {
        dispatcher.Handle<GetChannelPayloadSupportRequest, GetChannelPayloadSupportResponse>(static (in request, _) =>
            LanChannel.Is(request.Channel)
                ? new GetChannelPayloadSupportResponse { StandardPayloads = IpmiAndSol, SessionSetupPayloads = SessionSetup }
                : CompletionCode.InvalidDataField);
        dispatcher.Handle<GetChannelPayloadVersionRequest, GetChannelPayloadVersionResponse>(static (in request, _) =>
            !LanChannel.Is(request.Channel) ? CompletionCode.InvalidDataField
            : IsCarried((byte)request.PayloadType) ? new GetChannelPayloadVersionResponse { Major = 1 }
            : NotCarried);

        // There is no payload of an enterprise's own.
        dispatcher.Handle<GetChannelOemPayloadInfoRequest, GetChannelOemPayloadInfoResponse>(
            static (in _, _) => CompletionCode.InvalidDataField);
    }

    private static bool IsCarried(byte payload) => payload < FirstSetup
        ? (IpmiAndSol >> payload & 1) != 0
        : payload - FirstSetup < FirstSetup && (SessionSetup >> (payload - FirstSetup) & 1) != 0;
}
