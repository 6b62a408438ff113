namespace Ipmi.Messages;

/// <summary>Set Watchdog Timer: says what the timer does; Reset Watchdog Timer starts it (IPMI v2.0 §27.6).</summary>
[IpmiRequest(NetFn.App, 0x24, Privilege = PrivilegeLevel.Operator, Section = "27.6")]
public readonly partial record struct SetWatchdogTimerRequest : IIpmiRequest<SetWatchdogTimerResponse>
{
    /// <summary>Whether running out writes no event.</summary>
    [Bit(1, 7)] public bool DontLog { get; init; }

    /// <summary>Whether a timer that runs goes on with the new countdown.</summary>
    [Bit(1, 6)] public bool DontStop { get; init; }

    /// <summary>Who uses the timer.</summary>
    [Bits(1, 2, 0)] public WatchdogUse Use { get; init; }

    /// <summary>What happens before the timer runs out.</summary>
    [Bits(2, 6, 4)] public WatchdogPreTimeoutInterrupt PreTimeoutInterrupt { get; init; }

    /// <summary>What happens when the timer runs out.</summary>
    [Bits(2, 2, 0)] public WatchdogAction Action { get; init; }

    /// <summary>How long before, in seconds.</summary>
    [Field(3)] public byte PreTimeoutSeconds { get; init; }

    /// <summary>Flags to be cleared.</summary>
    [Field(4)] public WatchdogExpirations ClearExpirations { get; init; }

    /// <summary>The countdown, in units of 100 ms; 0 runs out at once.</summary>
    [Field(5, 6)] public ushort CountdownTenths { get; init; }
}

/// <inheritdoc cref="SetWatchdogTimerRequest"/>
[IpmiResponse]
public readonly partial record struct SetWatchdogTimerResponse;
