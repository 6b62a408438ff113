using System.Text.Json;

namespace Ipmi.Cli.Tests;

public class VerbTests
{
    [Fact]
    public async Task Raw_prints_sixteen_bytes_a_line()
    {
        await using var bmc = new Bmc();
        CommandLineRun run = await CommandLineRun.OfAsync(bmc.Args("raw", "storage", "0x23", "0", "0", "0", "0", "0", "0x12"));
        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Error));
        string[] lines = run.Out.Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.Equal(16 * 3, lines[0].Length);
        Assert.Matches("^( [0-9a-f]{2}){4}$", lines[1]);
        Assert.Equal("", lines[2]);
    }

    [Theory]
    [InlineData("app", "1")]
    [InlineData("Application", "0x01")]
    [InlineData("6", "01")]
    [InlineData("0x06", "1")]
    [InlineData("06", "0X1")]
    public async Task Raw_takes_names_and_numbers(string netFn, string command)
    {
        await using var bmc = new Bmc();
        CommandLineRun run = await CommandLineRun.OfAsync(bmc.Args("raw", netFn, command));
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.StartsWith(" 20 ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Raw_tells_a_refusal_as_ipmitool_does()
    {
        await using var bmc = new Bmc();
        CommandLineRun run = await CommandLineRun.OfAsync(bmc.Args("raw", "6", "0xff"));
        Assert.Equal(
            (ExitCode.Refused, "", "Unable to send RAW command (channel=0x0 netfn=0x6 lun=0x0 cmd=0xff rsp=0xc1): Invalid command\n"),
            (run.Code, run.Out, run.Error));
    }

    [Theory]
    [InlineData("on", "Chassis Power Control: Up/On\n")]
    [InlineData("off", "Chassis Power Control: Down/Off\n")]
    [InlineData("cycle", "Chassis Power Control: Cycle\n")]
    [InlineData("reset", "Chassis Power Control: Reset\n")]
    [InlineData("diag", "Chassis Power Control: Diag\n")]
    [InlineData("soft", "Chassis Power Control: Soft\n")]
    [InlineData("status", "Chassis Power is on\n")]
    public async Task Power_has_a_short_and_a_long_name(string what, string expected)
    {
        await using var bmc = new Bmc();
        CommandLineRun run = await CommandLineRun.OfAsync(bmc.Args("power", what));
        Assert.Equal((ExitCode.Done, expected, ""), (run.Code, run.Out, run.Error));
        await using var other = new Bmc();
        Assert.Equal(expected, (await CommandLineRun.OfAsync(other.Args("chassis", "power", what))).Out);
    }

    [Fact]
    public async Task Power_control_of_somebody_who_may_not_is_told_as_ipmitool_does()
    {
        await using var bmc = new Bmc();
        CommandLineRun run = await CommandLineRun.OfAsync(
            "-H", bmc.Virtual.EndPoint.ToString(), "-U", "viewer", "-P", "view", "-L", "USER", "power", "off");
        Assert.Equal(
            (ExitCode.Refused, "Set Chassis Power Control to Down/Off failed: Insufficient privilege level\n"), (run.Code, run.Error));
    }

    [Fact]
    public async Task Ping_says_that_IPMI_is_spoken()
    {
        await using var bmc = new Bmc();
        CommandLineRun run = await CommandLineRun.OfAsync("ping", "-H", bmc.Virtual.EndPoint.ToString());
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.StartsWith($"{bmc.Virtual.EndPoint}: IPMI supported, enterprise number 4542, ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demo_needs_nothing_and_says_what_was_negotiated()
    {
        CommandLineRun run = await CommandLineRun.OfAsync("demo");
        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Error));
        Assert.Contains("Cipher suite 17", run.Out, StringComparison.Ordinal);
        Assert.Contains("Device      : ID 20h", run.Out, StringComparison.Ordinal);
        Assert.Contains("Chassis     : power is on", run.Out, StringComparison.Ordinal);
        Assert.Contains("Sensor      : CPU Temp: 42 degrees C", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("demo", "cipherSuite")]
    [InlineData("ping", "supportsIpmi")]
    [InlineData("raw 6 1", "data")]
    [InlineData("mc info", "deviceId")]
    [InlineData("mc guid", "guid")]
    [InlineData("chassis status", "powerIsOn")]
    [InlineData("power status", "powerIsOn")]
    [InlineData("power on", "powerControl")]
    public async Task Every_verb_speaks_JSON(string verb, string property)
    {
        await using var bmc = new Bmc();
        CommandLineRun run = await CommandLineRun.OfAsync(bmc.Args([.. verb.Split(' '), "--format", "json"]));
        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Error));
        using JsonDocument json = JsonDocument.Parse(run.Out);
        Assert.True(json.RootElement.TryGetProperty(property, out _));
    }
}
