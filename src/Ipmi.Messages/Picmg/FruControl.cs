namespace Ipmi.Messages;

/// <summary>FRU Control: resets or reboots a FRU (PICMG 3.0).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x04, Body = Body.Picmg, Privilege = PrivilegeLevel.Administrator, Repeatable = false)]
public readonly partial record struct FruControlRequest : IIpmiRequest<FruControlResponse>
{
    /// <summary>The FRU device; 0 is the controller itself.</summary>
    [Field(2)] public byte FruId { get; init; }

    /// <summary>What to do.</summary>
    [Field(3)] public FruControlOperation Operation { get; init; }
}

/// <inheritdoc cref="FruControlRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct FruControlResponse
{
    /// <summary>What the FRU adds.</summary>
    [Tail(3)] public Octets Response { get; init; }
}

/// <summary>What FRU Control does (PICMG 3.0).</summary>
public enum FruControlOperation : byte
{
    /// <summary>Resets the payload, power included.</summary>
    ColdReset = 0,

    /// <summary>Resets the payload.</summary>
    WarmReset = 1,

    /// <summary>Has the operating system reboot.</summary>
    GracefulReboot = 2,

    /// <summary>Interrupts for diagnosis.</summary>
    DiagnosticInterrupt = 3,

    /// <summary>Brings an AdvancedMC to rest.</summary>
    Quiesce = 4,
}
