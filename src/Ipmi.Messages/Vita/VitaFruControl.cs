namespace Ipmi.Messages;

/// <summary>VITA FRU Control: resets or reboots a FRU (VITA 46.11).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x04, Name = "VITA FRU Control",
    Body = Body.Vita, Privilege = PrivilegeLevel.Administrator, Repeatable = false)]
public readonly partial record struct VitaFruControlRequest : IIpmiRequest<VitaFruControlResponse>
{
    /// <summary>The FRU device; 0 is the controller itself.</summary>
    [Field(2)] public byte FruId { get; init; }

    /// <summary>What to do.</summary>
    [Field(3)] public FruControlOperation Operation { get; init; }
}

/// <inheritdoc cref="VitaFruControlRequest"/>
[IpmiResponse(Body = Body.Vita)]
public readonly partial record struct VitaFruControlResponse;
