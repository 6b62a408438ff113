using System.Text.Json;
using Ipmi.Messages;

namespace Ipmi.Cli.Tests;

/// <summary><c>commands</c> and <c>explain</c>: every message of the catalogue.</summary>
public class CatalogVerbTests
{
    private static readonly string[] Keys =
    [
        "name", "request", "response", "netfn", "command", "body", "privilege", "section", "repeatable", "requestLayout", "responseLayout",
    ];

    public static TheoryData<string> Commands => [.. IpmiMessagesCatalog.Messages.Commands.Select(c => c.Info.Name)];

    public static TheoryData<string> Records => [.. IpmiMessagesCatalog.Messages.Layouts.Select(l => l.Layout.Name)];

    [Fact]
    public async Task Commands_in_JSON_has_an_object_for_each_with_the_documented_names()
    {
        CommandLineRun run = await CommandLineRun.OfAsync("commands", "--format", "json");
        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Error));
        using JsonDocument json = JsonDocument.Parse(run.Out);
        Assert.Equal(
            IpmiMessagesCatalog.Messages.Commands.Select(c => c.Info.Name),
            json.RootElement.EnumerateArray().Select(c => c.GetProperty("name").GetString()));
        Assert.All(json.RootElement.EnumerateArray(), c => Assert.Equal(Keys, c.EnumerateObject().Select(p => p.Name)));
    }

    [Fact]
    public async Task A_layout_counts_bytes_and_bits_as_the_specification_does()
    {
        CommandLineRun run = await CommandLineRun.OfAsync("commands", "get-device-id", "--format", "json");
        using JsonDocument json = JsonDocument.Parse(run.Out);
        JsonElement command = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal(("06", "01", JsonValueKind.Null), (
            command.GetProperty("netfn").GetString(), command.GetProperty("command").GetString(), command.GetProperty("body").ValueKind));
        JsonElement[] rows = [.. command.GetProperty("responseLayout").EnumerateArray()];
        Assert.Equal((2, 7, 0, 8, false), Row(rows, "deviceId"));
        Assert.Equal((3, 7, 7, 1, false), Row(rows, "providesDeviceSdrs"));
        Assert.Equal((8, 7, 0, 24, false), Row(rows, "manufacturerId"));
        Assert.Equal((13, 7, 0, 8, true), Row(rows, "auxiliaryFirmware1"));
    }

    [Fact]
    public async Task A_layout_has_no_records_within_records()
    {
        CommandLineRun run = await CommandLineRun.OfAsync("explain", "FullSensorRecord", "--format", "json");
        using JsonDocument json = JsonDocument.Parse(run.Out);
        JsonElement[] rows = [.. json.RootElement.GetProperty("layout").EnumerateArray()];
        Assert.Equal((1, 7, 0, 16, false), Row(rows, "header.recordId"));
        Assert.DoesNotContain(rows, row => row.GetProperty("kind").GetString() == "group");
    }

    [Theory]
    [InlineData("sel", "Clear SEL")]
    [InlineData("06/01", "Get Device ID")]
    public async Task Commands_takes_a_part_of_a_name_or_numbers(string filter, string expected)
    {
        CommandLineRun run = await CommandLineRun.OfAsync("commands", filter);
        Assert.Contains(expected, run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Chassis Control", run.Out, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Commands))]
    public async Task Every_command_can_be_explained(string name)
    {
        CommandEntry command = IpmiMessagesCatalog.Messages.Commands.Single(c => c.Info.Name == name);
        CommandLineRun run = await CommandLineRun.OfAsync("explain", name);
        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Error));
        Assert.NotEqual("", command.Info.Summary);

        // The name is the heading already.
        bool isNamed = command.Info.Summary.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase);
        string summary = command.Info.Summary[(isNamed ? name.Length + 3 : 1)..];
        Assert.Contains(summary, run.Out.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.All(run.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 130));
        Assert.Contains("Completion codes", run.Out, StringComparison.Ordinal);
        Assert.All(command.Info.Completions, own => Assert.Contains(own.Meaning, run.Out, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Records))]
    public async Task Every_header_and_record_can_be_explained(string name)
    {
        CommandLineRun run = await CommandLineRun.OfAsync("explain", name);
        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Error));
        Assert.StartsWith(name + "\n", run.Out, StringComparison.Ordinal);
        Assert.NotEqual("Layout", run.Out.Split('\n')[1]);
    }

    [Theory]
    [InlineData("Get Device ID")]
    [InlineData("get-device-id")]
    [InlineData("GetDeviceId")]
    [InlineData("GETDEVICEIDREQUEST")]
    [InlineData("06/01")]
    [InlineData("0x06/0x01")]
    public async Task A_command_has_several_names(string name)
    {
        CommandLineRun run = await CommandLineRun.OfAsync("explain", name);
        Assert.StartsWith("Get Device ID (06h/01h)\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_name_is_answered_with_near_ones()
    {
        CommandLineRun run = await CommandLineRun.OfAsync("explain", "get-devise-id");
        Assert.Equal((ExitCode.Usage, ""), (run.Code, run.Out));
        Assert.StartsWith("There is no command or record 'get-devise-id'. Near to it: Get Device ID", run.Error, StringComparison.Ordinal);
    }

    private static (int Byte, int High, int Low, int Bits, bool Optional) Row(JsonElement[] rows, string name)
    {
        JsonElement row = rows.Single(r => r.GetProperty("name").GetString() == name);
        return (row.GetProperty("byte").GetInt32(), row.GetProperty("highBit").GetInt32(), row.GetProperty("lowBit").GetInt32(),
            row.GetProperty("bits").GetInt32(), row.GetProperty("optional").GetBoolean());
    }
}
