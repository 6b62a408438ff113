namespace Ipmi.Virtual;

/// <summary>The raw thresholds of a sensor, 0 to 255.</summary>
/// <param name="LowerNonRecoverable">At or below it the machine is lost.</param>
/// <param name="LowerCritical">At or below it the machine is in danger.</param>
/// <param name="LowerNonCritical">At or below it a warning is due.</param>
/// <param name="UpperNonCritical">At or above it a warning is due.</param>
/// <param name="UpperCritical">At or above it the machine is in danger.</param>
/// <param name="UpperNonRecoverable">At or above it the machine is lost.</param>
public readonly record struct SensorLimits(
    byte LowerNonRecoverable, byte LowerCritical, byte LowerNonCritical, byte UpperNonCritical, byte UpperCritical,
    byte UpperNonRecoverable);
