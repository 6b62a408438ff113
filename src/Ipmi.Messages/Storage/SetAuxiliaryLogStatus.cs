namespace Ipmi.Messages;

/// <summary>Set Auxiliary Log Status: tells the BMC how a log beside the event log fares (IPMI v2.0 §31.13).</summary>
[IpmiRequest(NetFn.Storage, 0x5B, Privilege = PrivilegeLevel.Administrator, Section = "31.13")]
public readonly partial record struct SetAuxiliaryLogStatusRequest : IIpmiRequest<SetAuxiliaryLogStatusResponse>
{
    /// <summary>Which log.</summary>
    [Bits(1, 3, 0)] public AuxiliaryLogType LogType { get; init; }

    /// <summary>McaLogStatus or OemLogStatus, by the log.</summary>
    [Tail(2, MaxLength = 15)] public Octets Data { get; init; }
}

/// <inheritdoc cref="SetAuxiliaryLogStatusRequest"/>
[IpmiResponse]
public readonly partial record struct SetAuxiliaryLogStatusResponse;
