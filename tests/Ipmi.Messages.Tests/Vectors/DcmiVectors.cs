using static Ipmi.Messages.Tests.WireVector;

namespace Ipmi.Messages.Tests;

/// <summary>DCMI.</summary>
internal static class DcmiVectors
{
    public static IEnumerable<WireVector> All =>
    [
        Of("DCMI §6.1.1", "DC02", new GetDcmiCapabilitiesInfoRequest { Parameter = DcmiCapability.MandatoryPlatformAttributes }),
        Of("DCMI §6.1.1", "DC010203A4B1C2", new GetDcmiCapabilitiesInfoResponse
        {
            MajorVersion = 1,
            MinorVersion = 2,
            Revision = 3,
            Data = new byte[] { 0xA4, 0xB1, 0xC2 },
        }),
        Of("DCMI §6.1.1, table 6-3", "000107", new DcmiSupportedCapabilities
        {
            PowerManagement = true,
            SecondaryLan = true,
            SerialTmode = true,
            SystemInterface = true,
        }),
        Of("DCMI §6.1.1, table 6-3", "02E0000006", new DcmiMandatoryAttributes
        {
            SelEntries = 2,
            SelRollover = true,
            FlushesAllOnRollover = true,
            FlushesRecordsOnRollover = true,
            TemperatureSampling = 6,
        }),
        Of("DCMI §6.1.1, table 6-3", "2234", new DcmiOptionalAttributes { PowerController = new(0x22), Channel = 3, DeviceRevision = 4 }),
        Of("DCMI §6.1.1, table 6-3", "010203", new DcmiManageabilityAccess { PrimaryLan = 1, SecondaryLan = 2, SerialTmode = 3 }),
        Of("DCMI table 6-3", "03 05 45 C7", new DcmiEnhancedPowerStatistics
        {
            Periods = [new RollingAveragePeriod { Duration = 5 }, new RollingAveragePeriod { Unit = RollingAverageUnit.Minutes, Duration = 5 }, new RollingAveragePeriod { Unit = RollingAverageUnit.Days, Duration = 7 }],
        }),
        Of("DCMI §6.1.1, table 6-3", "83", new RollingAveragePeriod { Unit = RollingAverageUnit.Hours, Duration = 3 }),
        Of("v20-s3-ipmitool-sim-dcmi", "DC010000", new GetPowerReadingRequest { Mode = PowerReadingMode.System }),
        Of("DCMI §6.6.1", "DC028300", new GetPowerReadingRequest
        {
            Mode = PowerReadingMode.Enhanced,
            Period = new RollingAveragePeriod { Unit = RollingAverageUnit.Hours, Duration = 3 },
        }),
        Of("DCMI table 6-17", "DC FA00 6400 9001 C800 00000060 E8030000 40", new GetPowerReadingResponse
        {
            Current = 250,
            Minimum = 100,
            Maximum = 400,
            Average = 200,
            Timestamp = new(0x60000000),
            Period = 1000,
            IsActive = true,
        }),
        Of("DCMI §6.6.2", "DC0000", new GetPowerLimitRequest()),
        Of("DCMI §6.6.2", "DC00001103020402030400000602", new GetPowerLimitResponse
        {
            ExceptionAction = PowerLimitAction.LogOnly,
            Limit = 0x203,
            CorrectionTime = 0x4030204,
            SamplingPeriod = 0x206,
        }),
        Of("DCMI table 6-19", "DC 000000 11 F401 E8030000 0000 0500", new SetPowerLimitRequest
        {
            ExceptionAction = PowerLimitAction.LogOnly,
            Limit = 500,
            CorrectionTime = 1000,
            SamplingPeriod = 5,
        }),
        Of("DCMI §6.6.3", "DC", new SetPowerLimitResponse()),
        Of("DCMI §6.6.4", "DC010000", new ActivateDeactivatePowerLimitRequest { IsActive = true }),
        Of("DCMI §6.6.4", "DC", new ActivateDeactivatePowerLimitResponse()),
        Of("DCMI §6.4.2", "DC0102", new GetAssetTagRequest { Offset = 1, Count = 2 }),
        Of("DCMI table 6-7", "DC 05 6E6F646531", new GetAssetTagResponse { TotalLength = 5, Text = "node1"u8.ToArray() }),
        Of("DCMI §6.4.3", "DC0103A2B1C2", new SetAssetTagRequest { Offset = 1, Text = new byte[] { 0xA2, 0xB1, 0xC2 } }),
        Of("DCMI §6.4.3", "DC01", new SetAssetTagResponse { TotalLength = 1 }),
        Of("DCMI §6.5.2", "DC01020304", new GetDcmiSensorInfoRequest
        {
            SensorType = SensorType.Temperature,
            EntityId = (EntityId)2,
            Instance = 3,
            InstanceStart = 4,
        }),
        Of("DCMI table 6-13", "DC 02 02 0100 0200", new GetDcmiSensorInfoResponse { TotalInstances = 2, RecordIds = [1, 2] }),
        Of("DCMI §6.4.6", "DC0102", new GetManagementControllerIdentifierStringRequest { Offset = 1, Count = 2 }),
        Of("DCMI §6.4.6", "DC01A2B1C2", new GetManagementControllerIdentifierStringResponse
        {
            TotalLength = 1,
            Text = new byte[] { 0xA2, 0xB1, 0xC2 },
        }),
        Of("DCMI §6.4.6", "DC0103A2B1C2", new SetManagementControllerIdentifierStringRequest
        {
            Offset = 1,
            Text = new byte[] { 0xA2, 0xB1, 0xC2 },
        }),
        Of("DCMI §6.4.6", "DC01", new SetManagementControllerIdentifierStringResponse { TotalLength = 1 }),
        Of("DCMI §6.7.2", "DC010260050602", new SetThermalLimitRequest
        {
            EntityId = (EntityId)1,
            Instance = 2,
            PowersOff = true,
            LogsOnly = true,
            Limit = 5,
            ExceptionTime = 0x206,
        }),
        Of("DCMI §6.7.2", "DC", new SetThermalLimitResponse()),
        Of("DCMI §6.7.1", "DC0102", new GetThermalLimitRequest { EntityId = (EntityId)1, Instance = 2 }),
        Of("DCMI §6.7.1", "DC60030402", new GetThermalLimitResponse
        {
            PowersOff = true,
            LogsOnly = true,
            Limit = 3,
            ExceptionTime = 0x204,
        }),
        Of("DCMI §6.7.3", "DC01020304", new GetTemperatureReadingsRequest
        {
            SensorType = SensorType.Temperature,
            EntityId = (EntityId)2,
            Instance = 3,
            InstanceStart = 4,
        }),
        Of("DCMI table 6-24", "DC 02 02 1901 8502", new GetTemperatureReadingsResponse
        {
            TotalInstances = 2,
            Readings = [new TemperatureReading { Degrees = 25, Instance = 1 }, new TemperatureReading { IsNegative = true, Degrees = 5, Instance = 2 }],
        }),
        Of("DCMI §6.7.3", "8303", new TemperatureReading { IsNegative = true, Degrees = 3, Instance = 3 }),
        Of("DCMI §6.1.2", "DC0202A3B1C2", new SetDcmiConfigurationParametersRequest
        {
            Parameter = DcmiParameter.DiscoveryConfiguration,
            Set = 2,
            Data = new byte[] { 0xA3, 0xB1, 0xC2 },
        }),
        Of("DCMI §6.1.2", "DC", new SetDcmiConfigurationParametersResponse()),
        Of("DCMI §6.1.3", "DC0202", new GetDcmiConfigurationParametersRequest
        {
            Parameter = DcmiParameter.DiscoveryConfiguration,
            Set = 2,
        }),
        Of("DCMI §6.1.3", "DC010203A4B1C2", new GetDcmiConfigurationParametersResponse
        {
            MajorVersion = 1,
            MinorVersion = 2,
            Revision = 3,
            Data = new byte[] { 0xA4, 0xB1, 0xC2 },
        }),
        Of("DCMI §6.1.2, table 6-6", "01", new DcmiActivateDhcp { Activate = 1 }),
        Of("DCMI §6.1.2, table 6-6", "83", new DcmiDiscoveryConfiguration { RandomBackOff = true, Option60 = true, Option12 = true }),
        Of("DCMI §6.1.2, table 6-6", "01", new DcmiDhcpInitialTimeout { Timeout = 1 }),
        Of("DCMI §6.1.2, table 6-6", "0102", new DcmiDhcpTiming { Time = 0x201 }),
    ];
}
