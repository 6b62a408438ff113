using System.ComponentModel;

namespace Ipmi.Virtual;

internal sealed record SatellitePart
{
    private const int MostName = 16;
    private const int BmcAddress = 0x20;

    [Description("Its slave address: an even number from 2 to 254, and not 32, which is the BMC's.")]
    public int Address { get; set; } = 0x52;

    [Description("The channel of the BMC on which it is; 0 is the primary IPMB, 7 the second bus.")]
    public int Channel { get; set; }

    [Description("Up to 16 characters for its locator record; by its address unless given.")]
    public string? Name { get; set; }

    [Description("What it says to Get Device ID.")]
    public IdentityPart? Identity { get; set; }

    [Description("Its sensors, for those who ask it: the BMC's SDR repository has no records of them.")]
    public SensorPart[]? Sensors { get; set; }

    [Description("Its FRU devices.")]
    public FruPart[]? Fru { get; set; }

    public SatelliteController ToController(int index)
    {
        string path = $"$.satellites[{index}]";
        if (Address is < 2 or > 254 or BmcAddress || Address % 2 != 0)
        {
            throw new MachineFileException(path + ".address", "an even number from 2 to 254, and not 32", $"{Address}");
        }

        if (Channel is not (0 or 7)) throw new MachineFileException(path + ".channel", "0 or 7", $"{Channel}");
        var made = new SatelliteController((byte)Address);
        return new((byte)Address)
        {
            Channel = (byte)Channel,
            Name = Expect.Text(path + ".name", Name ?? made.Name, MostName),
            Identity = (Identity ?? new()).Apply(made.Identity, path + ".identity"),
            Sensors = [.. (Sensors ?? []).Select((sensor, i) => Own(sensor, i, path + ".sensors"))],
            FruDevices = [.. (Fru ?? []).Select((device, i) => device.ToDevice(i, path + ".fru"))],
        };
    }

    /// <summary>Commands are run for the machine's own sensors alone.</summary>
    private static Sensor Own(SensorPart sensor, int index, string sensors) => sensor.Command is null
        ? sensor.ToSensor(index, sensors)
        : throw new MachineFileException($"{sensors}[{index}].command", "a value or a script", "a command");
}
