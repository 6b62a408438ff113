namespace Ipmi.Messages;

/// <summary>Get IP Address Source: where a controller has its IP address from (HPM.2).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x48, Body = Body.Picmg, Privilege = PrivilegeLevel.User)]
public readonly partial record struct GetIpAddressSourceRequest : IIpmiRequest<GetIpAddressSourceResponse>
{
    /// <summary>The controller.</summary>
    [Field(2)] public MessageAddress IpmbAddress { get; init; }

    /// <summary>Kind of the next number.</summary>
    [Field(3)] public byte SubsidiaryType { get; init; }

    /// <summary>A FRU behind the controller.</summary>
    [Field(4)] public byte Subsidiary { get; init; }
}

/// <inheritdoc cref="GetIpAddressSourceRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct GetIpAddressSourceResponse
{
    /// <summary>Where from, as LAN parameter 4.</summary>
    [Field(3)] public byte Source { get; init; }
}
