namespace Ipmi.Messages;

/// <summary>Parameters of the system's boot (IPMI v2.0 §28.13, table 28-14). Seven bits; 60h to 7Fh are OEM.</summary>
public enum BootOptionParameter : byte
{
    /// <summary>Whether a writer is at work: 1 byte.</summary>
    SetInProgress = 0,

    /// <summary>Which service partition to boot: 1 byte, 0 for none in particular.</summary>
    ServicePartitionSelector = 1,

    /// <summary>Whether the BIOS looks for the service partition: 1 byte.</summary>
    ServicePartitionScan = 2,

    /// <summary>When the boot flags are not cleared: 1 byte.</summary>
    BootFlagValidBitClearing = 3,

    /// <summary>Who has dealt with the boot information: 2 bytes.</summary>
    BootInfoAcknowledge = 4,

    /// <summary>What to boot from, and how: 5 bytes, <see cref="Messages.BootFlags"/>.</summary>
    BootFlags = 5,

    /// <summary>Who asked for the boot: 9 bytes.</summary>
    BootInitiatorInfo = 6,

    /// <summary>Words from whoever asked for the boot to what is booted: a block number and up to 16 bytes.</summary>
    BootInitiatorMailbox = 7,
}
