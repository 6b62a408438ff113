namespace Ipmi.Messages;

/// <summary>Get Session Handle for Explicit LAN Bridging: a session with a controller for bridged messages (HPM.2).</summary>
[IpmiRequest(
    NetFn.GroupExtension, 0x40, Name = "Get Session Handle for Explicit LAN Bridging", Body = Body.Picmg,
        Privilege = PrivilegeLevel.Administrator)]
public readonly partial record struct GetSessionHandleForExplicitLanBridgingRequest
    : IIpmiRequest<GetSessionHandleForExplicitLanBridgingResponse>
{
    /// <summary>The controller.</summary>
    [Field(2)] public MessageAddress IpmbAddress { get; init; }

    /// <summary>The FRU device; 0 is the controller itself.</summary>
    [Field(3)] public byte FruId { get; init; }

    /// <summary>What to do.</summary>
    [Field(4)] public byte Mode { get; init; }
}

/// <inheritdoc cref="GetSessionHandleForExplicitLanBridgingRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct GetSessionHandleForExplicitLanBridgingResponse
{
    /// <summary>The channel.</summary>
    [Field(3)] public byte LanChannel { get; init; }

    /// <summary>The session.</summary>
    [Field(4, 6)] public UInt24 SessionHandle { get; init; }
}
