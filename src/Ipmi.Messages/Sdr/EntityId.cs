namespace Ipmi.Messages;

/// <summary>
/// Kinds of things that sensors belong to (IPMI v2.0 §43.14, table 43-13). 90h to AFh are chassis-specific, B0h to CFh board-set
/// specific, D0h to FFh OEM.
/// </summary>
public enum EntityId : byte
{
    /// <summary>Unspecified.</summary>
    Unspecified = 0x00,

    /// <summary>Other.</summary>
    Other = 0x01,

    /// <summary>Unknown.</summary>
    Unknown = 0x02,

    /// <summary>Processor.</summary>
    Processor = 0x03,

    /// <summary>Disk or disk bay.</summary>
    DiskOrDiskBay = 0x04,

    /// <summary>Peripheral bay.</summary>
    PeripheralBay = 0x05,

    /// <summary>System management module.</summary>
    SystemManagementModule = 0x06,

    /// <summary>System board.</summary>
    SystemBoard = 0x07,

    /// <summary>Memory module.</summary>
    MemoryModule = 0x08,

    /// <summary>Processor module.</summary>
    ProcessorModule = 0x09,

    /// <summary>Power supply.</summary>
    PowerSupply = 0x0A,

    /// <summary>Add-in card.</summary>
    AddInCard = 0x0B,

    /// <summary>Front panel board.</summary>
    FrontPanelBoard = 0x0C,

    /// <summary>Back panel board.</summary>
    BackPanelBoard = 0x0D,

    /// <summary>Power system board.</summary>
    PowerSystemBoard = 0x0E,

    /// <summary>Drive backplane.</summary>
    DriveBackplane = 0x0F,

    /// <summary>System internal expansion board.</summary>
    SystemInternalExpansionBoard = 0x10,

    /// <summary>Other system board.</summary>
    OtherSystemBoard = 0x11,

    /// <summary>Processor board.</summary>
    ProcessorBoard = 0x12,

    /// <summary>Power unit / power domain.</summary>
    PowerUnit = 0x13,

    /// <summary>Power module / DC-to-DC converter.</summary>
    PowerModule = 0x14,

    /// <summary>Power management / power distribution board.</summary>
    PowerManagementBoard = 0x15,

    /// <summary>Chassis back panel board.</summary>
    ChassisBackPanelBoard = 0x16,

    /// <summary>System chassis.</summary>
    SystemChassis = 0x17,

    /// <summary>Sub-chassis.</summary>
    SubChassis = 0x18,

    /// <summary>Other chassis board.</summary>
    OtherChassisBoard = 0x19,

    /// <summary>Disk drive bay.</summary>
    DiskDriveBay = 0x1A,

    /// <summary>Peripheral bay (second code).</summary>
    PeripheralBay2 = 0x1B,

    /// <summary>Device bay.</summary>
    DeviceBay = 0x1C,

    /// <summary>Fan / cooling device.</summary>
    Fan = 0x1D,

    /// <summary>Cooling unit / cooling domain.</summary>
    CoolingUnit = 0x1E,

    /// <summary>Cable / interconnect.</summary>
    Cable = 0x1F,

    /// <summary>Memory device.</summary>
    MemoryDevice = 0x20,

    /// <summary>System management software.</summary>
    SystemManagementSoftware = 0x21,

    /// <summary>System firmware (BIOS / EFI).</summary>
    SystemFirmware = 0x22,

    /// <summary>Operating system.</summary>
    OperatingSystem = 0x23,

    /// <summary>System bus.</summary>
    SystemBus = 0x24,

    /// <summary>Group.</summary>
    Group = 0x25,

    /// <summary>Remote (out-of-band) management communication device.</summary>
    RemoteManagementDevice = 0x26,

    /// <summary>External environment.</summary>
    ExternalEnvironment = 0x27,

    /// <summary>Battery.</summary>
    Battery = 0x28,

    /// <summary>Processing blade.</summary>
    ProcessingBlade = 0x29,

    /// <summary>Connectivity switch.</summary>
    ConnectivitySwitch = 0x2A,

    /// <summary>Processor/memory module.</summary>
    ProcessorMemoryModule = 0x2B,

    /// <summary>I/O module.</summary>
    IOModule = 0x2C,

    /// <summary>Processor/I/O module.</summary>
    ProcessorIOModule = 0x2D,

    /// <summary>Management controller firmware.</summary>
    ManagementControllerFirmware = 0x2E,

    /// <summary>IPMI channel.</summary>
    IpmiChannel = 0x2F,

    /// <summary>PCI bus.</summary>
    PciBus = 0x30,

    /// <summary>PCI Express bus.</summary>
    PciExpressBus = 0x31,

    /// <summary>SCSI bus (parallel).</summary>
    ScsiBus = 0x32,

    /// <summary>SATA/SAS bus.</summary>
    SataSasBus = 0x33,

    /// <summary>Processor / front-side bus.</summary>
    ProcessorBus = 0x34,

    /// <summary>Real time clock (RTC).</summary>
    RealTimeClock = 0x35,

    /// <summary>Air inlet.</summary>
    AirInlet = 0x37,

    /// <summary>Air inlet (DCMI).</summary>
    DcmiAirInlet = 0x40,

    /// <summary>Processor (DCMI).</summary>
    DcmiProcessor = 0x41,

    /// <summary>Baseboard / main system board (DCMI).</summary>
    DcmiBaseboard = 0x42,
}

/// <summary>What can be said of an entity.</summary>
public static class EntityIds
{
    /// <summary>Its name in the table.</summary>
    public static string Describe(this EntityId entityId) => entityId switch
    {
        EntityId.Unspecified => "unspecified",
        EntityId.Other => "other",
        EntityId.Unknown => "unknown",
        EntityId.Processor => "processor",
        EntityId.DiskOrDiskBay => "disk or disk bay",
        EntityId.PeripheralBay => "peripheral bay",
        EntityId.SystemManagementModule => "system management module",
        EntityId.SystemBoard => "system board",
        EntityId.MemoryModule => "memory module",
        EntityId.ProcessorModule => "processor module",
        EntityId.PowerSupply => "power supply",
        EntityId.AddInCard => "add-in card",
        EntityId.FrontPanelBoard => "front panel board",
        EntityId.BackPanelBoard => "back panel board",
        EntityId.PowerSystemBoard => "power system board",
        EntityId.DriveBackplane => "drive backplane",
        EntityId.SystemInternalExpansionBoard => "system internal expansion board",
        EntityId.OtherSystemBoard => "other system board",
        EntityId.ProcessorBoard => "processor board",
        EntityId.PowerUnit => "power unit / power domain",
        EntityId.PowerModule => "power module / DC-to-DC converter",
        EntityId.PowerManagementBoard => "power management / power distribution board",
        EntityId.ChassisBackPanelBoard => "chassis back panel board",
        EntityId.SystemChassis => "system chassis",
        EntityId.SubChassis => "sub-chassis",
        EntityId.OtherChassisBoard => "other chassis board",
        EntityId.DiskDriveBay => "disk drive bay",
        EntityId.PeripheralBay2 => "peripheral bay (second code)",
        EntityId.DeviceBay => "device bay",
        EntityId.Fan => "fan / cooling device",
        EntityId.CoolingUnit => "cooling unit / cooling domain",
        EntityId.Cable => "cable / interconnect",
        EntityId.MemoryDevice => "memory device",
        EntityId.SystemManagementSoftware => "system management software",
        EntityId.SystemFirmware => "system firmware (BIOS / EFI)",
        EntityId.OperatingSystem => "operating system",
        EntityId.SystemBus => "system bus",
        EntityId.Group => "group",
        EntityId.RemoteManagementDevice => "remote (out-of-band) management communication device",
        EntityId.ExternalEnvironment => "external environment",
        EntityId.Battery => "battery",
        EntityId.ProcessingBlade => "processing blade",
        EntityId.ConnectivitySwitch => "connectivity switch",
        EntityId.ProcessorMemoryModule => "processor/memory module",
        EntityId.IOModule => "I/O module",
        EntityId.ProcessorIOModule => "processor/I/O module",
        EntityId.ManagementControllerFirmware => "management controller firmware",
        EntityId.IpmiChannel => "IPMI channel",
        EntityId.PciBus => "PCI bus",
        EntityId.PciExpressBus => "PCI Express bus",
        EntityId.ScsiBus => "SCSI bus (parallel)",
        EntityId.SataSasBus => "SATA/SAS bus",
        EntityId.ProcessorBus => "processor / front-side bus",
        EntityId.RealTimeClock => "real time clock (RTC)",
        EntityId.AirInlet => "air inlet",
        EntityId.DcmiAirInlet => "air inlet (DCMI)",
        EntityId.DcmiProcessor => "processor (DCMI)",
        EntityId.DcmiBaseboard => "baseboard / main system board (DCMI)",
        >= (EntityId)0xD0 => $"OEM ({(byte)entityId:X2}h)",
        >= (EntityId)0xB0 => $"board-set specific ({(byte)entityId:X2}h)",
        >= (EntityId)0x90 => $"chassis-specific ({(byte)entityId:X2}h)",
        _ => $"reserved ({(byte)entityId:X2}h)",
    };
}
