using System.Text;
using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual.Tests.Machine;

public class StateTests
{
    [Fact]
    public void What_clients_changed_is_there_after_a_restart()
    {
        var lab = new Lab();
        LanSession session = lab.Open();
        lab.Run(session.SendAsync(new SetUserNameRequest { UserId = 5, UserName = Name("guest") }));
        lab.Run(session.SendAsync(new ChassisControlRequest { Operation = ChassisControlOperation.PowerDown }));
        lab.Run(session.SendAsync(new SetPowerRestorePolicyRequest { Policy = PowerRestorePolicy.Restore }));
        lab.Run(session.SendAsync(new SetSensorThresholdsRequest { SensorNumber = 1, Set = Thresholds.UpperCritical, UpperCritical = 77 }));
        lab.Run(session.SendAsync(new WriteFruDataRequest { DeviceId = 0, Offset = 200, Data = new byte[] { 1, 2, 3 } }));
        lab.Run(session.SendAsync(new PlatformEventRequest { SensorType = SensorType.Fan, SensorNumber = 3, EventType = 1, EventData1 = 2 }));
        lab.Run(session.SendAsync(new SetLanConfigurationParametersRequest { Channel = 1, Parameter = (LanParameter)12, Data = new byte[] { 192, 0, 2, 1 } }));
        byte[] saved = lab.Bmc.SaveState();

        var again = new Lab(with: o => o with { State = saved });
        LanSession other = again.Open();
        Assert.Equal(Name("guest"), again.Run(other.SendAsync(new GetUserNameRequest { UserId = 5 })).UserName);
        GetChassisStatusResponse chassis = again.Run(other.SendAsync(new GetChassisStatusRequest()));
        Assert.Equal((false, PowerRestorePolicy.Restore), (chassis.PowerIsOn, chassis.RestorePolicy));
        Assert.Equal(77, again.Run(other.SendAsync(new GetSensorThresholdsRequest { SensorNumber = 1 })).UpperCritical);
        Assert.Equal([1, 2, 3], again.Run(other.SendAsync(new ReadFruDataRequest { DeviceId = 0, Offset = 200, Count = 3 })).Data.ToArray());
        Assert.Equal(lab.Machine.EventLog.Entries, again.Machine.EventLog.Entries);
        var gateway = new GetLanConfigurationParametersRequest { Channel = 1, Parameter = (LanParameter)12 };
        Assert.Equal([192, 0, 2, 1], again.Run(other.SendAsync(gateway)).Data.ToArray());
    }

    [Fact]
    public void Filters_keys_records_and_limits_are_there_after_a_restart()
    {
        var lab = new Lab();
        LanSession session = lab.Open();
        byte[] filter = [1, 0x80, 0x02, 0, 0, 0xFF, 0xFF, 4, 0x55, 1, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        lab.Run(session.SendAsync(new SetPefConfigurationParametersRequest { Parameter = PefParameter.EventFilterTable, Data = filter }));
        lab.Run(session.SendAsync(new SetPefConfigurationParametersRequest { Parameter = PefParameter.Control, Data = new byte[] { 1 } }));
        lab.Run(session.SendAsync(new PlatformEventRequest { SensorType = SensorType.Fan, SensorNumber = 0x55, EventType = 1, EventData1 = 2 }));
        lab.Bmc.Change(_ => { });
        Assert.False(lab.Machine.Chassis.PowerIsOn);
        lab.Run(session.SendAsync(new ChassisControlRequest { Operation = ChassisControlOperation.PowerUp }));
        var key = new byte[20];
        key[0] = 7;
        lab.Run(session.SendAsync(new SetChannelSecurityKeysRequest
        {
            Channel = 1, Operation = SecurityKeyOperation.Set, KeyId = SecurityKeyId.Kg, Key = key,
        }));
        lab.Run(session.SendAsync(new AddSdrRequest { Record = new byte[] { 0, 0, 0x51, 0xC0, 4, 0xA2, 2, 0, 9 } }));
        lab.Run(session.SendAsync(new SetPowerLimitRequest { Limit = 300, CorrectionTime = 2000, SamplingPeriod = 5 }));
        byte[] text = [0, 0, 4, .. "1.07"u8];
        lab.Run(session.SendAsync(new SetSystemInfoParametersRequest { Parameter = SystemInfoParameter.SystemFirmwareVersion, Data = text }));
        lab.Run(session.SendAsync(new SetAssetTagRequest { Text = "rack 7"u8.ToArray() }));
        lab.Run(session.SendAsync(new SetUserAccessRequest { Channel = 1, UserId = 4, PrivilegeLimit = PrivilegeLevel.User, SessionLimit = 3 }));
        int records = lab.Run(session.SendAsync(new GetSdrRepositoryInfoRequest())).RecordCount;
        byte[] saved = lab.Bmc.SaveState();

        var again = new Lab(with: o => o with { State = saved });
        Assert.ThrowsAny<IpmiException>(() => again.Open());
        LanSession other = again.Open15();
        var asked = new GetPefConfigurationParametersRequest { Parameter = PefParameter.EventFilterTable, Set = 1 };
        Assert.Equal(filter, again.Run(other.SendAsync(asked)).Data.ToArray());
        again.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.True(again.Machine.Chassis.PowerIsOn);
        Assert.Equal(records, again.Run(other.SendAsync(new GetSdrRepositoryInfoRequest())).RecordCount);
        Assert.Equal("1.07", again.Machine.SystemInformation.Text(SystemInfoParameter.SystemFirmwareVersion));
        Assert.Equal(("rack 7", 300, 5), (again.Machine.Dcmi.AssetTag, again.Machine.Dcmi.Limit.Watts, again.Machine.Dcmi.Limit.SamplingSeconds));
        Assert.Equal(Encoding.UTF8.GetString(saved), Encoding.UTF8.GetString(again.Bmc.SaveState()));
    }

    [Fact]
    public void Saving_what_was_loaded_gives_the_same_bytes()
    {
        byte[] saved = new Lab().Bmc.SaveState();
        Assert.Equal(Encoding.UTF8.GetString(saved), Encoding.UTF8.GetString(new Lab(with: o => o with { State = saved }).Bmc.SaveState()));
    }

    [Theory]
    [InlineData("", "$")]
    [InlineData("[]", "$")]
    [InlineData("{}", "$")]
    [InlineData("""{ "version": 2 }""", "$.version")]
    [InlineData("""{ "version": 1, "users": 5 }""", "$.users")]
    [InlineData("""{ "version": 1, "users": [ { "id": 2, "password": "00" } ] }""", "$.users")]
    [InlineData("""{ "version": 1, "eventLog": { "entries": ["xyz"] } }""", "$.eventLog")]
    public void What_is_no_state_is_refused_with_its_place(string state, string path)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(state.Length == 0 ? " " : state);
        Assert.Equal(path, Assert.Throws<MachineFileException>(() => new Lab(with: o => o with { State = bytes })).Path);
    }

    private static Octets16 Name(string text)
    {
        byte[] bytes = new byte[Octets16.Size];
        Encoding.ASCII.GetBytes(text).CopyTo(bytes, 0);
        return new(bytes);
    }
}
