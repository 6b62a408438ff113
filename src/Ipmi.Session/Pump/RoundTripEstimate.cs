namespace Ipmi.Session;

/// <summary>How long answers take, smoothed (RFC 6298 without its variance), and the intervals that follow from it.</summary>
internal struct RoundTripEstimate
{
    // So many answers in a row to requests that were repeated say that the BMC is slow, and not that packets get lost.
    private const int AmbiguousAnswersThatCount = 3;

    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan BeforeAnyAnswer = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestBeforeAnyAnswer = TimeSpan.FromSeconds(4);

    private int _ambiguous;

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

    /// <summary>Takes one measurement.</summary>
    /// <param name="sinceFirstCopy">From the first copy of a request to its answer.</param>
    /// <param name="copies">
    /// How many copies were sent. With more than one nobody knows which of them was answered, so that the time may be too long.
    /// </param>
    public void Add(TimeSpan sinceFirstCopy, int copies)
    {
        TimeSpan sample = Later(sinceFirstCopy, TimeSpan.FromTicks(1));
        _ambiguous = copies == 1 ? 0 : _ambiguous + 1;
        if (Smoothed == TimeSpan.Zero) Smoothed = sample;
        else if (copies == 1) Smoothed += (sample - Smoothed) / (sample < Smoothed / 2 ? 2 : 8);
        else if (_ambiguous >= AmbiguousAnswersThatCount) Smoothed += (sample - Smoothed) / 4;
    }

    private static TimeSpan Later(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
