using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Ipmi.Virtual;

namespace Ipmi.Cli.Tests;

public sealed class ServeTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ipmi-serve-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_default_machine_is_printed_and_can_be_read_again()
    {
        CommandLineRun run = await CommandLineRun.OfAsync("serve", "--print-default-machine");
        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Error));
        Assert.Equal(3, MachineFile.Parse(System.Text.Encoding.UTF8.GetBytes(run.Out)).Options.Machine.Sensors.Length);
    }

    [Fact]
    public async Task The_schema_is_printed()
    {
        CommandLineRun run = await CommandLineRun.OfAsync("serve", "--print-machine-schema");
        using JsonDocument schema = JsonDocument.Parse(run.Out);
        Assert.True(schema.RootElement.GetProperty("properties").TryGetProperty("sensors", out _));
    }

    [Fact]
    public async Task Quirks_and_profiles_are_listed()
    {
        CommandLineRun run = await CommandLineRun.OfAsync("serve", "--list-quirks");
        Assert.Contains("sdr-last-c3", run.Out, StringComparison.Ordinal);
        Assert.Contains("dell-idrac6", run.Out, StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse((await CommandLineRun.OfAsync("serve", "--list-quirks", "--format", "json")).Out);
        Assert.Equal(Quirks.All.Length, json.RootElement.GetProperty("quirks").GetArrayLength());
    }

    [Theory]
    [InlineData("--quirk none", "There is no quirk 'none'. --list-quirks names them.")]
    [InlineData("--profile none", "There is no profile 'none'. --list-quirks names them.")]
    [InlineData("--drop 5x", "--drop takes a share such as 5% or 0.05, not '5x'.")]
    [InlineData("--drop 150%", "--drop takes a share such as 5% or 0.05, not '150%'.")]
    [InlineData("--latency 5", "--latency takes a time such as 50ms or 1s, not '5'.")]
    public async Task What_makes_no_sense_is_refused(string options, string expected)
    {
        CommandLineRun run = await CommandLineRun.OfAsync(["serve", "--user", "a:b:user", .. options.Split(' ')]);
        Assert.Equal((ExitCode.Usage, expected), (run.Code, run.LastError));
    }

    [Fact]
    public async Task A_machine_file_that_cannot_be_is_refused_with_its_place()
    {
        string path = Write("machine.json", """{ "sensors": [ { "treshold": {} } ] }""");
        CommandLineRun run = await CommandLineRun.OfAsync("serve", "--machine", path);
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.StartsWith($"{path}: $.sensors[0].treshold: expected one of number, name,", run.LastError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_machine_file_is_served_hooks_run_sensors_are_read_and_the_state_outlives_it()
    {
        string told = Path.Combine(_folder.FullName, "told");
        string state = Path.Combine(_folder.FullName, "state");
        string machine = Write("machine.json", """
            {
              "users": [ { "name": "admin", "password": "secret" } ],
              "sensors": [ { "name": "Room", "unit": "DegreesC", "command": { "run": "echo 23.0 degrees", "everySeconds": 1 } } ]
            }
            """);
        string hook = $"echo $IPMI_EVENT $IPMI_OPERATION $IPMI_POWER ${{IPMI_PASSWORD:-none}} >> {told}; exit 3";
        string[] arguments = ["serve", "--listen", "127.0.0.1:0", "--machine", machine, "--state", state, "--on-power", hook];

        using (Process first = Start(arguments))
        {
            string host = await HostAsync(first);
            Assert.Equal(ExitCode.Done, (await AskAsync(host, "power", "off")).Code);
            await UntilAsync(() => File.Exists(told) && File.ReadAllText(told) == "power off off none\n");
            await UntilAsync(
                async () => (await AskAsync(host, "raw", "4", "0x2d", "1")).Out.StartsWith(" 17 c0", StringComparison.Ordinal));
            await StopAsync(first);
            Assert.Contains(
                "The command for power ended with 3.",
                await first.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken),
                StringComparison.Ordinal);
        }

        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(state));
        using Process second = Start(arguments);
        Assert.Equal("Chassis Power is off\n", (await AskAsync(await HostAsync(second), "power", "status")).Out);
        await StopAsync(second);
    }

    private static Task<CommandLineRun> AskAsync(string host, params string[] what) =>
        CommandLineRun.OfAsync(["-H", host, "-U", "admin", "-P", "secret", .. what]);

    private static async Task UntilAsync(Func<bool> done) => await UntilAsync(() => Task.FromResult(done()));

    private static async Task UntilAsync(Func<Task<bool>> done)
    {
        long started = Stopwatch.GetTimestamp();
        while (!await done())
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < Patience, "It did not happen in time.");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken);
        }
    }

    private static Process Start(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ipmi.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["IPMI_PASSWORD"] = "hidden";
        return Process.Start(start)!;
    }

    private static async Task<string> HostAsync(Process process) =>
        (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!["Listening on ".Length..];

    private static async Task StopAsync(Process process)
    {
        using Process kill = Process.Start("kill", ["-15", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
