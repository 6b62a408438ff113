namespace Ipmi.Messages;

/// <summary>Parameters of the system's names and versions (IPMI v2.0 §22.14a, table 22-16c).</summary>
public enum SystemInfoParameter : byte
{
    /// <summary>Whether a writer is at work.</summary>
    SetInProgress = 0,

    /// <summary>Version of the system firmware.</summary>
    SystemFirmwareVersion = 1,

    /// <summary>The system's name.</summary>
    SystemName = 2,

    /// <summary>Name of the operating system that is installed; kept.</summary>
    PrimaryOperatingSystemName = 3,

    /// <summary>Name of the operating system that is running; cleared by a reset.</summary>
    OperatingSystemName = 4,

    /// <summary>Version of the operating system that is running.</summary>
    PresentOsVersion = 5,

    /// <summary>Where the BMC's own pages are.</summary>
    BmcUrl = 6,

    /// <summary>Where the hypervisor's or base system's pages are.</summary>
    ManageabilityUrl = 7,
}
