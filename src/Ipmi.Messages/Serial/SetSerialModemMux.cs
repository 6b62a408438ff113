namespace Ipmi.Messages;

/// <summary>Set Serial/Modem Mux: switches a serial line between BMC and system (IPMI v2.0 §25.3).</summary>
[IpmiRequest(NetFn.Transport, 0x12, Name = "Set Serial/Modem Mux", Privilege = PrivilegeLevel.Operator, Section = "25.3")]
public readonly partial record struct SetSerialModemMuxRequest : IIpmiRequest<SetSerialModemMuxResponse>
{
    /// <summary>The channel.</summary>
    [Bits(1, 3, 0)] public byte Channel { get; init; }

    /// <summary>What to do.</summary>
    [Bits(2, 3, 0)] public MuxSetting Setting { get; init; }
}

/// <inheritdoc cref="SetSerialModemMuxRequest"/>
[IpmiResponse]
public readonly partial record struct SetSerialModemMuxResponse
{
    /// <summary>Whether requests to switch to the system are refused.</summary>
    [Bit(2, 7)] public bool SystemSwitchBlocked { get; init; }

    /// <summary>Whether requests to switch to the BMC are refused.</summary>
    [Bit(2, 6)] public bool BmcSwitchBlocked { get; init; }

    /// <summary>Whether an alert is using the line.</summary>
    [Bit(2, 3)] public bool AlertInProgress { get; init; }

    /// <summary>Whether IPMI or OEM messages are using the line.</summary>
    [Bit(2, 2)] public bool MessagingActive { get; init; }

    /// <summary>Whether the request was accepted.</summary>
    [Bit(2, 1)] public bool Accepted { get; init; }

    /// <summary>Whether the line is the BMC's.</summary>
    [Bit(2, 0)] public bool IsSetToBmc { get; init; }
}

/// <summary>What Set Serial/Modem Mux does. Four bits (IPMI v2.0 §25.3).</summary>
public enum MuxSetting : byte
{
    /// <summary>Nothing.</summary>
    GetStatus = 0,

    /// <summary>Asks for a switch to the system.</summary>
    RequestSystem = 1,

    /// <summary>Asks for a switch to the BMC.</summary>
    RequestBmc = 2,

    /// <summary>Switches to the system.</summary>
    ForceSystem = 3,

    /// <summary>Switches to the BMC.</summary>
    ForceBmc = 4,

    /// <summary>Refuses requests to switch to the system.</summary>
    BlockSystem = 5,

    /// <summary>Takes requests to switch to the system.</summary>
    AllowSystem = 6,

    /// <summary>Refuses requests to switch to the BMC.</summary>
    BlockBmc = 7,

    /// <summary>Takes requests to switch to the BMC.</summary>
    AllowBmc = 8,
}
