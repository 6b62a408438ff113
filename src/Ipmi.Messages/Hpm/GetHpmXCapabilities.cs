namespace Ipmi.Messages;

/// <summary>Get HPM.x Capabilities: which of the HPM specifications a controller follows (HPM.2).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x3E, Name = "Get HPM.x Capabilities", Body = Body.Picmg, Privilege = PrivilegeLevel.User)]
public readonly partial record struct GetHpmXCapabilitiesRequest : IIpmiRequest<GetHpmXCapabilitiesResponse>
{
    /// <summary>Which one: 2 for HPM.2, 3 for HPM.3.</summary>
    [Field(2)] public byte? Identifier { get; init; }
}

/// <inheritdoc cref="GetHpmXCapabilitiesRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct GetHpmXCapabilitiesResponse
{
    /// <summary>Which one.</summary>
    [Field(3)] public byte Identifier { get; init; }

    /// <summary>Its revision.</summary>
    [Field(4)] public byte RevisionIdentifier { get; init; }

    /// <summary>What it says of itself.</summary>
    [Tail(5)] public Octets Capabilities { get; init; }
}
