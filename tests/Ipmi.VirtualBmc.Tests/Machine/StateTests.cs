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
