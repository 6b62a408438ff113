using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>Who the BMC is, and its reset (IPMI v2.0 §20, §22.1, §22.2, §22.14).</summary>
internal sealed class DeviceCommands(DeviceIdentity identity, DeviceSupport supports, Action coldReset, Action warmReset)
{
    private BmcGlobalEnables _enables = BmcGlobalEnables.SystemEventLogging;

    /// <summary>Whether the BMC's own events are logged; system software can switch that off (IPMI v2.0 §22.1).</summary>
    public bool LogsEvents => _enables.HasFlag(BmcGlobalEnables.SystemEventLogging);

    public void AddTo(CommandDispatcher dispatcher)
    {
        dispatcher.Handle<GetDeviceIdRequest, GetDeviceIdResponse>(GetDeviceId);
        dispatcher.Handle<GetSelfTestResultsRequest, GetSelfTestResultsResponse>((in _, _) =>
            new GetSelfTestResultsResponse { Result = SelfTestResult.Passed });
        dispatcher.Handle<GetDeviceGuidRequest, GetDeviceGuidResponse>((in _, _) =>
            new GetDeviceGuidResponse { DeviceGuid = identity.DeviceGuid });
        dispatcher.Handle<GetSystemGuidRequest, GetSystemGuidResponse>((in _, _) =>
            new GetSystemGuidResponse { SystemGuid = identity.DeviceGuid });
        dispatcher.Handle<ColdResetRequest, ColdResetResponse>((in _, _) =>
        {
            coldReset();
            return default(ColdResetResponse);
        });

        // Sessions and settings outlive a warm reset, and there is nothing else to lose.
        dispatcher.Handle<WarmResetRequest, WarmResetResponse>((in _, _) =>
        {
            warmReset();
            return default(WarmResetResponse);
        });
        dispatcher.Handle<GetBmcGlobalEnablesRequest, GetBmcGlobalEnablesResponse>(
            (in _, _) => new GetBmcGlobalEnablesResponse { Enables = _enables });
        dispatcher.Handle<SetBmcGlobalEnablesRequest, SetBmcGlobalEnablesResponse>(SetEnables);
    }

    private IpmiReply<GetDeviceIdResponse> GetDeviceId(in GetDeviceIdRequest request, BmcContext context) => new GetDeviceIdResponse
    {
        DeviceId = identity.DeviceId,
        DeviceRevision = identity.DeviceRevision,
        FirmwareMajor = identity.FirmwareMajor,
        FirmwareMinor = identity.FirmwareMinor,
        IpmiVersion = new(0x02),
        // Device SDRs are there for the system interface alone: OpenIPMI, told of them, asks for them over LAN and gets no further.
        Supports = supports,
        ManufacturerId = identity.ManufacturerId,
        ProductId = identity.ProductId,
        AuxiliaryFirmware1 = 0,
        AuxiliaryFirmware2 = 0,
        AuxiliaryFirmware3 = 0,
        AuxiliaryFirmware4 = 0,
    };

    private IpmiReply<SetBmcGlobalEnablesResponse> SetEnables(in SetBmcGlobalEnablesRequest request, BmcContext context)
    {
        _enables = request.Enables;
        return default(SetBmcGlobalEnablesResponse);
    }
}
