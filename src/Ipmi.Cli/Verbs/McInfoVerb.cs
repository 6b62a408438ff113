using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Ipmi.Client;
using Ipmi.Messages;

namespace Ipmi.Cli.Verbs;

/// <summary><c>mc info</c>: who the BMC is and what it can do.</summary>
internal static class McInfoVerb
{
    private static readonly (DeviceSupport Support, string Name, string JsonName)[] Supports =
    [
        (DeviceSupport.Sensor, "Sensor Device", "sensor"),
        (DeviceSupport.SdrRepository, "SDR Repository Device", "sdrRepository"),
        (DeviceSupport.Sel, "SEL Device", "sel"),
        (DeviceSupport.FruInventory, "FRU Inventory Device", "fruInventory"),
        (DeviceSupport.IpmbEventReceiver, "IPMB Event Receiver", "ipmbEventReceiver"),
        (DeviceSupport.IpmbEventGenerator, "IPMB Event Generator", "ipmbEventGenerator"),
        (DeviceSupport.Bridge, "Bridge", "bridge"),
        (DeviceSupport.Chassis, "Chassis Device", "chassis"),
    ];

    public static Command Create(CommonOptions options, CliConsole console)
    {
        var command = new Command("info", "Who the BMC is and what it can do");
        BmcVerb.Act(command, options, console, RunAsync);
        return command;
    }

    private static async Task<ExitCode> RunAsync(IpmiClient client, VerbContext context, CancellationToken cancellationToken)
    {
        var reply = await client.ExchangeAsync<GetDeviceIdRequest, GetDeviceIdResponse>(new(), cancellationToken).ConfigureAwait(false);
        if (!reply.IsSuccess)
        {
            context.Console.Error.WriteLine($"Get Device ID command failed: {IpmitoolTexts.Of(reply.Code)}");
            return ExitCode.Refused;
        }

        GetDeviceIdResponse device = reply.Response;
        context.Write(text => Write(text, device), json => Write(json, device));
        return ExitCode.Done;
    }

    private static void Write(TextWriter text, GetDeviceIdResponse device)
    {
        Line("Device ID", Number(device.DeviceId));
        Line("Device Revision", Number(device.DeviceRevision));
        Line("Firmware Revision", FirmwareOf(device));
        Line("IPMI Version", VersionOf(device));
        Line("Manufacturer ID", Number(device.ManufacturerId));
        Line("Manufacturer Name", Manufacturers.NameOf(device.ManufacturerId));
        Line("Product ID", string.Create(CultureInfo.InvariantCulture, $"{device.ProductId} (0x{device.ProductId:x4})"));
        Line("Product Name", IpmitoolTexts.Unknown(device.ProductId));
        Line("Device Available", device.UpdateInProgress ? "no" : "yes");
        Line("Provides Device SDRs", device.ProvidesDeviceSdrs ? "yes" : "no");
        text.Write("Additional Device Support :\n");
        foreach (var (support, name, _) in Supports)
        {
            if (device.Supports.HasFlag(support)) text.Write($"    {name}\n");
        }

        if (device.AuxiliaryFirmware is not { } auxiliary) return;
        text.Write("Aux Firmware Rev Info     : \n");
        for (int shift = 0; shift < 32; shift += 8) text.Write(
            string.Create(CultureInfo.InvariantCulture, $"    0x{auxiliary >> shift & 0xFF:x2}\n"));

        void Line(string name, string value) => text.Write($"{name,-26}: {value}\n");
    }

    private static void Write(Utf8JsonWriter json, GetDeviceIdResponse device)
    {
        json.WriteNumber("deviceId", device.DeviceId);
        json.WriteNumber("deviceRevision", device.DeviceRevision);
        json.WriteString("firmwareRevision", FirmwareOf(device));
        json.WriteString("ipmiVersion", VersionOf(device));
        json.WriteNumber("manufacturerId", device.ManufacturerId);
        json.WriteString("manufacturerName", Manufacturers.NameOf(device.ManufacturerId));
        json.WriteNumber("productId", device.ProductId);
        json.WriteBoolean("available", !device.UpdateInProgress);
        json.WriteBoolean("providesDeviceSdrs", device.ProvidesDeviceSdrs);
        json.WriteStartArray("supports");
        foreach (var (support, _, name) in Supports)
        {
            if (device.Supports.HasFlag(support)) json.WriteStringValue(name);
        }

        json.WriteEndArray();
        if (device.AuxiliaryFirmware is { } auxiliary) json.WriteNumber("auxiliaryFirmware", auxiliary);
    }

    private static string FirmwareOf(in GetDeviceIdResponse device) =>
        string.Create(CultureInfo.InvariantCulture, $"{device.FirmwareMajor}.{device.FirmwareMinor.Raw:x2}");

    private static string VersionOf(in GetDeviceIdResponse device) =>
        string.Create(CultureInfo.InvariantCulture, $"{device.IpmiVersion.Low:x}.{device.IpmiVersion.High:x}");

    private static string Number(uint value) => value.ToString(CultureInfo.InvariantCulture);
}
