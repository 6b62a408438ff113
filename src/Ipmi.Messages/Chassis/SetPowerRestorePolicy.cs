namespace Ipmi.Messages;

/// <summary>Set Power Restore Policy: what happens when power comes back after an outage (IPMI v2.0 §28.8).</summary>
[IpmiRequest(NetFn.Chassis, 0x06, Privilege = PrivilegeLevel.Operator, Section = "28.8")]
public readonly partial record struct SetPowerRestorePolicyRequest : IIpmiRequest<SetPowerRestorePolicyResponse>
{
    /// <summary>What happens; <see cref="PowerRestorePolicy.Unknown"/> only asks what is supported.</summary>
    [Bits(1, 2, 0)] public PowerRestorePolicy Policy { get; init; }
}

/// <inheritdoc cref="SetPowerRestorePolicyRequest"/>
[IpmiResponse]
public readonly partial record struct SetPowerRestorePolicyResponse
{
    /// <summary>What the chassis can do.</summary>
    [Bits(2, 2, 0)] public PowerRestorePolicies Supported { get; init; }
}

/// <summary>What a chassis can do when power comes back (IPMI v2.0 §28.8, table 28-9). Three bits.</summary>
[Flags]
public enum PowerRestorePolicies : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Stay off.</summary>
    StayOff = 1 << 0,

    /// <summary>Go back to what it was.</summary>
    Restore = 1 << 1,

    /// <summary>Switch on.</summary>
    PowerOn = 1 << 2,
}
