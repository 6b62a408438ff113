namespace Ipmi.Messages;

/// <summary>Get PEF Capabilities: what platform event filtering can do (IPMI v2.0 §30.1).</summary>
[IpmiRequest(NetFn.SensorEvent, 0x10, Privilege = PrivilegeLevel.User, Section = "30.1")]
public readonly partial record struct GetPefCapabilitiesRequest : IIpmiRequest<GetPefCapabilitiesResponse>;

/// <inheritdoc cref="GetPefCapabilitiesRequest"/>
[IpmiResponse]
public readonly partial record struct GetPefCapabilitiesResponse
{
    /// <summary>Digits in reverse: 51h is 1.5.</summary>
    [Field(2)] public BcdByte Version { get; init; }

    /// <summary>Whether OEM event records are filtered.</summary>
    [Bit(3, 7)] public bool FiltersOemRecords { get; init; }

    /// <summary>Whether there is an action for diagnostic interrupts.</summary>
    [Bit(3, 5)] public bool DiagnosticInterrupt { get; init; }

    /// <summary>Whether there is an action of the manufacturer.</summary>
    [Bit(3, 4)] public bool OemAction { get; init; }

    /// <summary>Whether it can cycle the power.</summary>
    [Bit(3, 3)] public bool PowerCycle { get; init; }

    /// <summary>Whether it can reset the system.</summary>
    [Bit(3, 2)] public bool Reset { get; init; }

    /// <summary>Whether it can switch the power off.</summary>
    [Bit(3, 1)] public bool PowerDown { get; init; }

    /// <summary>Whether it can send alerts.</summary>
    [Bit(3, 0)] public bool Alert { get; init; }

    /// <summary>How many entries the event filter table has.</summary>
    [Field(4)] public byte EventFilters { get; init; }
}
