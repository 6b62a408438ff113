namespace Ipmi.Messages;

/// <summary>Set Management Controller Identifier String: changes the text that a BMC tells DHCP servers (DCMI §6.4.6).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x0A, Body = Body.Dcmi, Privilege = PrivilegeLevel.Administrator, Section = "6.4.6")]
public readonly partial record struct SetManagementControllerIdentifierStringRequest
    : IIpmiRequest<SetManagementControllerIdentifierStringResponse>
{
    /// <summary>Where the bytes go.</summary>
    [Field(2)] public byte Offset { get; init; }

    /// <summary>The bytes; the last ones have a zero at the end.</summary>
    [Tail(4, LengthAt = 3, MaxLength = 16)] public Octets Text { get; init; }
}

/// <inheritdoc cref="SetManagementControllerIdentifierStringRequest"/>
[IpmiResponse(Body = Body.Dcmi)]
public readonly partial record struct SetManagementControllerIdentifierStringResponse
{
    /// <summary>The last offset written: how many bytes the whole text has now.</summary>
    [Field(3)] public byte TotalLength { get; init; }
}
