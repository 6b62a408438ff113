using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>Something that happens to the machine of a virtual BMC, for a test or a hypervisor that follows it.</summary>
public abstract record MachineEvent;

/// <summary>The power was switched, or the system reset, interrupted or asked to shut down.</summary>
/// <param name="Operation">What was asked for. A power cycle with an interval is told twice: off, and on again.</param>
/// <param name="PowerIsOn">Whether the power is on afterwards.</param>
/// <param name="Cause">Who asked.</param>
public sealed record PowerControlled(ChassisControlOperation Operation, bool PowerIsOn, SystemRestartCause Cause) : MachineEvent;

/// <summary>A client chose what the system boots from next.</summary>
/// <param name="Flags">The boot flags as they are now.</param>
public sealed record BootDeviceChanged(BootFlags Flags) : MachineEvent;

/// <summary>The chassis began or ended showing where it is.</summary>
/// <param name="State">How it shows it now.</param>
public sealed record IdentifyChanged(ChassisIdentifyState State) : MachineEvent;

/// <summary>The BMC itself was reset.</summary>
/// <param name="IsCold">Whether its sessions ended and its volatile settings were forgotten.</param>
public sealed record BmcReset(bool IsCold) : MachineEvent;

/// <summary>An entry was added to the event log.</summary>
/// <param name="Entry">Its 16 bytes, with ID and time.</param>
public sealed record EventLogged(Octets Entry) : MachineEvent;
