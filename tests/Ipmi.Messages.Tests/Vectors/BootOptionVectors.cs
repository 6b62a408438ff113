using static Ipmi.Messages.Tests.WireVector;

namespace Ipmi.Messages.Tests;

/// <summary>Boot option parameters.</summary>
internal static class BootOptionVectors
{
    public static IEnumerable<WireVector> All =>
    [
        Of("IPMI v2.0 §28.13, table 28-14", "01", new ServicePartitionSelector { Partition = 1 }),
        Of("IPMI v2.0 §28.13, table 28-14", "03", new ServicePartitionScan { ScanRequested = true, IsDiscovered = true }),
        Of("IPMI v2.0 §28.13, table 28-14", "1F", new BootFlagValidBitClearing
        {
            KeepOnPefReset = true,
            KeepOnTimeout = true,
            KeepOnWatchdogReset = true,
            KeepOnResetButton = true,
            KeepOnPowerButton = true,
        }),
        Of("table 28-14", "01 01", new BootInfoAcknowledge { WriteMask = 1, Bios = true }),
        Of("IPMI v2.0 §28.13, table 28-14", "020202030403000060", new BootInitiatorInfo
        {
            Channel = 2,
            SessionId = 0x4030202,
            Timestamp = new(0x60000003),
        }),
        Of("IPMI v2.0 §28.13, table 28-14", "01A2B1C2", new BootInitiatorMailbox
        {
            SetSelector = 1,
            Data = new byte[] { 0xA2, 0xB1, 0xC2 },
        }),
    ];
}
