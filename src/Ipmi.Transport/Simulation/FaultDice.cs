namespace Ipmi.Transport;

/// <summary>What becomes of one copy of a datagram.</summary>
/// <param name="Delay">How long it takes.</param>
/// <param name="HeldBack">Whether it is held back, to be overtaken.</param>
/// <param name="CorruptAt">Which byte changes; -1 for none.</param>
/// <param name="CorruptBy">What that byte is XORed with; not 0.</param>
internal readonly record struct CopyFate(TimeSpan Delay, bool HeldBack, int CorruptAt, byte CorruptBy)
{
    public bool Corrupted => CorruptAt >= 0;
}

/// <summary>
/// Decides what becomes of datagrams: the same seed, the same decisions, whatever the version of the framework (SplitMix64).
/// Each decision takes the same number of throws under all conditions.
/// </summary>
internal sealed class FaultDice(int seed)
{
    private ulong _state = unchecked((ulong)seed * 0xD1342543DE82EF95UL + 1);

    /// <summary>How many copies arrive: 0, 1 or 2.</summary>
    public int Copies(LinkConditions conditions)
    {
        bool lost = Chance(conditions.Loss);
        bool twice = Chance(conditions.Duplication);
        return lost ? 0 : twice ? 2 : 1;
    }

    public CopyFate Copy(LinkConditions conditions, int length)
    {
        bool corrupted = Chance(conditions.Corruption);
        ulong where = Next();
        double late = Fraction();
        bool heldBack = Chance(conditions.Reordering);
        var delay = conditions.Delay + conditions.Jitter * late + (heldBack ? conditions.HoldBack : TimeSpan.Zero);
        return corrupted && length > 0
            ? new(delay, heldBack, (int)((where >> 8) % (uint)length), (byte)((byte)where % 255 + 1))
            : new(delay, heldBack, -1, 0);
    }

    private bool Chance(double probability) => Fraction() < probability;

    private double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    private ulong Next()
    {
        ulong z = _state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
