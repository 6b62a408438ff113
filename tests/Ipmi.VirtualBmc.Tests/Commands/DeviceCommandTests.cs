using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual.Tests.Commands;

public class DeviceCommandTests
{
    [Fact]
    public void The_device_says_who_it_is()
    {
        var identity = new DeviceIdentity
        {
            DeviceId = 0x33,
            DeviceRevision = 2,
            FirmwareMajor = 3,
            FirmwareMinor = new(0x14),
            ManufacturerId = new(0x0002A2),
            ProductId = 0x0100,
        };
        var lab = new Lab(new() { Identity = identity });
        GetDeviceIdResponse device = lab.Run(lab.Open(PrivilegeLevel.User).SendAsync(new GetDeviceIdRequest()));
        Assert.Equal(
            (identity.DeviceId, identity.DeviceRevision, identity.FirmwareMajor, identity.FirmwareMinor),
            (device.DeviceId, device.DeviceRevision, device.FirmwareMajor, device.FirmwareMinor));
        Assert.Equal((identity.ManufacturerId, identity.ProductId), (device.ManufacturerId, device.ProductId));
        Assert.Equal(new BcdByte(0x02), device.IpmiVersion);
    }

    [Fact]
    public void RAKP_and_both_commands_tell_the_same_GUID()
    {
        var lab = new Lab();
        LanSession session = lab.Open();
        Assert.Equal(DeviceIdentity.DefaultGuid, session.Info.BmcGuid);
        Assert.Equal(DeviceIdentity.DefaultGuid, lab.Run(session.SendAsync(new GetDeviceGuidRequest())).DeviceGuid);
        Assert.Equal(DeviceIdentity.DefaultGuid, lab.Run(session.SendAsync(new GetSystemGuidRequest())).SystemGuid);
    }

    [Fact]
    public void The_self_test_passes()
    {
        var lab = new Lab();
        Assert.Equal(SelfTestResult.Passed, lab.Run(lab.Open().SendAsync(new GetSelfTestResultsRequest())).Result);
    }
}
