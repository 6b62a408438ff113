namespace Ipmi.Messages;

/// <summary>Assign SOL Payload Instance: which SOL instance a serial port has (HPM.2).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x47, Body = Body.Picmg, Privilege = PrivilegeLevel.Administrator)]
public readonly partial record struct AssignSolPayloadInstanceRequest : IIpmiRequest<AssignSolPayloadInstanceResponse>
{
    /// <summary>The port.</summary>
    [Field(2)] public byte SerialPort { get; init; }

    /// <summary>Whether it gets one, and does not lose it.</summary>
    [Bit(3, 0)] public bool IsAssigned { get; init; }
}

/// <inheritdoc cref="AssignSolPayloadInstanceRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct AssignSolPayloadInstanceResponse
{
    /// <summary>Whether it has one.</summary>
    [Bit(3, 7)] public bool IsAssigned { get; init; }

    /// <summary>The instance.</summary>
    [Bits(3, 3, 0)] public byte Instance { get; init; }
}
