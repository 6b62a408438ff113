using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>Who the BMC is (IPMI v2.0 §20, §22.14).</summary>
internal sealed class DeviceCommands(DeviceIdentity identity)
{
    public void AddTo(CommandDispatcher dispatcher)
    {
        dispatcher.Handle<GetDeviceIdRequest, GetDeviceIdResponse>(GetDeviceId);
        dispatcher.Handle<GetSelfTestResultsRequest, GetSelfTestResultsResponse>((in _, _) =>
            new GetSelfTestResultsResponse { Result = SelfTestResult.Passed });
        dispatcher.Handle<GetDeviceGuidRequest, GetDeviceGuidResponse>((in _, _) =>
            new GetDeviceGuidResponse { DeviceGuid = identity.DeviceGuid });
        dispatcher.Handle<GetSystemGuidRequest, GetSystemGuidResponse>((in _, _) =>
            new GetSystemGuidResponse { SystemGuid = identity.DeviceGuid });
    }

    private IpmiReply<GetDeviceIdResponse> GetDeviceId(in GetDeviceIdRequest request, BmcContext context) => new GetDeviceIdResponse
    {
        DeviceId = identity.DeviceId,
        DeviceRevision = identity.DeviceRevision,
        FirmwareMajor = identity.FirmwareMajor,
        FirmwareMinor = identity.FirmwareMinor,
        IpmiVersion = new(0x02),
        Supports = DeviceSupport.Sensor | DeviceSupport.SdrRepository | DeviceSupport.Chassis,
        ManufacturerId = identity.ManufacturerId,
        ProductId = identity.ProductId,
        AuxiliaryFirmware = 0,
    };
}
