using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual.Tests.Commands;

/// <summary>What a virtual BMC says that it can do, it does; and what it does, it says.</summary>
public class ClaimTests
{
    private readonly Lab _lab = new(new VirtualMachine { Satellites = [new SatelliteController(0x52)] });
    private readonly LanSession _session;

    public ClaimTests() => _session = _lab.Open();

    /// <summary>Clients read the FRU device that is claimed: ipmiutil's list ended with an error when there was none.</summary>
    [Fact]
    public void A_machine_without_FRU_devices_claims_none()
    {
        var lab = new Lab(new VirtualMachine { FruDevices = [] });
        LanSession session = lab.Open();
        Assert.False(lab.Run(session.SendAsync(new GetDeviceIdRequest())).Supports.HasFlag(DeviceSupport.FruInventory));
        ReadOnlyMemory<byte> locator = lab.Run(session.SendAsync(new GetSdrRequest { RecordId = 0xFFFF, Count = 0xFF })).Data.Memory;
        Assert.Equal(DecodeStatus.Ok, ManagementControllerLocatorRecord.Decode(locator, out var record, out _));
        Assert.False(record.Supports.HasFlag(DeviceSupport.FruInventory));
    }

    [Fact]
    public void Get_Device_ID_names_what_is_answered()
    {
        GetDeviceIdResponse device = _lab.Run(_session.SendAsync(new GetDeviceIdRequest()));
        Claimed(device, DeviceSupport.Sensor, Answers(_session, NetFn.SensorEvent, 0x2D, 1));
        Claimed(device, DeviceSupport.SdrRepository, Answers(_session, NetFn.Storage, 0x20));
        Claimed(device, DeviceSupport.Sel, Answers(_session, NetFn.Storage, 0x40));
        Claimed(device, DeviceSupport.FruInventory, Answers(_session, NetFn.Storage, 0x10, 0));
        Claimed(device, DeviceSupport.IpmbEventReceiver, Answers(_session, NetFn.SensorEvent, 0x02, 4, 4, 1, 1, 0, 0, 0));
        Claimed(device, DeviceSupport.IpmbEventGenerator, Answers(_session, NetFn.SensorEvent, 0x01));
        Claimed(device, DeviceSupport.Bridge, Answers(_session, (NetFn)0x02, 0x00));
        Claimed(device, DeviceSupport.Chassis, Answers(_session, NetFn.Chassis, 0x01));

        // They are for the system interface alone, and so are not claimed to those who come over LAN.
        Assert.Equal(device.ProvidesDeviceSdrs, Answers(_session, NetFn.SensorEvent, 0x20));
        ReadOnlyMemory<byte> locator = _lab.Run(_session.SendAsync(new GetSdrRequest { RecordId = 0xFFFF, Count = 0xFF })).Data.Memory;
        Assert.Equal(DecodeStatus.Ok, ManagementControllerLocatorRecord.Decode(locator, out var record, out _));
        Assert.Equal(device.Supports, record.Supports);
    }

    [Fact]
    public void A_controller_behind_the_BMC_claims_no_more_than_it_answers()
    {
        var far = new BridgedChannel(_session, new(new MessageAddress(0x52)));
        GetDeviceIdResponse device = _lab.Run(far.SendAsync(new GetDeviceIdRequest()));
        Assert.Equal(DeviceSupport.Sensor, device.Supports);

        // Its locator record, before that of the BMC, says the same.
        ReadOnlyMemory<byte> locator = _lab.Run(_session.SendAsync(new GetSdrRequest { RecordId = 4, Count = 0xFF })).Data.Memory;
        Assert.Equal(DecodeStatus.Ok, ManagementControllerLocatorRecord.Decode(locator, out var record, out _));
        Assert.Equal((device.Supports, (byte)0x52, "MC 52h"), (record.Supports, record.Address.Value, record.Name.ToString()));
        Assert.False(device.ProvidesDeviceSdrs);
    }

    [Fact]
    public void DCMI_says_that_there_is_an_asset_tag_and_PICMG_is_not_answered_unless_the_machine_has_it()
    {
        var attributes = new GetDcmiCapabilitiesInfoRequest { Parameter = DcmiCapability.MandatoryPlatformAttributes };
        Assert.Equal(0x07, _lab.Run(_session.SendAsync(attributes)).Data.Span[2]);
        Assert.Equal(CompletionCode.InvalidCommand, _lab.Send(_session, NetFn.GroupExtension, 0x00, 0x00).CompletionCode);
        var shelf = new Lab(new VirtualMachine { HasPicmg = true });
        Assert.Equal(CompletionCode.Ok, shelf.Send(shelf.Open(), NetFn.GroupExtension, 0x00, 0x00).CompletionCode);
    }

    [Fact]
    public void The_default_machine_has_a_name()
    {
        Assert.Equal("virtual-server", _lab.Machine.SystemInformation.Text(SystemInfoParameter.SystemName));
        byte[] first = _lab.Send(_session, NetFn.App, 0x59, 0, 2, 0, 0).Data.ToArray();
        Assert.Equal("virtual-server"u8, first.AsSpan(4));
    }

    private bool Answers(LanSession session, NetFn netFn, byte command, params byte[] data) =>
        _lab.Send(session, netFn, command, data).CompletionCode == CompletionCode.Ok;

    private static void Claimed(GetDeviceIdResponse device, DeviceSupport support, bool isAnswered) =>
        Assert.Equal((support, isAnswered), (support, device.Supports.HasFlag(support)));
}
