using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual.Tests.Machine;

public class HookTests
{
    [Fact]
    public void What_happens_is_told_in_order()
    {
        var lab = new Lab(new() { Chassis = new() { PowerCycleSeconds = 5 } });
        List<MachineEvent> told = [];
        lab.Bmc.Happened += told.Add;
        LanSession session = lab.Open();
        lab.Run(session.SendAsync(new ChassisIdentifyRequest { IntervalSeconds = 3 }));
        byte[] pxe = [0x80, 0x04, 0, 0, 0];
        lab.Run(session.SendAsync(new SetSystemBootOptionsRequest { Parameter = BootOptionParameter.BootFlags, Data = pxe }));
        lab.Run(session.SendAsync(new ChassisControlRequest { Operation = ChassisControlOperation.PowerCycle }));
        Assert.False(lab.Run(session.SendAsync(new GetChassisStatusRequest())).PowerIsOn);
        lab.Clock.Advance(TimeSpan.FromSeconds(6));
        Assert.True(lab.Run(session.SendAsync(new GetChassisStatusRequest())).PowerIsOn);
        lab.Bmc.Change(m => m.Sensors[0].Reading = 95);
        lab.Run(session.SendAsync(new WarmResetRequest()));

        Assert.Equal(
            [
                typeof(IdentifyChanged), typeof(BootDeviceChanged), typeof(PowerControlled), typeof(IdentifyChanged),
                typeof(PowerControlled), typeof(EventLogged), typeof(BmcReset),
            ],
            told.Select(t => t.GetType()));
        Assert.Equal(new IdentifyChanged(ChassisIdentifyState.Temporary), told[0]);
        Assert.Equal(BootDevice.Pxe, ((BootDeviceChanged)told[1]).Flags.Device);
        Assert.Equal(new PowerControlled(ChassisControlOperation.PowerCycle, false, SystemRestartCause.ChassisControl), told[2]);
        Assert.Equal(new PowerControlled(ChassisControlOperation.PowerCycle, true, SystemRestartCause.ChassisControl), told[4]);
        Assert.Equal(new BmcReset(IsCold: false), told[6]);
    }

    [Fact]
    public void A_subscriber_that_throws_harms_neither_the_next_one_nor_the_BMC()
    {
        var lab = new Lab();
        List<Exception> failures = [];
        int told = 0;
        lab.Bmc.SubscriberFailed += failures.Add;
        lab.Bmc.Happened += _ => throw new InvalidOperationException("mine");
        lab.Bmc.Happened += _ => told++;
        lab.Run(lab.Open().SendAsync(new ChassisControlRequest { Operation = ChassisControlOperation.HardReset }));
        Assert.Equal((1, "mine"), (told, Assert.Single(failures).Message));
    }

    [Fact]
    public void A_soft_shutdown_takes_its_time_and_power_on_hours_count_only_while_on()
    {
        var lab = new Lab(new() { Chassis = new() { SoftShutdownTime = TimeSpan.FromHours(2), OnBefore = TimeSpan.FromHours(10) } });
        LanSession session = lab.Open();
        lab.Run(session.SendAsync(new ChassisControlRequest { Operation = ChassisControlOperation.SoftShutdown }));
        Assert.True(lab.Machine.Chassis.PowerIsOn);
        lab.Clock.Advance(TimeSpan.FromHours(5));
        Assert.False(lab.Machine.Chassis.PowerIsOn);
        Assert.Equal(12u, lab.Run(lab.Open().SendAsync(new GetPohCounterRequest())).Counts);
    }

    [Fact]
    public void A_power_cycle_that_is_under_way_ends_with_the_next_command()
    {
        var lab = new Lab(new() { Chassis = new() { PowerCycleSeconds = 5 } });
        LanSession session = lab.Open();
        lab.Run(session.SendAsync(new ChassisControlRequest { Operation = ChassisControlOperation.PowerCycle }));
        lab.Run(session.SendAsync(new ChassisControlRequest { Operation = ChassisControlOperation.PowerDown }));
        lab.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.False(lab.Machine.Chassis.PowerIsOn);
    }

    [Fact]
    public void The_ACPI_state_follows_the_power()
    {
        var acpi = new Sensor
        {
            Number = 1,
            Name = "ACPI",
            Type = SensorType.SystemAcpiPowerState,
            EventType = Sensor.SensorSpecificEventType,
            PossibleStates = 0x0041,
            FollowsPower = true,
        };
        var lab = new Lab(new() { Sensors = [acpi] });
        LanSession session = lab.Open();
        Assert.Equal(1, lab.Run(session.SendAsync(new GetSensorReadingRequest { SensorNumber = 1 })).States);
        lab.Run(session.SendAsync(new ChassisControlRequest { Operation = ChassisControlOperation.PowerDown }));
        Assert.Equal(0x40, lab.Run(session.SendAsync(new GetSensorReadingRequest { SensorNumber = 1 })).States);
        Assert.Equal(2, lab.Machine.EventLog.Count);
    }
}
