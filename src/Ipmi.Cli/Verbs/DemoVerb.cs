using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using Ipmi.Client;
using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Session.Crypto;
using Ipmi.Virtual;

namespace Ipmi.Cli.Verbs;

/// <summary><c>demo</c>: a virtual BMC and a real session to it, on this machine, without any set-up.</summary>
internal static class DemoVerb
{
    private const string User = "demo";

    public static Command Create(CommonOptions options, CliConsole console)
    {
        var command = new Command("demo", "Starts a virtual BMC on a free loopback port, and talks to it over RMCP+");
        command.SetAction(async (line, cancellationToken) =>
            (int)await Failures.GuardAsync(console, () => RunAsync(new(line, options, console), cancellationToken)).ConfigureAwait(false));
        return command;
    }

    private static async Task<ExitCode> RunAsync(VerbContext context, CancellationToken cancellationToken)
    {
        // Nobody else on this machine can log in meanwhile.
        string password = RandomNumberGenerator.GetHexString(IpmiCredentials.MaxPasswordLength);
        var bmc = VirtualBmc.Start(new() { Users = [VirtualBmcOptions.User(2, User, password)] });
        await using (bmc.ConfigureAwait(false))
        {
            using IpmiCredentials credentials = IpmiCredentials.Of(User, password);
            IPEndPoint at = bmc.EndPoint;
            IpmiClient client = await IpmiClient
                .ConnectAsync(new(at.Address.ToString(), at.Port), credentials, new(), cancellationToken).ConfigureAwait(false);
            await using (client.ConfigureAwait(false)) await TalkAsync(client, context, at, cancellationToken).ConfigureAwait(false);
        }

        return ExitCode.Done;
    }

    private static async Task TalkAsync(IpmiClient client, VerbContext context, IPEndPoint at, CancellationToken cancellationToken)
    {
        GetDeviceIdResponse device = await client.SendAsync(new GetDeviceIdRequest(), cancellationToken).ConfigureAwait(false);
        GetChassisStatusResponse chassis = await client.Chassis.GetStatusAsync(cancellationToken).ConfigureAwait(false);
        SensorReading reading = await ReadOneAsync(client.Sensors, cancellationToken).ConfigureAwait(false);
        SessionInfo info = client.Info ?? throw new InvalidOperationException("A client that has connected has a session.");
        byte suiteId = info.CipherSuite.GetValueOrDefault();
        context.Write(
            text =>
            {
                Line("Virtual BMC", at.ToString());
                Line("Session", $"RMCP+, {CipherSuites.All[suiteId]}, privilege {info.Privilege}");
                BcdByte version = device.IpmiVersion;
                Line("Device", string.Create(
                    CultureInfo.InvariantCulture,
                    $"ID {device.DeviceId:X2}h, firmware {device.FirmwareMajor}.{device.FirmwareMinor}, "
                    + $"IPMI {version.Low}.{version.High}"));
                Line("Chassis", $"power is {(chassis.PowerIsOn ? "on" : "off")}");
                Line("Sensor", reading.ToString());
                void Line(string name, string value) => text.WriteLine($"{name,-12}: {value}");
            },
            json =>
            {
                json.WriteString("endPoint", at.ToString());
                json.WriteNumber("cipherSuite", suiteId);
                json.WriteString("privilege", info.Privilege.ToString());
                json.WriteNumber("deviceId", device.DeviceId);
                json.WriteBoolean("powerIsOn", chassis.PowerIsOn);
                json.WriteString("sensor", reading.Name);
                if (reading.Value is { } value) json.WriteNumber("reading", value);
                json.WriteString("unit", reading.Unit);
            });
    }

    private static async Task<SensorReading> ReadOneAsync(SensorService sensors, CancellationToken cancellationToken)
    {
        await foreach (FullSensorRecord sensor in sensors.RecordsAsync(cancellationToken).ConfigureAwait(false))
        {
            return await sensors.ReadAsync(sensor, cancellationToken).ConfigureAwait(false);
        }

        throw new IpmiProtocolException("The BMC has no sensor with a full record.");
    }
}
