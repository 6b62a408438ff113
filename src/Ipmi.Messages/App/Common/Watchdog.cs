namespace Ipmi.Messages;

/// <summary>Who uses the watchdog timer (IPMI v2.0 §27.6, table 27-4). Three bits.</summary>
public enum WatchdogUse : byte
{
    /// <summary>The BIOS, for fault resilient booting.</summary>
    BiosFrb2 = 1,

    /// <summary>The BIOS, during its power-on self test.</summary>
    BiosPost = 2,

    /// <summary>The loading of the operating system.</summary>
    OsLoad = 3,

    /// <summary>The operating system or its management software.</summary>
    SmsOs = 4,

    /// <summary>The manufacturer's.</summary>
    Oem = 5,
}

/// <summary>What happens when the watchdog timer runs out (IPMI v2.0 §27.6, table 27-4). Three bits.</summary>
public enum WatchdogAction : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A hard reset.</summary>
    HardReset = 1,

    /// <summary>Power off.</summary>
    PowerDown = 2,

    /// <summary>Power off and on.</summary>
    PowerCycle = 3,
}

/// <summary>What happens shortly before the watchdog timer runs out (IPMI v2.0 §27.6, table 27-4). Three bits.</summary>
public enum WatchdogPreTimeoutInterrupt : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>An SMI.</summary>
    Smi = 1,

    /// <summary>An NMI or diagnostic interrupt.</summary>
    Nmi = 2,

    /// <summary>An interrupt of the system interface.</summary>
    Messaging = 3,
}

/// <summary>Whose watchdog timer has run out since the flag was cleared (IPMI v2.0 §27.6, table 27-4).</summary>
[Flags]
public enum WatchdogExpirations : byte
{
    /// <summary>Nobody's.</summary>
    None = 0,

    /// <summary>The BIOS's, for fault resilient booting.</summary>
    BiosFrb2 = 1 << 1,

    /// <summary>The BIOS's, during its power-on self test.</summary>
    BiosPost = 1 << 2,

    /// <summary>That of the loading of the operating system.</summary>
    OsLoad = 1 << 3,

    /// <summary>The operating system's.</summary>
    SmsOs = 1 << 4,

    /// <summary>The manufacturer's.</summary>
    Oem = 1 << 5,
}
