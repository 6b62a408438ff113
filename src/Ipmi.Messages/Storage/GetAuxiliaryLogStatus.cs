namespace Ipmi.Messages;

/// <summary>Get Auxiliary Log Status: how a log beside the event log fares (IPMI v2.0 §31.12).</summary>
[IpmiRequest(NetFn.Storage, 0x5A, Privilege = PrivilegeLevel.User, Section = "31.12")]
public readonly partial record struct GetAuxiliaryLogStatusRequest : IIpmiRequest<GetAuxiliaryLogStatusResponse>
{
    /// <summary>Which log.</summary>
    [Bits(1, 3, 0)] public AuxiliaryLogType LogType { get; init; }
}

/// <inheritdoc cref="GetAuxiliaryLogStatusRequest"/>
[IpmiResponse]
public readonly partial record struct GetAuxiliaryLogStatusResponse
{
    /// <summary>McaLogStatus or OemLogStatus, by the log asked for.</summary>
    [Tail(2, MaxLength = 15)] public Octets Data { get; init; }
}

/// <summary>Logs beside the event log. Four bits (IPMI v2.0 §31.12).</summary>
public enum AuxiliaryLogType : byte
{
    /// <summary>Machine checks.</summary>
    Mca = 0,

    /// <summary>The first of the manufacturer.</summary>
    Oem1 = 1,

    /// <summary>The second of the manufacturer.</summary>
    Oem2 = 2,
}

/// <summary>How the log of machine checks fares (IPMI v2.0 §31.12).</summary>
[WireStruct]
public readonly partial record struct McaLogStatus
{
    /// <summary>When the last entry was added.</summary>
    [Field(1, 4)] public IpmiTimestamp Timestamp { get; init; }

    /// <summary>How many entries there are.</summary>
    [Field(5, 8)] public uint Entries { get; init; }

    /// <summary>The manufacturer's.</summary>
    [Tail(9, MaxLength = 7)] public Octets More { get; init; }
}

/// <summary>How a manufacturer's log fares (IPMI v2.0 §31.12).</summary>
[WireStruct]
public readonly partial record struct OemLogStatus
{
    /// <summary>When the last entry was added.</summary>
    [Field(1, 4)] public IpmiTimestamp Timestamp { get; init; }

    /// <summary>The manufacturer.</summary>
    [Field(5, 7)] public UInt24 Iana { get; init; }

    /// <summary>The manufacturer's.</summary>
    [Tail(8, MaxLength = 8)] public Octets More { get; init; }
}
