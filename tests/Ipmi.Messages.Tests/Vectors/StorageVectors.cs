using static Ipmi.Messages.Tests.WireVector;

namespace Ipmi.Messages.Tests;

internal static class StorageVectors
{
    public static IEnumerable<WireVector> All => [.. Fru, .. Sdr, .. Sel, .. Lan];

    private static IEnumerable<WireVector> Fru =>
    [
        Of("v15-md5-pyipmi-sim-fru", "00", new GetFruInventoryAreaInfoRequest()),
        Of("v20-s1-ipmitool-go-fru", "3000 00", new GetFruInventoryAreaInfoResponse { Size = 48 }),
        Of("table 34-2", "0001 01", new GetFruInventoryAreaInfoResponse { Size = 256, IsByWords = true }),
        Of("v20-s1-ipmitool-go-fru", "00 0800 02", new ReadFruDataRequest { Offset = 8, Count = 2 }),
        Of("v20-s1-ipmitool-go-fru", "02 0105", new ReadFruDataResponse { Count = 2, Data = new byte[] { 1, 5 } }),
        Of("table 34-4", "01 1000 C1", new WriteFruDataRequest { DeviceId = 1, Offset = 16, Data = new byte[] { 0xC1 } }),
        Of("table 34-4", "01", new WriteFruDataResponse { Count = 1 }),
    ];

    private static IEnumerable<WireVector> Sdr =>
    [
        Of("v15-md5-ipmitool-sim-sdr", "51 0500 FEFF AB0B0000 00000000 02", new GetSdrRepositoryInfoResponse
        {
            Version = new(0x51), RecordCount = 5, FreeBytes = 0xFFFE, LastAddition = new(0xBAB), SupportsReserve = true,
        }),
        Of("table 33-3", "51 0000 0000 FFFFFFFF FFFFFFFF CD", new GetSdrRepositoryInfoResponse
        {
            Version = new(0x51),
            LastAddition = IpmiTimestamp.Unspecified,
            LastErase = IpmiTimestamp.Unspecified,
            Overflow = true,
            UpdateSupport = SdrUpdateSupport.Modal,
            SupportsDelete = true,
            SupportsPartialAdd = true,
            SupportsAllocationInfo = true,
        }),
        Of("table 33-4", "0004 1000 F003 0002 04", new GetSdrRepositoryAllocationInfoResponse
        {
            PossibleUnits = 1024, UnitSize = 16, FreeUnits = 1008, LargestFreeBlock = 512, MaximumRecordSize = 4,
        }),
        Of("v15-md5-ipmitool-sim-sdr", "0100", new ReserveSdrRepositoryResponse { ReservationId = 1 }),
        Of("v15-md5-ipmitool-sim-sdr", "0100 0100 05 0E", new GetSdrRequest { ReservationId = 1, RecordId = 1, Offset = 5, Count = 14 }),
        Of("table 33-6", "0000 0100 00 FF", new GetSdrRequest { RecordId = 1, Count = 0xFF }),
        Of("v15-md5-ipmitool-sim-sdr (the first five bytes)", "0200 010051120E", new GetSdrResponse
        {
            NextRecordId = 2, Data = Convert.FromHexString("010051120E"),
        }),
        Of("table 33-7", "000051120E", new AddSdrRequest { Record = Convert.FromHexString("000051120E") }),
        Of("table 33-7", "0600", new AddSdrResponse { RecordId = 6 }),
        Of("table 33-8", "0100 0600 05 01 AABB", new PartialAddSdrRequest
        {
            ReservationId = 1, RecordId = 6, Offset = 5, IsLast = 1, Data = new byte[] { 0xAA, 0xBB },
        }),
        Of("table 33-8", "0600", new PartialAddSdrResponse { RecordId = 6 }),
    ];

    private static IEnumerable<WireVector> Sel =>
    [
        Of("v15-md5-ipmitool-sim-selinfo", "51 0300 D0FF AE0B0000 00000000 0A", new GetSelInfoResponse
        {
            Version = new(0x51), Entries = 3, FreeBytes = 0xFFD0, LastAddition = new(0xBAE), SupportsDelete = true, SupportsReserve = true,
        }),
        Of("table 31-2", "51 0000 FFFF 00000000 00000000 85", new GetSelInfoResponse
        {
            Version = new(0x51), FreeBytes = 0xFFFF, Overflow = true, SupportsPartialAdd = true, SupportsAllocationInfo = true,
        }),
        Of("table 31-3", "0004 1000 F003 0002 01", new GetSelAllocationInfoResponse
        {
            PossibleUnits = 1024, UnitSize = 16, FreeUnits = 1008, LargestFreeBlock = 512, MaximumRecordSize = 1,
        }),
        Of("v20-s11-freeipmi-sim-sel", "0200", new ReserveSelResponse { ReservationId = 2 }),
        Of("v20-s3-freeipmi-sim-sel", "0200 0300 00 FF", new GetSelEntryRequest { ReservationId = 2, RecordId = 3, Count = 0xFF }),
        Of("v20-s3-freeipmi-sim-sel", "FFFF 030002D70C0000200004010101596E64", new GetSelEntryResponse
        {
            NextRecordId = 0xFFFF, Record = Convert.FromHexString("030002D70C0000200004010101596E64"),
        }),
        Of("table 31-6", "000002000000002000040101 01596E64", new AddSelEntryRequest
        {
            Record = new(Convert.FromHexString("00000200000000200004010101596E64")),
        }),
        Of("table 31-6", "0400", new AddSelEntryResponse { RecordId = 4 }),
        Of("table 31-8", "0200 0300", new DeleteSelEntryRequest { ReservationId = 2, RecordId = 3 }),
        Of("table 31-8", "0300", new DeleteSelEntryResponse { RecordId = 3 }),
        Of("v20-s3-ipmitool-sim-selclear", "0100 434C52 AA", new ClearSelRequest { ReservationId = 1, Operation = ClearSelOperation.Start }),
        Of("v20-s3-ipmitool-sim-selclear", "01", new ClearSelResponse { Progress = ErasureProgress.Completed }),
        Of("v20-s3-pyghmi-sim-sel", "E60C0000", new GetSelTimeResponse { Time = new(0xCE6) }),
        Of("table 31-12", "00000070", new SetSelTimeRequest { Time = new(0x70000000) }),
        Of("section 31.11a", "C4FF", new GetSelTimeUtcOffsetResponse { OffsetMinutes = -60 }),
        Of("section 31.11b", "FF07", new SetSelTimeUtcOffsetRequest { OffsetMinutes = 0x7FF }),
    ];

    private static IEnumerable<WireVector> Lan =>
    [
        Of("v20-s3-ipmitool-sim-lanset", "01 03 0A010203", new SetLanConfigurationParametersRequest
        {
            Channel = 1, Parameter = LanParameter.IpAddress, Data = new byte[] { 10, 1, 2, 3 },
        }),
        Of("v15-md5-ipmitool-sim-lan", "01 17 00 00", new GetLanConfigurationParametersRequest { Channel = 1, Parameter = LanParameter.CipherSuiteEntries }),
        Of("table 23-3", "81 00 00 00", new GetLanConfigurationParametersRequest { RevisionOnly = true, Channel = 1 }),
        Of("v15-md5-ipmitool-sim-lan", "11 1717171700", new GetLanConfigurationParametersResponse
        {
            Revision = 0x11, Data = Convert.FromHexString("1717171700"),
        }),
    ];
}
