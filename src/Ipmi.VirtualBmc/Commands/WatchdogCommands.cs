using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>The watchdog timer, and what it does when it runs out (IPMI v2.0 §27).</summary>
internal sealed class WatchdogCommands(Watchdog watchdog, Chassis chassis, MessageQueue queue, Action<SystemEvent> log, BmcClock clock)
{
    private const CompletionCode NeverSet = (CompletionCode)0x80;
    private const byte SensorSpecific = 0x6F;

    // Event data 2 says which use and which interrupt.
    private const byte HasUse = 0xC0;

    // The offset of the warning; those of the actions are their numbers.
    private const byte TimerInterrupt = 8;

    public void AddTo(CommandDispatcher dispatcher)
    {
        dispatcher.Handle<SetWatchdogTimerRequest, SetWatchdogTimerResponse>(Set);
        dispatcher.Handle<GetWatchdogTimerRequest, GetWatchdogTimerResponse>((in _, _) => watchdog.Status(clock.Elapsed));
        dispatcher.Handle<ResetWatchdogTimerRequest, ResetWatchdogTimerResponse>((in _, _) =>
            watchdog.Reset(clock.Elapsed) ? default(ResetWatchdogTimerResponse) : NeverSet);
    }

    /// <summary>Does what is due.</summary>
    public void Advance()
    {
        if (watchdog.Interrupt(clock.Elapsed) is { } warned)
        {
            Log(warned, TimerInterrupt);
            if (warned.PreTimeoutInterrupt == WatchdogPreTimeoutInterrupt.Messaging) queue.WatchdogWarns = true;
            if (warned.PreTimeoutInterrupt == WatchdogPreTimeoutInterrupt.Nmi)
            {
                chassis.Control(ChassisControlOperation.DiagnosticInterrupt, SystemRestartCause.Watchdog);
            }
        }

        if (watchdog.Advance(clock.Elapsed) is not { } expired) return;
        Log(expired, (byte)expired.Action);
        switch (expired.Action)
        {
            case WatchdogAction.HardReset: chassis.Control(ChassisControlOperation.HardReset, SystemRestartCause.Watchdog); break;
            case WatchdogAction.PowerDown: chassis.Control(ChassisControlOperation.PowerDown, SystemRestartCause.Watchdog); break;
            case WatchdogAction.PowerCycle: chassis.Control(ChassisControlOperation.PowerCycle, SystemRestartCause.Watchdog); break;
        }
    }

    private void Log(in SetWatchdogTimerRequest settings, byte offset)
    {
        if (settings.DontLog) return;
        log(new(
            MessageAddress.Bmc,
            SensorType.Watchdog2,
            SensorNumber: 0,
            SensorSpecific,
            IsDeassertion: false,
            Data1: (byte)(HasUse | offset),
            Data2: (byte)((byte)settings.PreTimeoutInterrupt << 4 | (byte)settings.Use)));
    }

    private IpmiReply<SetWatchdogTimerResponse> Set(in SetWatchdogTimerRequest request, BmcContext context)
    {
        if (request.Use is < WatchdogUse.BiosFrb2 or > WatchdogUse.Oem || request.Action > WatchdogAction.PowerCycle)
        {
            return CompletionCode.InvalidDataField;
        }

        // A warning that would come before the countdown began.
        bool warns = request.PreTimeoutInterrupt != WatchdogPreTimeoutInterrupt.None;
        if (warns && request.PreTimeoutSeconds * 10 > request.CountdownTenths) return CompletionCode.InvalidDataField;
        watchdog.Set(request, clock.Elapsed);
        return default(SetWatchdogTimerResponse);
    }
}
