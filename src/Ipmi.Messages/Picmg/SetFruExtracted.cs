namespace Ipmi.Messages;

/// <summary>Set FRU Extracted: tells the shelf manager that a FRU is gone for good (PICMG 3.0).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x3A, Body = Body.Picmg, Privilege = PrivilegeLevel.Administrator)]
public readonly partial record struct SetFruExtractedRequest : IIpmiRequest<SetFruExtractedResponse>
{
    /// <summary>The FRU device; 0 is the controller itself.</summary>
    [Field(2)] public byte FruId { get; init; }
}

/// <inheritdoc cref="SetFruExtractedRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct SetFruExtractedResponse;
