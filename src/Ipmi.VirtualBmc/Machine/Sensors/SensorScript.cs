using System.Collections.Immutable;

namespace Ipmi.Virtual;

/// <summary>A step of a <see cref="SensorScript"/>.</summary>
/// <param name="At">Since the start of the script.</param>
/// <param name="Value">What the sensor shows from then on; <see langword="null"/> for no reading.</param>
public readonly record struct SensorScriptStep(TimeSpan At, double? Value);

/// <summary>Values of a sensor over time.</summary>
/// <param name="Steps">In order of time; before the first one its value holds as well.</param>
public sealed record SensorScript(ImmutableArray<SensorScriptStep> Steps)
{
    /// <summary>Whether values between two steps lie on the line between them; otherwise each holds until the next.</summary>
    public bool Ramps { get; init; }

    /// <summary>After how long the script starts again; never unless set.</summary>
    public TimeSpan? Period { get; init; }

    /// <summary>The value at a time; a <see cref="Sensor.Source"/>.</summary>
    public double? At(TimeSpan elapsed)
    {
        if (Steps.IsEmpty) return null;
        if (Period is { Ticks: > 0 } period) elapsed = new(elapsed.Ticks % period.Ticks);
        int next = 0;
        while (next < Steps.Length && Steps[next].At <= elapsed) next++;
        SensorScriptStep from = Steps[Math.Max(0, next - 1)];
        if (!Ramps || next == 0 || next == Steps.Length || from.Value is not { } start || Steps[next].Value is not { } end)
        {
            return from.Value;
        }

        return start + (end - start) * ((elapsed - from.At) / (Steps[next].At - from.At));
    }
}
