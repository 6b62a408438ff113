namespace Ipmi.Messages;

/// <summary>Get Telco Alarm Capability: which telco alarms there are (MTCA.0).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x29, Body = Body.Picmg, Privilege = PrivilegeLevel.User)]
public readonly partial record struct GetTelcoAlarmCapabilityRequest : IIpmiRequest<GetTelcoAlarmCapabilityResponse>
{
    /// <summary>The FRU device; 0 is the controller itself.</summary>
    [Field(2)] public byte FruId { get; init; }
}

/// <inheritdoc cref="GetTelcoAlarmCapabilityRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct GetTelcoAlarmCapabilityResponse
{
    /// <summary>Whether major alarms can be reset by input.</summary>
    [Bit(3, 7)] public bool MajorReset { get; init; }

    /// <summary>Whether minor alarms can be reset by input.</summary>
    [Bit(3, 6)] public bool MinorReset { get; init; }

    /// <summary>Whether there is a cutoff.</summary>
    [Bit(3, 5)] public bool AlarmCutoff { get; init; }

    /// <summary>Whether there is a test mode.</summary>
    [Bit(3, 4)] public bool TestMode { get; init; }

    /// <summary>Whether there is a power alarm.</summary>
    [Bit(3, 3)] public bool PowerAlarm { get; init; }

    /// <summary>Whether there is a minor alarm.</summary>
    [Bit(3, 2)] public bool MinorAlarm { get; init; }

    /// <summary>Whether there is a major alarm.</summary>
    [Bit(3, 1)] public bool MajorAlarm { get; init; }

    /// <summary>Whether there is a critical alarm.</summary>
    [Bit(3, 0)] public bool CriticalAlarm { get; init; }
}
