namespace Ipmi.Messages;

/// <summary>Get Management Controller Identifier String: the text that a BMC tells DHCP servers (DCMI §6.4.6).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x09, Body = Body.Dcmi, Privilege = PrivilegeLevel.User, Section = "6.4.6")]
public readonly partial record struct GetManagementControllerIdentifierStringRequest
    : IIpmiRequest<GetManagementControllerIdentifierStringResponse>
{
    /// <summary>Where to start.</summary>
    [Field(2)] public byte Offset { get; init; }

    /// <summary>How many bytes, at most 16.</summary>
    [Field(3)] public byte Count { get; init; }
}

/// <inheritdoc cref="GetManagementControllerIdentifierStringRequest"/>
[IpmiResponse(Body = Body.Dcmi)]
public readonly partial record struct GetManagementControllerIdentifierStringResponse
{
    /// <summary>How many bytes the whole text has without its zero, at most 63.</summary>
    [Field(3)] public byte TotalLength { get; init; }

    /// <summary>The bytes.</summary>
    [Tail(4, MaxLength = 16)] public Octets Text { get; init; }
}
