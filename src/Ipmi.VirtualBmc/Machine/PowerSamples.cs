namespace Ipmi.Virtual;

/// <summary>What was measured of late, in pieces of one length: however often is measured, so many are kept.</summary>
/// <param name="length">Over how much time a piece goes.</param>
/// <param name="window">How far back they go.</param>
internal sealed class PowerSamples(TimeSpan length, TimeSpan window)
{
    private readonly Queue<Sample> _earlier = [];
    private Sample? _current;

    /// <summary>Adds what was measured.</summary>
    public void Add(TimeSpan now, double watts)
    {
        if (_current is { } current && now - current.Start < length) current.Add(watts);
        else
        {
            if (_current is not null) _earlier.Enqueue(_current);
            _current = new(now, watts);
        }

        while (_earlier.TryPeek(out Sample? oldest) && oldest.Start < now - window) _earlier.Dequeue();
    }

    /// <summary>The figures of the last of it. Something has been measured.</summary>
    public PowerStatistics Over(TimeSpan period)
    {
        Sample[] all = [.. _earlier.Where(s => s.Start >= _current!.Start - period), _current!];
        return new(all.Min(s => s.Least), all.Max(s => s.Most), all.Average(s => s.Average), period);
    }

    private sealed class Sample(TimeSpan start, double watts)
    {
        private double _sum = watts;
        private int _count = 1;

        public TimeSpan Start => start;

        public double Least { get; private set; } = watts;

        public double Most { get; private set; } = watts;

        public double Average => _sum / _count;

        public void Add(double more)
        {
            (Least, Most) = (Math.Min(Least, more), Math.Max(Most, more));
            _sum += more;
            _count++;
        }
    }
}
