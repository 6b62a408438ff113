using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>The sensor data records that a machine's parts make (IPMI v2.0 §43).</summary>
internal static class Sdr
{
    private const int HeaderLength = 5;
    private const byte FruDeviceType = 0x10;
    private const byte BmcInstance = 1;

    /// <summary>A record for each sensor, each FRU device but the controller's own, each controller behind it, and the controller.</summary>
    public static IEnumerable<byte[]> Of(VirtualMachine machine) =>
        Sensors(machine.Sensors)
            .Concat(machine.FruDevices.Where(d => d.Id != 0).Select(FruLocator))
            .Concat(machine.Satellites.Select(SatelliteLocator))
            .Append(id => BmcLocator(id, machine))
            .Select(Numbered);

    /// <summary>A record for each sensor.</summary>
    public static IEnumerable<byte[]> OfSensors(VirtualMachine machine) => Sensors(machine.Sensors).Select(Numbered);

    /// <summary>The first five bytes of a record.</summary>
    public static SdrRecordHeader Header(ushort recordId, SdrRecordType type, int length) =>
        new() { RecordId = recordId, Version = new(0x51), RecordType = type, RecordLength = (byte)(length - HeaderLength) };

    private static byte[] Numbered(Func<ushort, byte[]> record, int index) => record((ushort)(index + 1));

    private static IEnumerable<Func<ushort, byte[]>> Sensors(IEnumerable<Sensor> sensors) => sensors.Select(sensor =>
        (Func<ushort, byte[]>)(sensor.HasThresholds ? id => Bytes(sensor.ToRecord(id)) : id => Bytes(sensor.ToCompactRecord(id))));

    private static Func<ushort, byte[]> FruLocator(FruDevice device) => id =>
    {
        var record = new FruDeviceLocatorRecord
        {
            AccessAddress = MessageAddress.Bmc,
            DeviceId = device.Id,
            IsLogical = true,
            DeviceType = FruDeviceType,
            Entity = device.Entity,
            Name = new(device.Name),
        };
        return Bytes(record with { Header = Header(id, SdrRecordType.FruDeviceLocator, record.EncodedLength) });
    };

    /// <summary>Where a controller behind the BMC is: clients that look for some find it here, and need not ask every address.</summary>
    private static Func<ushort, byte[]> SatelliteLocator(SatelliteController satellite, int index) => id => Locator(id, new()
    {
        Address = satellite.Address,
        Channel = satellite.Channel,
        IsStatic = true,
        Supports = satellite.Supports,
        Entity = new() { Id = EntityId.SystemManagementModule, Instance = (byte)(BmcInstance + 1 + index) },
        Name = new(satellite.Name),
    });

    private static byte[] BmcLocator(ushort id, VirtualMachine machine) => Locator(id, new()
    {
        Address = MessageAddress.Bmc,
        IsStatic = true,
        Supports = DeviceIdentity.SupportOf(machine),
        Entity = new() { Id = EntityId.SystemManagementModule, Instance = BmcInstance },
        Name = new("BMC"),
    });

    private static byte[] Locator(ushort id, ManagementControllerLocatorRecord record) =>
        Bytes(record with { Header = Header(id, SdrRecordType.ManagementControllerLocator, record.EncodedLength) });

    private static byte[] Bytes<T>(T record) where T : struct, IWireMessage<T>
    {
        byte[] bytes = new byte[record.EncodedLength];
        record.Encode(bytes);
        return bytes;
    }
}
