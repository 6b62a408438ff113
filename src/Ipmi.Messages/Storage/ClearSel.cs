namespace Ipmi.Messages;

/// <summary>Clear SEL: empties the event log, or says how far that has come (IPMI v2.0 §31.9).</summary>
[IpmiRequest(NetFn.Storage, 0x47, Privilege = PrivilegeLevel.Operator, Section = "31.9", Repeatable = false)]
[Constant(3, 0x43)]
[Constant(4, 0x4C)]
[Constant(5, 0x52)]
public readonly partial record struct ClearSelRequest : IIpmiRequest<ClearSelResponse>
{
    /// <summary>From Reserve SEL.</summary>
    [Field(1, 2)] public ushort ReservationId { get; init; }

    /// <summary>What to do.</summary>
    [Field(6)] public ClearSelOperation Operation { get; init; }
}

/// <inheritdoc cref="ClearSelRequest"/>
[IpmiResponse]
public readonly partial record struct ClearSelResponse
{
    /// <summary>How far it has come.</summary>
    [Bits(2, 3, 0)] public ErasureProgress Progress { get; init; }
}

/// <summary>What Clear SEL does (IPMI v2.0 §31.9, table 31-10).</summary>
public enum ClearSelOperation : byte
{
    /// <summary>Says how far the erasure has come.</summary>
    GetStatus = 0x00,

    /// <summary>Starts the erasure.</summary>
    Start = 0xAA,
}

/// <summary>How far an erasure has come (IPMI v2.0 §31.9, table 31-10). Four bits.</summary>
public enum ErasureProgress : byte
{
    /// <summary>It is going on.</summary>
    InProgress = 0,

    /// <summary>It is done.</summary>
    Completed = 1,
}
