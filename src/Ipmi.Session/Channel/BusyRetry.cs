using Ipmi.Messages;

namespace Ipmi.Session;

/// <summary>
/// When a request that a BMC had no time for is tried again: after 0.1, 0.3, 0.9 and then every 2.7 s, as long as its time lasts. Only
/// requests that may be repeated are: a BMC that ran out of time may have executed part of what it was asked for.
/// </summary>
internal struct BusyRetry
{
    private const int Growth = 3;
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(0.1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2.7);

    private TimeSpan _pause;

    /// <summary>What the BMC refused with last, if it refused.</summary>
    public CompletionCode? Refusal { get; private set; }

    /// <summary>Whether a completion code says "not now": node busy, timeout, SDR repository in update mode, initialising.</summary>
    public static bool IsBusy(CompletionCode code) => code
        is CompletionCode.NodeBusy or CompletionCode.Timeout
        or CompletionCode.SdrRepositoryInUpdateMode or CompletionCode.InitializationInProgress;

    /// <summary>Counts a refusal. False when the time does not last for another try.</summary>
    /// <param name="code">The completion code.</param>
    /// <param name="left">How long the request may still take.</param>
    /// <param name="pause">How long to wait before trying again.</param>
    public bool TryPause(CompletionCode code, TimeSpan left, out TimeSpan pause)
    {
        Refusal = code;
        TimeSpan next = _pause == TimeSpan.Zero ? FirstPause : _pause * Growth;
        pause = _pause = next < LongestPause ? next : LongestPause;
        return pause < left;
    }
}
