using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>The watchdog timer, and what it does when it runs out (IPMI v2.0 §27).</summary>
internal sealed class WatchdogCommands(Watchdog watchdog, Chassis chassis, SystemEventLog log, BmcClock clock)
{
    private const CompletionCode NeverSet = (CompletionCode)0x80;
    private const byte SensorSpecific = 0x6F;

    // Event data 2 says which use and which interrupt.
    private const byte HasUse = 0xC0;

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
        if (watchdog.Advance(clock.Elapsed) is not { } expired) return;
        if (!expired.DontLog)
        {
            var added = new SystemEvent(
                MessageAddress.Bmc,
                SensorType.Watchdog2,
                SensorNumber: 0,
                SensorSpecific,
                IsDeassertion: false,
                Data1: (byte)(HasUse | (byte)expired.Action),
                Data2: (byte)((byte)expired.PreTimeoutInterrupt << 4 | (byte)expired.Use));
            log.Add(added.ToEntry(), clock.Now);
        }

        switch (expired.Action)
        {
            case WatchdogAction.HardReset: chassis.Control(ChassisControlOperation.HardReset, SystemRestartCause.Watchdog); break;
            case WatchdogAction.PowerDown: chassis.Control(ChassisControlOperation.PowerDown, SystemRestartCause.Watchdog); break;
            case WatchdogAction.PowerCycle: chassis.Control(ChassisControlOperation.PowerCycle, SystemRestartCause.Watchdog); break;
        }
    }

    private IpmiReply<SetWatchdogTimerResponse> Set(in SetWatchdogTimerRequest request, BmcContext context)
    {
        if (request.Use is < WatchdogUse.BiosFrb2 or > WatchdogUse.Oem || request.Action > WatchdogAction.PowerCycle)
        {
            return CompletionCode.InvalidDataField;
        }

        watchdog.Set(request, clock.Elapsed);
        return default(SetWatchdogTimerResponse);
    }
}
