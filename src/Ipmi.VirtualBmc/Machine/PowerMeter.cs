using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>
/// What the machine takes from the mains, followed over time (DCMI 1.5 §6.6.1). It adds up the machine's sensors in watts; a machine
/// without
/// any takes <see cref="WattsWhenOn"/> or <see cref="WattsWhenOff"/>.
/// </summary>
public sealed class PowerMeter
{
    /// <summary>Over how much time the rolling average goes.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan SampleLength = TimeSpan.FromSeconds(1);

    // However often it measures, it keeps one sample a second.
    private readonly Queue<Sample> _recent = [];
    private Sample? _current;
    private TimeSpan _start;
    private TimeSpan _last;
    private double _least;
    private double _most;
    private double _wattSeconds;

    /// <summary>What a machine without sensors in watts takes when it is on.</summary>
    public ushort WattsWhenOn { get; init; } = 120;

    /// <summary>What a machine without sensors in watts takes when it is off.</summary>
    public ushort WattsWhenOff { get; init; } = 8;

    /// <summary>What it takes now, in watts.</summary>
    public double Watts { get; private set; }

    /// <summary>Measures. What was measured before is taken to have lasted until now.</summary>
    internal void Measure(IEnumerable<Sensor> sensors, bool isOn, TimeSpan now)
    {
        bool isFirst = _current is null;
        if (!isFirst && now == _last) return;
        double watts = Sum(sensors) ?? (isOn ? WattsWhenOn : WattsWhenOff);
        if (isFirst) (_start, _least, _most) = (now, watts, watts);
        _wattSeconds += Watts * (now - _last).TotalSeconds * (isFirst ? 0 : 1);
        (_least, _most) = (Math.Min(_least, watts), Math.Max(_most, watts));
        (Watts, _last) = (watts, now);
        if (_current is { } current && now - current.Start < SampleLength)
        {
            current.Add(watts);
        }
        else
        {
            if (_current is not null) _recent.Enqueue(_current);
            _current = new(now, watts);
        }

        while (_recent.TryPeek(out Sample? oldest) && oldest.Start < now - Window) _recent.Dequeue();
    }

    /// <summary>The figures since the start.</summary>
    internal PowerStatistics SinceStart() =>
        new(_least, _most, _last > _start ? _wattSeconds / (_last - _start).TotalSeconds : Watts, _last - _start);

    /// <summary>The figures of the last minute.</summary>
    internal PowerStatistics Recent()
    {
        Sample[] all = [.. _recent, _current!];
        return new(all.Min(s => s.Least), all.Max(s => s.Most), all.Average(s => s.Average), Window);
    }

    private static double? Sum(IEnumerable<Sensor> sensors)
    {
        double? sum = null;
        foreach (Sensor sensor in sensors)
        {
            if (sensor.Unit != SensorUnit.Watts || !sensor.IsAvailable) continue;
            sum = (sum ?? 0) + new ReadingConversion(sensor.Factors, AnalogFormat.WithoutSign).Convert(sensor.Reading) ?? 0;
        }

        return sum;
    }

    /// <summary>What was measured within a second.</summary>
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

/// <summary>Power over a time, in watts.</summary>
/// <param name="Least">The least.</param>
/// <param name="Most">The most.</param>
/// <param name="Average">The average.</param>
/// <param name="Period">Over how much time.</param>
internal readonly record struct PowerStatistics(double Least, double Most, double Average, TimeSpan Period);
