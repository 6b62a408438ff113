namespace Ipmi.Messages;

/// <summary>Serial parameter 8: what switches the line between the BMC and the system (IPMI v2.0 §25.2, table 25-4).</summary>
[WireStruct]
public readonly partial record struct SerialMuxSwitchControl
{
    /// <summary>Whether ESC ^ powers the system up.</summary>
    [Bit(1, 6)] public bool PowerUpByEscape { get; init; }

    /// <summary>Whether ESC R ESC r ESC R resets the system.</summary>
    [Bit(1, 5)] public bool ResetByEscape { get; init; }

    /// <summary>Whether Get Channel Authentication Capabilities switches to the BMC.</summary>
    [Bit(1, 4)] public bool OnAuthenticationCapabilities { get; init; }

    /// <summary>Whether what looks like RMCP switches to the BMC.</summary>
    [Bit(1, 3)] public bool OnRmcpPattern { get; init; }

    /// <summary>Whether ESC Q switches to the system.</summary>
    [Bit(1, 2)] public bool ToSystemByEscape { get; init; }

    /// <summary>Whether ESC ( switches to the BMC.</summary>
    [Bit(1, 1)] public bool ToBmcByEscape { get; init; }

    /// <summary>Whether the loss of DCD switches to the BMC.</summary>
    [Bit(1, 0)] public bool OnDcdLoss { get; init; }

    /// <summary>Whether the line is shared at all.</summary>
    [Bit(2, 3)] public bool Sharing { get; init; }

    /// <summary>Whether Serial/Modem Connection Active is sent in callback.</summary>
    [Bit(2, 2)] public bool ActiveDuringCallback { get; init; }

    /// <summary>Whether it is sent in direct calls.</summary>
    [Bit(2, 1)] public bool ActiveDuringDirectCall { get; init; }

    /// <summary>Whether it is sent again and again, and not once alone.</summary>
    [Bit(2, 0)] public bool RetriesActive { get; init; }
}
