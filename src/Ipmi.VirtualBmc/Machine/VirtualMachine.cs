using System.Collections.Immutable;
using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>
/// The machine that a virtual BMC manages: who it is, its power, sensors, event log, FRU devices. As it is made, a small server that is on.
/// </summary>
public sealed partial class VirtualMachine
{
    /// <summary>What Get Device ID says.</summary>
    public DeviceIdentity Identity { get; init; } = new();

    /// <summary>Power and chassis.</summary>
    public Chassis Chassis { get; init; } = new();

    /// <summary>The watchdog timer.</summary>
    public Watchdog Watchdog { get; } = new();

    /// <summary>The system event log.</summary>
    public SystemEventLog EventLog { get; init; } = new();

    /// <summary>The FRU devices; number 0 is the machine's own.</summary>
    public ImmutableArray<FruDevice> FruDevices { get; init; } =
    [
        new(0, new()
        {
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
        }),
    ];

    /// <summary>The sensors; the SDR repository has a record for each.</summary>
    public ImmutableArray<Sensor> Sensors { get; init; } =
    [
        new()
        {
            Number = 1,
            Name = "CPU Temp",
            Type = SensorType.Temperature,
            Unit = SensorUnit.DegreesC,
            Entity = new() { Id = EntityId.Processor, Instance = 1 },
            Reading = 42,
            Limits = new(0, 2, 5, 90, 100, 105),
        },
        new()
        {
            Number = 2,
            Name = "P12V",
            Type = SensorType.Voltage,
            Unit = SensorUnit.Volts,
            Factors = new() { M = 6, ResultExponent = -2 },
            Reading = 200,
            Limits = new(160, 170, 180, 220, 225, 230),
        },
        new()
        {
            Number = 3,
            Name = "FAN1",
            Type = SensorType.Fan,
            Unit = SensorUnit.Rpm,
            Factors = new() { M = 100 },
            Reading = 55,
            Limits = new(3, 5, 10, 230, 240, 250),
        },
    ];
}
