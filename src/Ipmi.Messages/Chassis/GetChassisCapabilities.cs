namespace Ipmi.Messages;

/// <summary>Get Chassis Capabilities: what the chassis device can do, and who keeps its data (IPMI v2.0 §28.1).</summary>
[IpmiRequest(NetFn.Chassis, 0x00, Privilege = PrivilegeLevel.User, Section = "28.1")]
public readonly partial record struct GetChassisCapabilitiesRequest : IIpmiRequest<GetChassisCapabilitiesResponse>;

/// <inheritdoc cref="GetChassisCapabilitiesRequest"/>
[IpmiResponse]
public readonly partial record struct GetChassisCapabilitiesResponse
{
    /// <summary>What it can do.</summary>
    [Field(2)] public ChassisCapabilities Capabilities { get; init; }

    /// <summary>Who keeps the chassis's FRU data.</summary>
    [Field(3)] public MessageAddress FruDevice { get; init; }

    /// <summary>Who keeps its SDRs.</summary>
    [Field(4)] public MessageAddress SdrDevice { get; init; }

    /// <summary>Who keeps its event log.</summary>
    [Field(5)] public MessageAddress SelDevice { get; init; }

    /// <summary>Who manages it.</summary>
    [Field(6)] public MessageAddress SystemManagementDevice { get; init; }

    /// <summary>Who bridges to it; absent means the BMC.</summary>
    [Field(7)] public MessageAddress? BridgeDevice { get; init; }
}
