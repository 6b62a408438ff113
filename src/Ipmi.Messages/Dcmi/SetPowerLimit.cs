namespace Ipmi.Messages;

/// <summary>Set Power Limit: sets what power the system may take (DCMI §6.6.3).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x04, Body = Body.Dcmi, Privilege = PrivilegeLevel.Operator, Section = "6.6.3")]
[Completion(0x84, "the limit is out of range")]
[Completion(0x85, "the correction time is out of range")]
[Completion(0x89, "the sampling period is out of range")]
[Reserved(2, 4)]
[Reserved(12, 13)]
public readonly partial record struct SetPowerLimitRequest : IIpmiRequest<SetPowerLimitResponse>
{
    /// <summary>What happens when the limit cannot be kept.</summary>
    [Field(5)] public PowerLimitAction ExceptionAction { get; init; }

    /// <summary>The limit.</summary>
    [Field(6, 7), Unit("W")] public ushort Limit { get; init; }

    /// <summary>How long the system may stay above it.</summary>
    [Field(8, 11), Unit("ms")] public uint CorrectionTime { get; init; }

    /// <summary>How often the limit is checked.</summary>
    [Field(14, 15), Unit("s")] public ushort SamplingPeriod { get; init; }
}

/// <inheritdoc cref="SetPowerLimitRequest"/>
[IpmiResponse(Body = Body.Dcmi)]
public readonly partial record struct SetPowerLimitResponse;

/// <summary>What happens when a power limit cannot be kept; 02h to 10h are OEM (DCMI §6.6.2, table 6-18).</summary>
public enum PowerLimitAction : byte
{
    /// <summary>Nothing.</summary>
    None = 0x00,

    /// <summary>The power is switched off, and an event logged.</summary>
    PowerOff = 0x01,

    /// <summary>An event is logged.</summary>
    LogOnly = 0x11,
}
