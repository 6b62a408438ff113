namespace Ipmi.Messages;

/// <summary>Close Session: ends a session, one's own or, as an administrator, another one (IPMI v2.0 §22.19).</summary>
[IpmiRequest(NetFn.App, 0x3C, Privilege = PrivilegeLevel.Callback, Section = "22.19")]
[Completion(0x87, "there is no session with this ID")]
[Completion(0x88, "there is no session with this handle")]
public readonly partial record struct CloseSessionRequest : IIpmiRequest<CloseSessionResponse>
{
    /// <summary>The BMC's ID of the session; 0 when the handle names it.</summary>
    [Field(1, 4)] public uint SessionId { get; init; }

    /// <summary>Names the session when the ID is 0.</summary>
    [Field(5)] public byte? SessionHandle { get; init; }
}

/// <inheritdoc cref="CloseSessionRequest"/>
[IpmiResponse]
public readonly partial record struct CloseSessionResponse;
