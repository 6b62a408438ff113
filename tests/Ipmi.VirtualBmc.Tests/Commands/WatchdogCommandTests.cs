using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual.Tests.Commands;

public class WatchdogCommandTests
{
    private readonly Lab _lab = new();
    private readonly LanSession _session;

    public WatchdogCommandTests() => _session = _lab.Open();

    [Fact]
    public void A_warning_before_the_countdown_is_refused_with_CCh()
    {
        var lab = new Lab();
        LanSession session = lab.Open();
        var request = new SetWatchdogTimerRequest
        {
            Use = WatchdogUse.SmsOs, PreTimeoutInterrupt = WatchdogPreTimeoutInterrupt.Smi, PreTimeoutSeconds = 5, CountdownTenths = 49,
        };
        Assert.Equal(CompletionCode.InvalidDataField, lab.Code(session.SendAsync(request)));
        Assert.Equal(CompletionCode.Ok, lab.Code(session.SendAsync(request with { CountdownTenths = 50 })));
        Assert.Equal(CompletionCode.Ok, lab.Code(session.SendAsync(
            request with { PreTimeoutInterrupt = WatchdogPreTimeoutInterrupt.None })));
    }

    [Fact]
    public void A_timer_that_was_never_set_cannot_be_started() =>
        Assert.Equal((CompletionCode)0x80, _lab.Code(_session.SendAsync(new ResetWatchdogTimerRequest())));

    [Fact]
    public void A_timer_that_runs_out_acts_and_is_logged()
    {
        Set(WatchdogAction.PowerDown, dontLog: false);
        _lab.Run(_session.SendAsync(new ResetWatchdogTimerRequest()));
        _lab.Clock.Advance(TimeSpan.FromSeconds(4));
        Assert.InRange(Get().PresentCountdownTenths, 59, 60);
        Assert.True(Get().IsRunning);
        _lab.Clock.Advance(TimeSpan.FromSeconds(7));
        GetWatchdogTimerResponse after = Get();
        Assert.Equal((false, WatchdogExpirations.SmsOs), (after.IsRunning, after.Expirations));
        Assert.False(_lab.Machine.Chassis.PowerIsOn);
        Assert.Equal([0x23, 0, 0x6F, 0xC2, 0x04, 0xFF], _lab.Machine.EventLog.Entries[0].ToArray()[10..]);
    }

    [Theory]
    [InlineData(WatchdogPreTimeoutInterrupt.Nmi)]
    [InlineData(WatchdogPreTimeoutInterrupt.Messaging)]
    public void A_timer_warns_before_it_runs_out(WatchdogPreTimeoutInterrupt interrupt)
    {
        var settings = new SetWatchdogTimerRequest
        {
            Use = WatchdogUse.SmsOs,
            PreTimeoutInterrupt = interrupt,
            PreTimeoutSeconds = 3,
            CountdownTenths = 100,
        };
        _lab.Run(_session.SendAsync(settings));
        _lab.Run(_session.SendAsync(new ResetWatchdogTimerRequest()));
        _lab.Clock.Advance(TimeSpan.FromSeconds(6.5));
        Assert.Equal(0, _lab.Machine.EventLog.Count);
        _lab.Clock.Advance(TimeSpan.FromSeconds(1.5));
        Assert.True(Get().IsRunning);
        Assert.Equal(
            [0x23, 0, 0x6F, 0xC8, (byte)((byte)interrupt << 4 | 4), 0xFF], Assert.Single(_lab.Machine.EventLog.Entries).ToArray()[10..]);
        bool isNmi = interrupt == WatchdogPreTimeoutInterrupt.Nmi;
        Assert.Equal(isNmi ? [ChassisControlOperation.DiagnosticInterrupt] : [], _lab.Machine.Chassis.Operations);
        IIpmiChannel system = _lab.Bmc.SystemInterface;
        PendingMessages pending = _lab.Run(system.SendAsync(new GetMessageFlagsRequest())).Pending;
        Assert.Equal(isNmi ? PendingMessages.None : PendingMessages.WatchdogPreTimeout, pending);
        _lab.Run(system.SendAsync(new ClearMessageFlagsRequest { WatchdogPreTimeout = true }));
        Assert.Equal(PendingMessages.None, _lab.Run(system.SendAsync(new GetMessageFlagsRequest())).Pending);
        _lab.Clock.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal((false, 2), (Get().IsRunning, _lab.Machine.EventLog.Count));
    }

    [Fact]
    public void A_timer_that_is_started_again_in_time_does_nothing()
    {
        Set(WatchdogAction.HardReset, dontLog: true);
        for (int i = 0; i < 5; i++)
        {
            _lab.Run(_session.SendAsync(new ResetWatchdogTimerRequest()));
            _lab.Clock.Advance(TimeSpan.FromSeconds(9));
        }

        Assert.Empty(_lab.Machine.Chassis.Operations);
        _lab.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal([ChassisControlOperation.HardReset], _lab.Machine.Chassis.Operations);
        Assert.Equal(SystemRestartCause.Watchdog, _lab.Run(_session.SendAsync(new GetSystemRestartCauseRequest())).Cause);
        Assert.Equal(0, _lab.Machine.EventLog.Count);
    }

    [Fact]
    public void Setting_stops_a_running_timer()
    {
        Set(WatchdogAction.HardReset, dontLog: true);
        _lab.Run(_session.SendAsync(new ResetWatchdogTimerRequest()));
        Set(WatchdogAction.HardReset, dontLog: true);
        Assert.False(Get().IsRunning);
    }

    [Fact]
    public void Identify_ends_by_itself()
    {
        _lab.Run(_session.SendAsync(new ChassisIdentifyRequest { IntervalSeconds = 20 }));
        Assert.Equal(ChassisIdentifyState.Temporary, _lab.Run(_session.SendAsync(new GetChassisStatusRequest())).IdentifyState);
        _lab.Clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(ChassisIdentifyState.Off, _lab.Run(_session.SendAsync(new GetChassisStatusRequest())).IdentifyState);
        _lab.Run(_session.SendAsync(new ChassisIdentifyRequest { IntervalSeconds = 20, Options = ChassisIdentifyOptions.Force }));
        _lab.Clock.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal(ChassisIdentifyState.Indefinite, _lab.Run(_session.SendAsync(new GetChassisStatusRequest())).IdentifyState);
    }

    private GetWatchdogTimerResponse Get() => _lab.Run(_session.SendAsync(new GetWatchdogTimerRequest()));

    private void Set(WatchdogAction action, bool dontLog) => _lab.Run(_session.SendAsync(new SetWatchdogTimerRequest
    {
        Use = WatchdogUse.SmsOs, Action = action, CountdownTenths = 100, DontLog = dontLog,
    }));
}
