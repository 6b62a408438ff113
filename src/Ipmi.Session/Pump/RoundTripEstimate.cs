namespace Ipmi.Session;

/// <summary>How long answers take, smoothed (RFC 6298 without its variance), and the interval that follows from it.</summary>
internal struct RoundTripEstimate
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan BeforeAnyAnswer = TimeSpan.FromMilliseconds(500);

    private TimeSpan _smoothed;

    /// <summary>The longest interval between two copies of a request.</summary>
    public static TimeSpan LongestInterval { get; } = TimeSpan.FromSeconds(1);

    /// <summary>How long the first copy of a request is waited for: four smoothed round trips, at least 50 ms.</summary>
    public readonly TimeSpan FirstInterval
    {
        get
        {
            if (_smoothed == TimeSpan.Zero) return BeforeAnyAnswer;
            TimeSpan interval = _smoothed * 4;
            return interval < Shortest ? Shortest : interval > LongestInterval ? LongestInterval : interval;
        }
    }

    /// <summary>The interval after this one; one that was asked for and is longer than the longest stays as it is.</summary>
    public static TimeSpan After(TimeSpan interval)
    {
        if (interval >= LongestInterval) return interval;
        TimeSpan next = interval * 1.5;
        return next > LongestInterval ? LongestInterval : next;
    }

    /// <summary>Takes one measurement: of a request that was sent once, since otherwise nobody knows which copy was answered.</summary>
    public void Add(TimeSpan roundTrip)
    {
        if (roundTrip <= TimeSpan.Zero) roundTrip = TimeSpan.FromTicks(1);
        _smoothed = _smoothed == TimeSpan.Zero ? roundTrip : _smoothed + (roundTrip - _smoothed) / 8;
    }
}
