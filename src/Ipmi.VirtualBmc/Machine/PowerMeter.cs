using System.Collections.Immutable;
using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>
/// What the machine takes from the mains, followed over time (DCMI 1.5 §6.6.1). It adds up the machine's sensors in watts; a machine
/// without any takes <see cref="WattsWhenOn"/> or <see cref="WattsWhenOff"/>.
/// </summary>
public sealed class PowerMeter
{
    /// <summary>Over how much time the shortest rolling average goes.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>Over how much time the rolling averages go.</summary>
    internal static readonly TimeSpan[] Windows = [Window, TimeSpan.FromMinutes(15), TimeSpan.FromHours(1)];

    private readonly PowerSamples _seconds = new(TimeSpan.FromSeconds(1), Window);
    private readonly PowerSamples _minutes = new(TimeSpan.FromMinutes(1), Windows[^1]);
    private bool _hasMeasured;
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
    internal void Measure(ImmutableArray<Sensor> sensors, bool isOn, TimeSpan now)
    {
        bool isFirst = !_hasMeasured;
        _hasMeasured = true;
        if (!isFirst && now == _last) return;
        double watts = Sum(sensors) ?? (isOn ? WattsWhenOn : WattsWhenOff);
        if (isFirst) (_start, _least, _most) = (now, watts, watts);
        _wattSeconds += Watts * (now - _last).TotalSeconds * (isFirst ? 0 : 1);
        (_least, _most) = (Math.Min(_least, watts), Math.Max(_most, watts));
        (Watts, _last) = (watts, now);
        _seconds.Add(now, watts);
        _minutes.Add(now, watts);
    }

    /// <summary>The figures since the start.</summary>
    internal PowerStatistics SinceStart() =>
        new(_least, _most, _last > _start ? _wattSeconds / (_last - _start).TotalSeconds : Watts, _last - _start);

    /// <summary>The figures of the last of the time.</summary>
    /// <param name="window">One of <see cref="Windows"/>.</param>
    internal PowerStatistics Recent(TimeSpan window) => (window > Window ? _minutes : _seconds).Over(window);

    private static double? Sum(ImmutableArray<Sensor> sensors)
    {
        double? sum = null;
        foreach (Sensor sensor in sensors)
        {
            if (sensor.Unit != SensorUnit.Watts || !sensor.IsAvailable) continue;
            sum = (sum ?? 0) + new ReadingConversion(sensor.Factors, AnalogFormat.WithoutSign).Convert(sensor.Reading) ?? 0;
        }

        return sum;
    }
}

/// <summary>Power over a time, in watts.</summary>
/// <param name="Least">The least.</param>
/// <param name="Most">The most.</param>
/// <param name="Average">The average.</param>
/// <param name="Period">Over how much time.</param>
internal readonly record struct PowerStatistics(double Least, double Most, double Average, TimeSpan Period);
