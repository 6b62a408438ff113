namespace Ipmi.Session;

/// <summary>How long answers take, smoothed (RFC 6298 without its variance), and the intervals that follow from it.</summary>
internal struct RoundTripEstimate
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan BeforeAnyAnswer = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestBeforeAnyAnswer = TimeSpan.FromSeconds(2);

    /// <summary>The smoothed round trip; zero before any answer.</summary>
    public TimeSpan Smoothed { get; private set; }

    /// <summary>
    /// How long the first copy of a request is waited for: four smoothed round trips, at least 50 ms and at most 1 s; a BMC that needs
    /// longer than that gets half as much again as it needs.
    /// </summary>
    public readonly TimeSpan FirstInterval
    {
        get
        {
            if (Smoothed == TimeSpan.Zero) return BeforeAnyAnswer;
            TimeSpan interval = TimeSpan.FromTicks(Math.Clamp(Smoothed.Ticks * 4, Shortest.Ticks, Longest.Ticks));
            return Later(interval, Smoothed * 1.5);
        }
    }

    /// <summary>The interval after this one; one that is longer than the longest stays as it is.</summary>
    public readonly TimeSpan After(TimeSpan interval)
    {
        (double growth, TimeSpan longest) = Smoothed == TimeSpan.Zero ? (2, LongestBeforeAnyAnswer) : (1.5, Longest);
        TimeSpan next = interval * growth;
        return next > longest ? Later(interval, longest) : next;
    }

    /// <summary>
    /// Takes the time from the first copy of a request to its first answer. It counts when only one copy was sent, or when the others
    /// were answered as well: else nobody knows which copy the answer belongs to.
    /// </summary>
    public void Add(TimeSpan roundTrip)
    {
        TimeSpan sample = Later(roundTrip, TimeSpan.FromTicks(1));
        bool isFarOff = sample < Smoothed / 2 || sample > Smoothed * 2;
        Smoothed = Smoothed == TimeSpan.Zero ? sample : Smoothed + (sample - Smoothed) / (isFarOff ? 2 : 8);
    }

    private static TimeSpan Later(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
