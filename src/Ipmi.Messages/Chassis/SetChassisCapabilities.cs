namespace Ipmi.Messages;

/// <summary>Set Chassis Capabilities: what the chassis device can do, and who keeps its data (IPMI v2.0 §28.7).</summary>
[IpmiRequest(NetFn.Chassis, 0x05, Privilege = PrivilegeLevel.Administrator, Section = "28.7")]
public readonly partial record struct SetChassisCapabilitiesRequest : IIpmiRequest<SetChassisCapabilitiesResponse>
{
    /// <summary>What it can do: intrusion and front panel lockout can be set.</summary>
    [Field(1)] public ChassisCapabilities Capabilities { get; init; }

    /// <summary>Who keeps the chassis's FRU data.</summary>
    [Field(2)] public MessageAddress FruDevice { get; init; }

    /// <summary>Who keeps its SDRs.</summary>
    [Field(3)] public MessageAddress SdrDevice { get; init; }

    /// <summary>Who keeps its event log.</summary>
    [Field(4)] public MessageAddress SelDevice { get; init; }

    /// <summary>Who manages it.</summary>
    [Field(5)] public MessageAddress SystemManagementDevice { get; init; }

    /// <summary>Who bridges to it; absent means the BMC.</summary>
    [Field(6)] public MessageAddress? BridgeDevice { get; init; }
}

/// <inheritdoc cref="SetChassisCapabilitiesRequest"/>
[IpmiResponse]
public readonly partial record struct SetChassisCapabilitiesResponse;
