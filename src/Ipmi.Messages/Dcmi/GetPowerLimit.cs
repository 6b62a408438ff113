namespace Ipmi.Messages;

/// <summary>Get Power Limit: what power the system may take (DCMI §6.6.2).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x03, Body = Body.Dcmi, Privilege = PrivilegeLevel.User, Section = "6.6.2")]
[Completion(0x80, "no limit is active")]
[Reserved(2, 3)]
public readonly partial record struct GetPowerLimitRequest : IIpmiRequest<GetPowerLimitResponse>;

/// <inheritdoc cref="GetPowerLimitRequest"/>
[IpmiResponse(Body = Body.Dcmi)]
[Reserved(3, 4)]
[Reserved(12, 13)]
public readonly partial record struct GetPowerLimitResponse
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
