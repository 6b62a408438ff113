namespace Ipmi.Messages;

/// <summary>PM Heartbeat: tells a power module that its manager lives (MTCA.0).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x28, Name = "PM Heartbeat", Body = Body.Picmg, Privilege = PrivilegeLevel.Administrator)]
public readonly partial record struct PmHeartbeatRequest : IIpmiRequest<PmHeartbeatResponse>
{
    /// <summary>How long it waits for the next one.</summary>
    [Field(2), Unit("100 ms")] public byte Timeout { get; init; }

    /// <summary>Whether PS1# of MCH 2 tells that the manager is gone.</summary>
    [Bit(3, 1)] public bool UsesMch2Presence { get; init; }

    /// <summary>Whether PS1# of MCH 1 tells that the manager is gone.</summary>
    [Bit(3, 0)] public bool UsesMch1Presence { get; init; }
}

/// <inheritdoc cref="PmHeartbeatRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct PmHeartbeatResponse;
