namespace Ipmi.Messages;

/// <summary>Boot option parameter 5: what to boot from, and how (IPMI v2.0 §28.13, table 28-14).</summary>
[WireStruct]
public readonly partial record struct BootFlags
{
    /// <summary>Whether the flags are to be obeyed; the BMC clears it after 60 s without a restart.</summary>
    [Bit(1, 7)] public bool IsValid { get; init; }

    /// <summary>Whether they hold for all boots to come and not only the next.</summary>
    [Bit(1, 6)] public bool IsPersistent { get; init; }

    /// <summary>Whether EFI boots, and not a PC compatible BIOS.</summary>
    [Bit(1, 5)] public bool Efi { get; init; }

    /// <summary>Whether the CMOS is cleared.</summary>
    [Bit(2, 7)] public bool ClearCmos { get; init; }

    /// <summary>Whether the keyboard is locked.</summary>
    [Bit(2, 6)] public bool LockKeyboard { get; init; }

    /// <summary>What to boot from.</summary>
    [Bits(2, 5, 2)] public BootDevice Device { get; init; }

    /// <summary>Whether the screen stays blank.</summary>
    [Bit(2, 1)] public bool BlankScreen { get; init; }

    /// <summary>Whether the reset button is locked.</summary>
    [Bit(2, 0)] public bool LockResetButton { get; init; }

    /// <summary>Whether the power button is locked.</summary>
    [Bit(3, 7)] public bool LockPowerButton { get; init; }

    /// <summary>What the BIOS shows: 0 as it is set up, 1 little, 2 much.</summary>
    [Bits(3, 6, 5)] public byte Verbosity { get; init; }

    /// <summary>Whether the BIOS sends events of its progress.</summary>
    [Bit(3, 4)] public bool ForceProgressEvents { get; init; }

    /// <summary>Whether the user's password is not asked for.</summary>
    [Bit(3, 3)] public bool BypassPassword { get; init; }

    /// <summary>Whether the sleep button is locked.</summary>
    [Bit(3, 2)] public bool LockSleepButton { get; init; }

    /// <summary>The BIOS's redirection of the console: 0 as it is set up, 1 off, 2 on.</summary>
    [Bits(3, 1, 0)] public byte ConsoleRedirection { get; init; }

    /// <summary>Whether the BIOS lets the BMC share its channel for the time.</summary>
    [Bit(4, 3)] public bool SharedModeOverride { get; init; }

    /// <summary>Who has the serial line after boot: 0 as recommended, 1 the BMC, 2 the system.</summary>
    [Bits(4, 2, 0)] public byte MuxControlOverride { get; init; }

    /// <summary>Which device of the kind: 0 any, 1 to 15 external, 17 to 31 internal.</summary>
    [Bits(5, 4, 0)] public byte DeviceInstance { get; init; }
}

/// <summary>What to boot from (IPMI v2.0 §28.13, table 28-14). Four bits.</summary>
public enum BootDevice : byte
{
    /// <summary>As it is set up.</summary>
    None = 0x0,

    /// <summary>The network: PXE.</summary>
    Pxe = 0x1,

    /// <summary>The default hard disk.</summary>
    Disk = 0x2,

    /// <summary>The default hard disk, in safe mode.</summary>
    DiskSafeMode = 0x3,

    /// <summary>The default diagnostic partition.</summary>
    Diagnostics = 0x4,

    /// <summary>The default CD or DVD.</summary>
    Cdrom = 0x5,

    /// <summary>The BIOS's setup.</summary>
    BiosSetup = 0x6,

    /// <summary>A remote floppy or other removable medium.</summary>
    RemoteFloppy = 0x7,

    /// <summary>A remote CD or DVD.</summary>
    RemoteCdrom = 0x8,

    /// <summary>A remote medium that is chosen elsewhere.</summary>
    RemoteMedia = 0x9,

    /// <summary>A remote hard disk.</summary>
    RemoteDisk = 0xB,

    /// <summary>The default floppy or other removable medium.</summary>
    Floppy = 0xF,
}
