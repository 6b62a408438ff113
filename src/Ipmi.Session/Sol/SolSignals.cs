namespace Ipmi.Session;

/// <summary>What a console asks of the serial line beside characters (IPMI v2.0 §15.9, table 15-2).</summary>
[Flags]
public enum SolControl
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Drop what the system printed and the console has not got. Done once.</summary>
    FlushOutbound = 0x01,

    /// <summary>Drop what the console typed and the system has not got. Done once.</summary>
    FlushInbound = 0x02,

    /// <summary>Deassert DCD and DSR, for as long as it is said.</summary>
    DropDcdDsr = 0x04,

    /// <summary>Deassert CTS, so that the system prints no more, for as long as it is said.</summary>
    PauseCts = 0x08,

    /// <summary>Send a break. Done once.</summary>
    Break = 0x10,

    /// <summary>Assert the ring indicator, which can wake the system, for as long as it is said.</summary>
    Ring = 0x20,
}

/// <summary>What a BMC tells of the serial line beside characters (IPMI v2.0 §15.9, table 15-2).</summary>
[Flags]
public enum SolStatus
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The system sent a break.</summary>
    BreakDetected = 0x04,

    /// <summary>Characters of the system were lost.</summary>
    TransmitOverrun = 0x08,

    /// <summary>Serial over LAN ends.</summary>
    Deactivating = 0x10,

    /// <summary>Characters cannot be passed on to the system now.</summary>
    TransferUnavailable = 0x20,
}

/// <summary>The ends of Serial over LAN.</summary>
public enum SolRole
{
    /// <summary>The remote console.</summary>
    Console,

    /// <summary>The BMC.</summary>
    Bmc,
}
