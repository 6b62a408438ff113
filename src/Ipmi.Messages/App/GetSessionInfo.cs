namespace Ipmi.Messages;

/// <summary>Get Session Info: who is logged in (IPMI v2.0 §22.20).</summary>
[IpmiRequest(NetFn.App, 0x3D, Privilege = PrivilegeLevel.User, Section = "22.20")]
public readonly partial record struct GetSessionInfoRequest : IIpmiRequest<GetSessionInfoResponse>
{
    /// <summary>00h is the session asked by, FEh is chosen by handle, FFh by ID, others count the active sessions from 1.</summary>
    [Field(1)] public byte Index { get; init; }

    /// <summary>The session's handle.</summary>
    [Field(2), PresentWhen(nameof(Index), ByHandle)] public byte Handle { get; init; }

    /// <summary>The session's ID, as the BMC chose it.</summary>
    [Field(2, 5), PresentWhen(nameof(Index), ById)] public uint SessionId { get; init; }

    /// <summary>The index that stands for a session's handle.</summary>
    public const byte ByHandle = 0xFE;

    /// <summary>The index that stands for a session's ID.</summary>
    public const byte ById = 0xFF;
}

/// <inheritdoc cref="GetSessionInfoRequest"/>
/// <remarks>
/// Table 22-25. The medium's own part is LanSessionDetails on a LAN; it is absent when no session has the index asked
/// for.
/// </remarks>
[IpmiResponse]
public readonly partial record struct GetSessionInfoResponse
{
    /// <summary>00h when no session has the index asked for.</summary>
    [Field(2)] public byte SessionHandle { get; init; }

    /// <summary>How many sessions can be active.</summary>
    [Bits(3, 5, 0)] public byte PossibleSessions { get; init; }

    /// <summary>How many are.</summary>
    [Bits(4, 5, 0)] public byte ActiveSessions { get; init; }

    /// <summary>Whose session it is.</summary>
    [Field(5, 7)] public SessionOwner? Owner { get; init; }

    /// <summary>What the medium adds: addresses and port of the console.</summary>
    [Tail(8)] public Octets MediumDetails { get; init; }
}

/// <summary>Whose session it is (IPMI v2.0 §22.20, table 22-25).</summary>
[WireStruct]
public readonly partial record struct SessionOwner
{
    /// <summary>The user's ID.</summary>
    [Bits(1, 5, 0)] public byte UserId { get; init; }

    /// <summary>The level at which the session's commands are executed now.</summary>
    [Bits(2, 3, 0)] public PrivilegeLevel Privilege { get; init; }

    /// <summary>On a LAN: 0 is a session of IPMI v1.5, 1 one of RMCP+.</summary>
    [Bits(3, 7, 4)] public byte Protocol { get; init; }

    /// <summary>The channel that the session was opened on.</summary>
    [Bits(3, 3, 0)] public byte Channel { get; init; }
}

/// <summary>Where the console of a session on a LAN is (IPMI v2.0 §22.20, table 22-25).</summary>
[WireStruct]
public readonly partial record struct LanSessionDetails
{
    /// <summary>The console's IP address.</summary>
    [Field(1, 4)] public Ipv4Address Address { get; init; }

    /// <summary>The console's MAC address, or that of the last router.</summary>
    [Field(5, 10)] public MacAddress MacAddress { get; init; }

    /// <summary>The console's UDP port.</summary>
    [Field(11, 12)] public ushort? Port { get; init; }
}
