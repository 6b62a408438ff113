using static Ipmi.Messages.Tests.WireVector;

namespace Ipmi.Messages.Tests;

internal static class SdrVectors
{
    /// <summary>Whole records of OpenIPMI's simulator, put together from the parts that ipmitool read (v15-md5-ipmitool-sim-sdr).</summary>
    public const string Temperature =
        "0300 51 01 34 20 00 01 03 01 7F 68 01 01 957A 957A 3F 3F 80 01 00 00 01 01 00 01 00 00 07 2A 34 20 7F 80 69 64 5A 00 02 05 02 02 "
        + "0000 00 C9 435055312054656D70";

    public const string Voltage =
        "0400 51 01 31 20 00 02 07 01 7F 68 02 01 957A 957A 3F 3F 00 04 00 00 06 00 00 01 00 E0 07 C8 D2 BE FF 00 E6 E1 DC A0 AA B4 02 02 "
        + "0000 00 C6 503132565F31";

    private static readonly SensorKey Key = new() { Owner = MessageAddress.Bmc, Number = 1 };

    private static readonly SensorCapabilities Capabilities = new()
    {
        InitScanning = true,
        InitEvents = true,
        InitThresholds = true,
        InitHysteresis = true,
        InitSensorType = true,
        EventsAtStart = true,
        ScanningAtStart = true,
        AutoRearm = true,
        Hysteresis = SensorAccess.Settable,
        Thresholds = SensorAccess.Settable,
    };

    private static readonly SensorUnits Celsius = new() { Format = AnalogFormat.TwosComplement, BaseUnit = SensorUnit.DegreesC };

    private static readonly EntityReference Mainboard = new() { Id = EntityId.SystemBoard, Instance = 1 };

    public static IEnumerable<WireVector> All => [.. Parts, .. Records];

    private static IEnumerable<WireVector> Parts =>
    [
        Of("v15-md5-ipmitool-sim-sdr", "0100 51 12 0E", Header(1, SdrRecordType.ManagementControllerLocator, 14)),
        Of("v15-md5-ipmitool-sim-sdr", "20 00 01", Key),
        Of("table 43-1", "41 A3 05", new SensorKey { Owner = new(0x41), Channel = 10, Lun = Lun.Oem2, Number = 5 }),
        Of("v15-md5-ipmitool-sim-sdr", "07 01", Mainboard),
        Of("section 39", "0A E1", new EntityReference { Id = EntityId.PowerSupply, IsLogical = true, Instance = 0x61 }),
        Of("v15-md5-ipmitool-sim-sdr", "7F 68", Capabilities),
        Of("table 43-1", "80 97", new SensorCapabilities
        {
            Settable = true,
            IgnoreWithoutEntity = true,
            Hysteresis = SensorAccess.Readable,
            Thresholds = SensorAccess.Readable,
            EventControl = EventControl.NoEvents,
        }),
        Of("v15-md5-ipmitool-sim-sdr", "80 01 00", Celsius),
        Of("table 43-1", "5B 46 16", new SensorUnits
        {
            Format = AnalogFormat.OnesComplement,
            Rate = RateUnit.PerSecond,
            Modifier = ModifierUse.Divide,
            IsPercentage = true,
            BaseUnit = SensorUnit.Byte,
            ModifierUnit = SensorUnit.Second,
        }),
        Of("table 43-1", "08 00 82 01 7F 56 8F", new SensorFactors
        {
            Linearization = Linearization.Square,
            M = -512,
            Tolerance = 2,
            B = 257,
            Accuracy = 0x17F,
            AccuracyExponent = 1,
            Direction = SensorDirection.Output,
            ResultExponent = -8,
            BExponent = -1,
        }),
    ];

    private static IEnumerable<WireVector> Records =>
    [
        Of("v15-md5-ipmitool-sim-sdr, put together", Temperature, new FullSensorRecord
        {
            Header = Header(3, SdrRecordType.FullSensor, 52),
            Key = Key,
            Entity = new() { Id = EntityId.Processor, Instance = 1 },
            Capabilities = Capabilities,
            SensorType = SensorType.Temperature,
            EventType = 0x01,
            AssertionMask = 0x7A95,
            DeassertionMask = 0x7A95,
            ReadableMask = 0x3F,
            SettableMask = 0x3F,
            Units = Celsius,
            Factors = new() { M = 1, Tolerance = 1, Accuracy = 1 },
            HasNormalMinimum = true,
            HasNormalMaximum = true,
            HasNominalReading = true,
            NominalReading = 42,
            NormalMaximum = 52,
            NormalMinimum = 32,
            MaximumReading = 0x7F,
            MinimumReading = 0x80,
            UpperNonRecoverable = 105,
            UpperCritical = 100,
            UpperNonCritical = 90,
            LowerNonRecoverable = 0,
            LowerCritical = 2,
            LowerNonCritical = 5,
            PositiveHysteresis = 2,
            NegativeHysteresis = 2,
            Name = new("CPU1 Temp"),
        }),
        Of("v15-md5-ipmitool-sim-sdr, put together", "0500 51 02 26 20 00 03 0A 01 67 40 08 6F 0300 0300 0300 C0 00 00 01 00 00 00 000000 00 CB 5053553120537461747573",
            new CompactSensorRecord
            {
                Header = Header(5, SdrRecordType.CompactSensor, 38),
                Key = Key with { Number = 3 },
                Entity = new() { Id = EntityId.PowerSupply, Instance = 1 },
                Capabilities = new()
                {
                    InitScanning = true,
                    InitEvents = true,
                    InitSensorType = true,
                    EventsAtStart = true,
                    ScanningAtStart = true,
                    AutoRearm = true,
                },
                SensorType = SensorType.PowerSupply,
                EventType = 0x6F,
                AssertionMask = 3,
                DeassertionMask = 3,
                ReadableMask = 3,
                Units = new() { Format = AnalogFormat.None },
                ShareCount = 1,
                Name = new("PSU1 Status"),
            }),
        Of("v15-md5-ipmitool-sim-sdr, put together", "0200 51 11 18 20 00 80 00 00 10 00 07 01 00 CD 4D61696E626F61726420465255", new FruDeviceLocatorRecord
        {
            Header = Header(2, SdrRecordType.FruDeviceLocator, 24),
            AccessAddress = MessageAddress.Bmc,
            IsLogical = true,
            DeviceType = 0x10,
            Entity = Mainboard,
            Name = new("Mainboard FRU"),
        }),
        Of("table 43-8", "0100 51 12 0E 20 00 6D BF 000000 07 01 00 C3 424D43", new ManagementControllerLocatorRecord
        {
            Header = Header(1, SdrRecordType.ManagementControllerLocator, 14),
            Address = MessageAddress.Bmc,
            NotifyDevicePowerState = true,
            IsStatic = true,
            LogsInitializationErrors = true,
            LogsAccessErrors = true,
            EventMessages = EventMessageInit.Disable,
            Supports = (DeviceSupport)0xBF,
            Entity = Mainboard,
            Name = new("BMC"),
        }),
    ];

    private static SdrRecordHeader Header(ushort id, SdrRecordType type, byte length) =>
        new() { RecordId = id, Version = new(0x51), RecordType = type, RecordLength = length };
}
