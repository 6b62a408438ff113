using System.Runtime.CompilerServices;
using System.Text;
using Ipmi.Messages;

namespace Ipmi.Virtual.Tests.Machine;

public class MachineFileTests
{
    private static MachineFile Parse(string json) => MachineFile.Parse(Encoding.UTF8.GetBytes(json));

    [Fact]
    public void An_empty_object_is_the_default_machine()
    {
        MachineFile file = Parse("{}");
        AssertSame(new VirtualMachine(), file.Options.Machine);
        Assert.Empty(file.Options.Users);
    }

    [Fact]
    public void The_default_machine_written_down_is_the_default_machine() =>
        AssertSame(new VirtualMachine(), Parse(MachineFile.DefaultText).Options.Machine);

    private static void AssertSame(VirtualMachine expected, VirtualMachine actual)
    {
        Assert.Equal(expected.Identity, actual.Identity);
        Assert.Equal(expected.Sensors.Select((s, i) => s.ToRecord((ushort)i)), actual.Sensors.Select((s, i) => s.ToRecord((ushort)i)));
        Assert.Equal(
            expected.FruDevices.Select(f => Convert.ToHexString(f.Data.Span)),
            actual.FruDevices.Select(f => Convert.ToHexString(f.Data.Span)));
        Assert.Equal(expected.EventLog.Capacity, actual.EventLog.Capacity);
        Assert.Equal(expected.Chassis.PowerIsOn, actual.Chassis.PowerIsOn);
    }

    [Theory]
    [InlineData("""{ "sensor": [] }""", "$.sensor", "sensors", "another property")]
    [InlineData("""{ "sensors": [ {}, { "treshold": 1 } ] }""", "$.sensors[1].treshold", "thresholds", "another property")]
    [InlineData("""{ "sensors": [ { "type": "Heat" } ] }""", "$.sensors[0].type", "Temperature", "\"Heat\"")]
    [InlineData("""{ "sensors": [ { "number": 300 } ] }""", "$.sensors[0].number", "from 0 to 255", "300")]
    [InlineData("""{ "sensors": [ { "number": 255 } ] }""", "$.sensors[0].number", "from 1 to 254", "255")]
    [InlineData("""{ "sensors": [ { "number": 1 }, { "number": 1 } ] }""", "$.sensors[1]", "of its own", "1 again")]
    [InlineData(
        """{ "sensors": [ { "name": "A name of many letters" } ] }""", "$.sensors[0].name", "16 characters", "\"A name of many letters\"")]
    [InlineData("""{ "sensors": [ { "minimum": 5, "maximum": 5 } ] }""", "$.sensors[0]", "256 readings", "5 to 5")]
    [InlineData(
        """{ "sensors": [ { "maximum": 100, "thresholds": { "upperCritical": 500 } } ] }""", "$.sensors[0].thresholds.upperCritical",
        "0 to 100", "500")]
    [InlineData("""{ "sensors": {} }""", "$.sensors", "a list", "an object")]
    [InlineData("""{ "chassis": { "powerOn": "yes" } }""", "$.chassis.powerOn", "true or false", "\"yes\"")]
    [InlineData("""{ "identity": { "firmware": "2.5" } }""", "$.identity.firmware", "2.05", "\"2.5\"")]
    [InlineData("""{ "identity": { "guid": "x" } }""", "$.identity.guid", "8-4-4-4-12", "\"x\"")]
    [InlineData("""{ "sessions": { "cipherSuites": [3, 20] } }""", "$.sessions.cipherSuites[1]", "0 to 19", "20")]
    [InlineData("""{ "lan": { "address": "::1" } }""", "$.lan.address", "IPv4", "\"::1\"")]
    [InlineData("""{ "quirks": ["sel-type-00", "none"] }""", "$.quirks[1]", "--list-quirks", "\"none\"")]
    [InlineData("""{ "profile": "none" }""", "$.profile", "dell-fc830", "\"none\"")]
    [InlineData("""{ "faults": { "drop": 5 } }""", "$.faults.drop", "0 to 1", "5")]
    [InlineData("""{ "eventLog": { "entries": [ { "raw": "00" } ] } }""", "$.eventLog.entries[0].raw", "16 bytes", "\"00\"")]
    [InlineData("""{ "users": [ { "password": "123456789012345678901" } ] }""", "$.users[0]", "up to 20", "longer")]
    [InlineData("""{ "satellites": [ { "address": 32 } ] }""", "$.satellites[0].address", "not 32", "32")]
    [InlineData("""{ "satellites": [ { "channel": 1 } ] }""", "$.satellites[0].channel", "0 or 7", "1")]
    [InlineData("""{ "satellites": [ {}, {} ] }""", "$.satellites[1]", "of its own", "82 again")]
    [InlineData(
        """{ "satellites": [ { "sensors": [ { "number": 255 } ] } ] }""", "$.satellites[0].sensors[0].number", "from 1 to 254", "255")]
    [InlineData(
        """{ "satellites": [ { "sensors": [ { "command": { "run": "date" } } ] } ] }""", "$.satellites[0].sensors[0].command",
        "a value or a script", "a command")]
    [InlineData("null", "$", "an object", "null")]
    [InlineData("[]", "$", "an object", "a list")]
    [InlineData("{", "$", "JSON", "line 1")]
    public void What_cannot_be_is_told_with_its_place(string json, string path, string expected, string actual)
    {
        var told = Assert.Throws<MachineFileException>(() => Parse(json));
        Assert.Equal((path, json), (told.Path, json));
        Assert.Contains(expected, told.Expected, StringComparison.Ordinal);
        Assert.Contains(actual, told.Actual, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "users": [ { "password": "123456789012345678901" } ] }""")]
    [InlineData("""{ "users": [ { "password": 12345678 } ] }""")]
    [InlineData("""{ "sessions": { "kgHex": "12345678x" } }""")]
    public void A_secret_that_cannot_be_is_not_told(string json)
    {
        var told = Assert.Throws<MachineFileException>(() => Parse(json));
        Assert.DoesNotContain("12345678", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Controllers_behind_the_BMC_are_described_as_the_BMC_is()
    {
        VirtualMachine machine = Parse("""
            { "satellites": [ { "address": 130, "channel": 7, "name": "PSU", "identity": { "deviceId": 9, "firmware": "1.23" },
              "sensors": [ { "name": "Input", "unit": "Volts", "value": 230 } ], "fru": [ { "product": { "name": "Supply" } } ] }, {} ] }
            """).Options.Machine;
        SatelliteController supply = machine.Satellites[0];
        Assert.Equal((0x82, 7, "PSU", 9), (supply.Address.Value, supply.Channel, supply.Name, supply.Identity.DeviceId));
        Assert.Equal((SensorType.Voltage, 230), (supply.Sensors[0].Type, supply.Sensors[0].Reading));
        Assert.Single(supply.FruDevices);
        Assert.Equal((0x52, 0, "MC 52h"), (machine.Satellites[1].Address.Value, machine.Satellites[1].Channel, machine.Satellites[1].Name));
    }

    [Theory]
    [InlineData("DegreesC", SensorType.Temperature)]
    [InlineData("Rpm", SensorType.Fan)]
    [InlineData("Watts", SensorType.OtherUnitsBasedSensor)]
    [InlineData("Amps", SensorType.Current)]
    public void A_sensor_measures_what_its_unit_says(string unit, SensorType type)
    {
        Assert.Equal(type, Parse($$"""{ "sensors": [ { "unit": "{{unit}}" } ] }""").Options.Machine.Sensors[0].Type);
        string json = $$"""{ "sensors": [ { "unit": "{{unit}}", "type": "Battery" } ] }""";
        Assert.Equal(SensorType.Battery, Parse(json).Options.Machine.Sensors[0].Type);
    }

    [Fact]
    public void Every_part_arrives()
    {
        MachineFile file = Parse("""
            {
              // As people write it.
              "identity": { "deviceId": 7, "firmware": "2.05", "manufacturerId": 674, "guid": "00112233-4455-6677-8899-aabbccddeeff" },
              "users": [
                { "name": "root", "password": "calvin" }, { "id": 5, "name": "op", "password": "x", "privilege": "Operator", "enabled": false },
              ],
              "sessions": { "cipherSuites": [17], "authenticationTypes": [], "kgHex": "0011ff", "maxSessions": 4, "idleSeconds": 30 },
              "lan": {
                "address": "192.0.2.7", "gateway": "192.0.2.1", "macAddress": "02:11:22:33:44:55", "vlan": 100, "privilegeLimit": "Operator",
              },
              "chassis": { "powerOn": false, "powerCycleSeconds": 5, "hoursOn": 1000, "restorePolicy": "PowerOn" },
              "boot": { "device": "Pxe", "efi": true },
              "sensors": [
                { "name": "Inlet", "unit": "DegreesC", "minimum": -40, "maximum": 120, "value": 21.5, "thresholds": { "upperCritical": 80 },
                  "positiveHysteresis": 2,
                  "script": { "ramp": true, "periodSeconds": 60, "steps": [ { "at": 0, "value": 20 }, { "at": 30, "value": 90 } ] } },
                { "name": "ACPI", "type": "SystemAcpiPowerState", "eventType": 111, "possibleStates": [0, 6], "followsPower": true },
                { "name": "Room", "command": { "run": "echo 3", "everySeconds": 2 } },
              ],
              "eventLog": {
                "capacity": 10,
                "entries": [ { "time": "2026-01-31T12:00:00Z", "sensorType": "Fan", "sensorNumber": 3, "eventType": 1, "data1": 2 } ],
              },
              "fru": [
                { "product": { "name": "Box" } },
                { "name": "PSU1", "entity": { "id": "PowerSupply", "instance": 2 }, "board": { "serialNumber": "S1" } },
              ],
              "picmg": true,
              "quirks": ["sel-type-03", "discretereading"],
              "faults": { "latencySeconds": 0.05, "busy": 0.1, "seed": 9 }
            }
            """);
        VirtualBmcOptions options = file.Options;
        VirtualMachine machine = options.Machine;
        Assert.Equal("00112233-4455-6677-8899-aabbccddeeff", new Guid(Wire(machine.Identity.DeviceGuid), bigEndian: true).ToString());
        Assert.Equal((7, 2, 674u), (machine.Identity.DeviceId, machine.Identity.FirmwareMajor, machine.Identity.ManufacturerId.Value));
        Assert.Equal(["2: root (Administrator)", "5: op (Operator)"], options.Users.Select(u => u.ToString()));
        Assert.Equal(
            (4, 1, 0), (options.Sessions.MaxSessions, options.Sessions.CipherSuites.Length, options.Sessions.AuthenticationTypes.Length));
        Assert.Equal("0011FF", Convert.ToHexString(options.Sessions.Kg.Span));
        Assert.Equal((PrivilegeLevel.Operator, (ushort?)100), (options.Lan.Access.PrivilegeLimit, options.Lan.Vlan));
        Assert.Equal((false, 5), (machine.Chassis.PowerIsOn, machine.Chassis.PowerCycleSeconds));
        Assert.Equal((BootDevice.Pxe, true), (machine.Chassis.Boot.Flags.Device, machine.Chassis.Boot.Flags.Efi));
        Assert.Equal(Thresholds.UpperCritical, machine.Sensors[0].Present);
        Assert.Equal(55, machine.Sensors[0].Source!(TimeSpan.FromSeconds(75)));
        Assert.Equal((0x0041, false), (machine.Sensors[1].PossibleStates, machine.Sensors[2].IsAvailable));
        Assert.Equal([new(3, "echo 3", TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(10))], file.SensorCommands);
        Assert.Equal("010002C0EE7D6920000404030102FFFF", Convert.ToHexString(machine.EventLog.Entries[0].Span));
        Assert.Equal(
            (1, "PSU1", EntityId.PowerSupply), (machine.FruDevices[1].Id, machine.FruDevices[1].Name, machine.FruDevices[1].Entity.Id));
        Assert.Equal(["sel-type-03", "discretereading"], options.Quirks);
        Assert.True(machine.HasPicmg);
        Assert.Equal((0.1, 9), (options.Faults.Busy, options.Faults.Seed));
        Assert.Equal(TimeSpan.FromMilliseconds(50), options.Faults.Link.Delay);
    }

    [Fact]
    public void A_profile_brings_its_quirks_and_sessions()
    {
        VirtualBmcOptions options = Parse("""{ "profile": "openbmc", "quirks": ["sdr-chunk-16"] }""").Options;
        Assert.Equal(17, Assert.Single(options.Sessions.CipherSuites).Id);
        Assert.Empty(options.Sessions.AuthenticationTypes);
        Assert.Equal(["sdr-chunk-16"], options.Quirks);
    }

    [Fact]
    public void The_schema_in_the_documentation_is_that_of_the_code()
    {
        string path = Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../../docs/machine-file.schema.json");
        if (Environment.GetEnvironmentVariable("ACCEPT_SCHEMA") == "1") File.WriteAllText(path, MachineFile.Schema);
        Assert.Equal(File.ReadAllText(path), MachineFile.Schema);
        Assert.Contains("What Get Device ID says, and the GUID.", MachineFile.Schema, StringComparison.Ordinal);
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;

    private static byte[] Wire(Octets16 guid)
    {
        byte[] bytes = new byte[Octets16.Size];
        guid.Write(bytes);
        Array.Reverse(bytes);
        return bytes;
    }
}
