using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>HPM.1: what could be upgraded. Nothing can: there is one component, which is told and not written (HPM.1 §3).</summary>
internal sealed class HpmCommands(DeviceIdentity identity)
{
    private const byte TimeoutUnits = 12;
    private const byte DescriptionLength = 12;
    private const byte Passed = 0x55;

    public void AddTo(CommandDispatcher dispatcher)
    {
        dispatcher.Handle<GetTargetUpgradeCapabilitiesRequest, GetTargetUpgradeCapabilitiesResponse>(
            (in _, _) => new GetTargetUpgradeCapabilitiesResponse
            {
                UpgradeUndesirable = true,
                SelfTest = true,
                UpgradeTimeout = TimeoutUnits,
                SelfTestTimeout = TimeoutUnits,
                RollbackTimeout = TimeoutUnits,
                InaccessibilityTimeout = TimeoutUnits,
                Components = HpmComponents.Component0,
            });
        dispatcher.Handle<GetComponentPropertiesRequest, GetComponentPropertiesResponse>(GetProperties);
        dispatcher.Handle<GetUpgradeStatusRequest, GetUpgradeStatusResponse>((in _, _) => default(GetUpgradeStatusResponse));
        dispatcher.Handle<QuerySelfTestResultsRequest, QuerySelfTestResultsResponse>(
            (in _, _) => new QuerySelfTestResultsResponse { Result = Passed });
    }

    private IpmiReply<GetComponentPropertiesResponse> GetProperties(in GetComponentPropertiesRequest request, BmcContext context)
    {
        if (request.ComponentId != 0) return (CompletionCode)0x82;
        return request.Property switch
        {
            HpmComponentProperty.General => new GetComponentPropertiesResponse { Data = Bytes(default(HpmGeneralProperties)) },
            HpmComponentProperty.CurrentVersion => new GetComponentPropertiesResponse
            {
                Data = Bytes(new HpmFirmwareVersion { Major = identity.FirmwareMajor, Minor = identity.FirmwareMinor }),
            },
            HpmComponentProperty.Description => new GetComponentPropertiesResponse { Data = Text("Virtual BMC") },
            _ => (CompletionCode)0x83,
        };
    }

    private static byte[] Text(string text) =>
        [.. System.Text.Encoding.ASCII.GetBytes(text.PadRight(DescriptionLength, '\0')[..DescriptionLength])];

    private static byte[] Bytes<T>(T layout) where T : struct, IWireMessage<T>
    {
        byte[] bytes = new byte[layout.EncodedLength];
        layout.Encode(bytes);
        return bytes;
    }
}
