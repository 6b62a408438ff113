namespace Ipmi.Messages;

/// <summary>Get Mandatory Sensor Numbers: which sensors of a FRU are which (VITA 46.11).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x44, Body = Body.Vita, Privilege = PrivilegeLevel.User)]
public readonly partial record struct GetMandatorySensorNumbersRequest : IIpmiRequest<GetMandatorySensorNumbersResponse>
{
    /// <summary>The FRU device; 0 is the controller itself.</summary>
    [Field(2)] public byte FruId { get; init; }
}

/// <inheritdoc cref="GetMandatorySensorNumbersRequest"/>
[IpmiResponse(Body = Body.Vita)]
public readonly partial record struct GetMandatorySensorNumbersResponse
{
    /// <summary>The sensor of its state.</summary>
    [Field(3)] public byte FruState { get; init; }

    /// <summary>The sensor of its health.</summary>
    [Field(4)] public byte FruHealth { get; init; }

    /// <summary>The sensor of its voltages.</summary>
    [Field(5)] public byte FruVoltage { get; init; }

    /// <summary>The sensor of its temperature.</summary>
    [Field(6)] public byte FruTemperature { get; init; }

    /// <summary>The sensor of the results of its payload's test.</summary>
    [Field(7)] public byte PayloadTestResults { get; init; }

    /// <summary>The sensor of the progress of that test.</summary>
    [Field(8)] public byte PayloadTestStatus { get; init; }
}
