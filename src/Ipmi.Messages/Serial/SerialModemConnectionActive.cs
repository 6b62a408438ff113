namespace Ipmi.Messages;

/// <summary>Serial/Modem Connection Active: told to system software when a session comes and goes (IPMI v2.0 §25.9).</summary>
[IpmiRequest(
    NetFn.Transport, 0x18, Name = "Serial/Modem Connection Active", Privilege = PrivilegeLevel.NoAccess, Section = "25.9",
        BeforeSession = true)]
public readonly partial record struct SerialModemConnectionActiveRequest : IIpmiRequest<SerialModemConnectionActiveResponse>
{
    /// <summary>What happened.</summary>
    [Bits(1, 3, 0)] public SerialConnectionState State { get; init; }

    /// <summary>Digits in reverse: 51h, 02h.</summary>
    [Field(2)] public BcdByte IpmiVersion { get; init; }
}

/// <inheritdoc cref="SerialModemConnectionActiveRequest"/>
[IpmiResponse]
public readonly partial record struct SerialModemConnectionActiveResponse;

/// <summary>What became of a serial session. Four bits (IPMI v2.0 §25.9).</summary>
public enum SerialConnectionState : byte
{
    /// <summary>No session is active.</summary>
    Inactive = 0,

    /// <summary>A session is active.</summary>
    Active = 1,

    /// <summary>The line goes to the system.</summary>
    SwitchingToSystem = 2,
}
