using System.Globalization;
using Ipmi.Messages;

namespace Ipmi.Client;

/// <summary>What a sensor shows.</summary>
/// <param name="Name">What the sensor is called.</param>
/// <param name="Number">Its number at its owner.</param>
/// <param name="Type">What it measures.</param>
/// <param name="Raw">The reading as it came; <see langword="null"/> when there is none now.</param>
/// <param name="Value">The number that it stands for, in <paramref name="Unit"/>; <see langword="null"/> when there is none.</param>
/// <param name="Unit">The unit, such as <c>degrees C</c>.</param>
/// <param name="Crossed">The thresholds that the reading is at or beyond.</param>
public sealed record SensorReading(
    string Name, byte Number, SensorType Type, byte? Raw, double? Value, string Unit, Thresholds Crossed)
{
    /// <summary>Why there is no reading, when the sensor is there and is not read: the BMC says so, and some say it of sensors that they read.</summary>
    public bool IsScanningDisabled { get; init; }

    /// <summary>Such as <c>CPU Temp: 42 degrees C</c>.</summary>
    public override string ToString() => Value is { } value ? string.Create(CultureInfo.InvariantCulture, $"{Name}: {value:0.###} {Unit}")
        : IsScanningDisabled ? $"{Name}: no reading, scanning is disabled"
        : $"{Name}: no reading";
}
