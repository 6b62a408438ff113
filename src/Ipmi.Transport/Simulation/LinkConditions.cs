namespace Ipmi.Transport;

/// <summary>What a link does to the datagrams that it carries in one direction. Probabilities go from 0 to 1.</summary>
public sealed record LinkConditions
{
    /// <summary>Everything arrives once, unchanged, in order and at once.</summary>
    public static LinkConditions Perfect { get; } = new();

    /// <summary>The probability that a datagram gets lost.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not between 0 and 1.</exception>
    public double Loss { get; init => field = Probability(value, nameof(Loss)); }

    /// <summary>The probability that a datagram arrives twice, each copy after a delay of its own.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not between 0 and 1.</exception>
    public double Duplication { get; init => field = Probability(value, nameof(Duplication)); }

    /// <summary>The probability that a copy is held back by <see cref="HoldBack"/>, so that later ones overtake it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not between 0 and 1.</exception>
    public double Reordering { get; init => field = Probability(value, nameof(Reordering)); }

    /// <summary>The probability that one byte of a copy arrives as another value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not between 0 and 1.</exception>
    public double Corruption { get; init => field = Probability(value, nameof(Corruption)); }

    /// <summary>How long a datagram takes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public TimeSpan Delay { get; init => field = Duration(value, nameof(Delay)); }

    /// <summary>The most that is added to <see cref="Delay"/>, evenly distributed. It can change the order by itself.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public TimeSpan Jitter { get; init => field = Duration(value, nameof(Jitter)); }

    /// <summary>How much longer a copy takes that is held back; 5 ms unless said.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public TimeSpan HoldBack { get; init => field = Duration(value, nameof(HoldBack)); } = TimeSpan.FromMilliseconds(5);

    private static double Probability(double value, string name) =>
        value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(name, value, "A probability is between 0 and 1.");

    private static TimeSpan Duration(TimeSpan value, string name) =>
        value >= TimeSpan.Zero ? value : throw new ArgumentOutOfRangeException(name, value, "A duration is not negative.");
}
