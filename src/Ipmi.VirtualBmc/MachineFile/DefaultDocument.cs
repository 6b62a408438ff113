using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>The default machine as it would be written: a test holds it against <see cref="VirtualMachine"/>.</summary>
internal static class DefaultDocument
{
    public static MachineDocument Create() => new()
    {
        Identity = new()
        {
            DeviceId = 0x20,
            DeviceRevision = 1,
            Firmware = "1.00",
            ManufacturerId = 0,
            ProductId = 1,
            Guid = new("69706d69-7662-4d63-8000-000000000001"),
        },
        Users = [],
        Chassis = new(),
        Sensors = [Temperature, Voltage, Fan],
        EventLog = new(),
        Fru =
        [
            new()
            {
                Id = 0,
                Chassis = new() { PartNumber = "VM-CH", SerialNumber = "0000001" },
                Board = new()
                {
                    Made = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero),
                    Manufacturer = "Ipmi.VirtualBmc",
                    ProductName = "Virtual Board",
                    SerialNumber = "0000001",
                    PartNumber = "VM-BD",
                },
                Product = new()
                {
                    Manufacturer = "Ipmi.VirtualBmc",
                    Name = "Virtual Server",
                    PartNumber = "VM-1",
                    Version = "1.0",
                    SerialNumber = "0000001",
                },
            },
        ],
        Satellites = [],
        Picmg = false,
        Quirks = [],
    };

    private static SensorPart Temperature => new()
    {
        Number = 1,
        Name = "CPU Temp",
        Type = SensorType.Temperature,
        Unit = SensorUnit.DegreesC,
        Entity = new() { Id = EntityId.Processor, Instance = 1 },
        Value = 42,
        Thresholds = new()
        {
            LowerNonRecoverable =
                0, LowerCritical = 2, LowerNonCritical = 5, UpperNonCritical = 90, UpperCritical = 100, UpperNonRecoverable = 105,
        },
    };

    private static SensorPart Voltage => new()
    {
        Number = 2,
        Name = "P12V",
        Type = SensorType.Voltage,
        Unit = SensorUnit.Volts,
        Entity = new(),
        Maximum = 15.3,
        Resolution = 0.06,
        Value = 12,
        Thresholds = new()
        {
            LowerNonRecoverable =
                9.6, LowerCritical =
                    10.2, LowerNonCritical = 10.8, UpperNonCritical = 13.2, UpperCritical = 13.5, UpperNonRecoverable = 13.8,
        },
    };

    private static SensorPart Fan => new()
    {
        Number = 3,
        Name = "FAN1",
        Type = SensorType.Fan,
        Unit = SensorUnit.Rpm,
        Entity = new(),
        Maximum = 25500,
        Resolution = 100,
        Value = 5500,
        Thresholds = new()
        {
            LowerNonRecoverable =
                300, LowerCritical =
                    500, LowerNonCritical = 1000, UpperNonCritical = 23000, UpperCritical = 24000, UpperNonRecoverable = 25000,
        },
    };
}
