using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual.Tests;

/// <summary>A BMC has the time of its provider and no other: what its clients live by passes beside it.</summary>
public sealed class TimeTests
{
    private static readonly TimeSpan AnHour = TimeSpan.FromHours(1);

    private readonly SteppedTime _time = new();
    private readonly Lab _lab;
    private readonly LanSession _session;

    public TimeTests()
    {
        _lab = new(with: options => options with { Time = _time });
        _session = _lab.Open();
    }

    private uint SelTime => _lab.Run(_session.SendAsync(new GetSelTimeRequest())).Time.Seconds;

    [Fact]
    public void The_event_log_has_its_time()
    {
        uint start = (uint)_time.Start.ToUnixTimeSeconds();
        Assert.Equal(start, SelTime);
        _lab.Clock.Advance(AnHour);
        Assert.Equal(start, SelTime);
        _time.Step(TimeSpan.FromSeconds(40));
        Assert.Equal(start + 40, SelTime);

        _lab.Bmc.Change(machine => machine.Sensors[0].Value = 200);
        byte[] entry = _lab.Send(_session, NetFn.Storage, 0x43, 0, 0, 0xFF, 0xFF, 0, 0xFF).Data.ToArray();
        Assert.Equal(start + 40, BitConverter.ToUInt32(entry, 2 + 3));

        // A clock that was set runs on from there.
        _lab.Run(_session.SendAsync(new SetSelTimeRequest { Time = new(1_000_000) }));
        _lab.Clock.Advance(AnHour);
        Assert.Equal(1_000_000u, SelTime);
        _time.Step(TimeSpan.FromSeconds(5));
        Assert.Equal(1_000_005u, SelTime);
    }

    [Fact]
    public void The_watchdog_runs_by_it()
    {
        _lab.Run(_session.SendAsync(
            new SetWatchdogTimerRequest { Use = WatchdogUse.SmsOs, Action = WatchdogAction.HardReset, CountdownTenths = 300 }));
        _lab.Run(_session.SendAsync(new ResetWatchdogTimerRequest()));
        _lab.Clock.Advance(AnHour);
        Assert.Equal(300, _lab.Run(_session.SendAsync(new GetWatchdogTimerRequest())).PresentCountdownTenths);
        _time.Step(TimeSpan.FromSeconds(29));
        Assert.Equal(10, _lab.Run(_session.SendAsync(new GetWatchdogTimerRequest())).PresentCountdownTenths);
        Assert.Empty(_lab.Machine.Chassis.Operations);
        _time.Step(TimeSpan.FromSeconds(2));
        Assert.Equal([ChassisControlOperation.HardReset], _lab.Machine.Chassis.Operations);
    }

    [Fact]
    public void The_power_cycle_takes_its_interval_by_it()
    {
        _lab.Run(_session.SendAsync(new SetPowerCycleIntervalRequest { Seconds = 10 }));
        _lab.Run(_session.SendAsync(new ChassisControlRequest { Operation = ChassisControlOperation.PowerCycle }));
        _lab.Clock.Advance(AnHour);
        Assert.False(_lab.Run(_session.SendAsync(new GetChassisStatusRequest())).PowerIsOn);
        _time.Step(TimeSpan.FromSeconds(9));
        Assert.False(_lab.Run(_session.SendAsync(new GetChassisStatusRequest())).PowerIsOn);
        _time.Step(TimeSpan.FromSeconds(2));
        Assert.True(_lab.Run(_session.SendAsync(new GetChassisStatusRequest())).PowerIsOn);
    }

    [Fact]
    public void Sessions_are_idle_by_it_and_half_open_ones_end_by_it()
    {
        _lab.Clock.Advance(AnHour);
        Assert.Equal(1, _lab.Bmc.SessionCount);
        _lab.Run(_session.SendAsync(new GetDeviceIdRequest()));
        _time.Step(TimeSpan.FromSeconds(58));
        Assert.Equal(1, _lab.Bmc.SessionCount);
        _time.Step(TimeSpan.FromSeconds(4));
        Assert.Equal(0, _lab.Bmc.SessionCount);

        // Somebody opens half a session: its challenge is not used.
        byte[] user = [(byte)AuthenticationType.Md5, .. "admin"u8, .. new byte[11]];
        Assert.Equal(CompletionCode.Ok, Sessionless.Ask(_lab, NetFn.App, 0x39, user));
        Assert.Equal(1, _lab.Bmc.HalfOpenCount);
        _lab.Clock.Advance(AnHour);
        Assert.Equal(1, _lab.Bmc.HalfOpenCount);
        _time.Step(TimeSpan.FromSeconds(22));
        Assert.Equal(0, _lab.Bmc.HalfOpenCount);
    }

    [Fact]
    public void The_identify_light_and_the_hours_of_power_follow_it()
    {
        Assert.Equal(0u, _lab.Run(_session.SendAsync(new GetPohCounterRequest())).Counts);
        _lab.Run(_session.SendAsync(new ChassisIdentifyRequest { IntervalSeconds = 20 }));
        _lab.Clock.Advance(5 * AnHour);
        Assert.NotEqual(ChassisIdentifyState.Off, _lab.Run(_session.SendAsync(new GetChassisStatusRequest())).IdentifyState);
        Assert.Equal(0u, _lab.Run(_session.SendAsync(new GetPohCounterRequest())).Counts);
        _time.Step(TimeSpan.FromSeconds(21));
        Assert.Equal(ChassisIdentifyState.Off, _lab.Run(_session.SendAsync(new GetChassisStatusRequest())).IdentifyState);
        _time.Step(5 * AnHour);
        GetPohCounterResponse hours = _lab.Run(_lab.Open().SendAsync(new GetPohCounterRequest()));
        Assert.Equal(300u, hours.Counts * hours.MinutesPerCount);
    }

    [Fact]
    public async Task Its_timers_are_its_own_and_none_is_left()
    {
        Assert.True(_time.Timers > 0);
        await _lab.Bmc.DisposeAsync();
        Assert.Equal(0, _time.Timers);
    }
}
