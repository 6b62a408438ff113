namespace Ipmi.Messages;

/// <summary>Get Watchdog Timer: what the timer does and where it is (IPMI v2.0 §27.7).</summary>
[IpmiRequest(NetFn.App, 0x25, Privilege = PrivilegeLevel.User, Section = "27.7")]
public readonly partial record struct GetWatchdogTimerRequest : IIpmiRequest<GetWatchdogTimerResponse>;

/// <inheritdoc cref="GetWatchdogTimerRequest"/>
[IpmiResponse]
public readonly partial record struct GetWatchdogTimerResponse
{
    /// <summary>Whether running out writes no event.</summary>
    [Bit(2, 7)] public bool DontLog { get; init; }

    /// <summary>Whether the timer runs.</summary>
    [Bit(2, 6)] public bool IsRunning { get; init; }

    /// <summary>Who uses the timer.</summary>
    [Bits(2, 2, 0)] public WatchdogUse Use { get; init; }

    /// <summary>What happens before the timer runs out.</summary>
    [Bits(3, 6, 4)] public WatchdogPreTimeoutInterrupt PreTimeoutInterrupt { get; init; }

    /// <summary>What happens when the timer runs out.</summary>
    [Bits(3, 2, 0)] public WatchdogAction Action { get; init; }

    /// <summary>How long before, in seconds.</summary>
    [Field(4)] public byte PreTimeoutSeconds { get; init; }

    /// <summary>Whose timer has run out.</summary>
    [Field(5)] public WatchdogExpirations Expirations { get; init; }

    /// <summary>The countdown that it starts with, in units of 100 ms.</summary>
    [Field(6, 7)] public ushort InitialCountdownTenths { get; init; }

    /// <summary>What is left, in units of 100 ms; only meaningful while it runs.</summary>
    [Field(8, 9)] public ushort PresentCountdownTenths { get; init; }
}
