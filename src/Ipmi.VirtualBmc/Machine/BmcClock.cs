using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>The two clocks of a BMC: how long it has run, and what time it believes it is (IPMI v2.0 §31.10).</summary>
internal sealed class BmcClock(TimeProvider time)
{
    private readonly long _start = time.GetTimestamp();

    /// <summary>Seconds by which the event log's time differs from the clock's.</summary>
    public long Correction { get; set; }

    /// <summary>
    /// Minutes by which the event log's time differs from UTC, as somebody said; 07FFh when nobody did (IPMI v2.0 §31.11a).
    /// </summary>
    public short UtcOffset { get; set; } = 0x07FF;

    /// <summary>How long the BMC has run.</summary>
    public TimeSpan Elapsed => time.GetElapsedTime(_start);

    /// <summary>The time of the event log, as it was set.</summary>
    public IpmiTimestamp Now => new((uint)(time.GetUtcNow().ToUnixTimeSeconds() + Correction));

    /// <summary>Sets the time of the event log.</summary>
    public void Set(IpmiTimestamp now) => Correction = now.Seconds - time.GetUtcNow().ToUnixTimeSeconds();
}
