namespace Ipmi.Virtual;

/// <summary>A sensor whose value a command prints. The virtual BMC itself runs no programs: <c>ipmi serve</c> does.</summary>
/// <param name="SensorNumber">Which sensor.</param>
/// <param name="Command">A line for the shell.</param>
/// <param name="Every">How often it runs.</param>
/// <param name="Timeout">How long it may take.</param>
public sealed record SensorCommand(byte SensorNumber, string Command, TimeSpan Every, TimeSpan Timeout);
