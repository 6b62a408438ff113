using System.Diagnostics;
using System.Globalization;
using Ipmi.Virtual;

namespace Ipmi.Cli.Tests.Sol;

/// <summary><c>sol activate</c> on a terminal, which must be as it was however the program ends.</summary>
public sealed class TerminalTests : IDisposable
{
    private const int SigHup = 1;
    private const int SigInt = 2;
    private const int SigTerm = 15;
    private const string Operational = "SOL Session operational";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly PseudoTerminal _terminal = PseudoTerminal.Open();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task It_is_raw_meanwhile_and_restored_after_the_escape()
    {
        await using var bmc = new Bmc();
        string before = await SaneAsync();
        using Process process = await ActivateAsync(bmc);
        Assert.NotEqual(before, await AttributesAsync());
        await _terminal.Stream.WriteAsync("\u0003~."u8.ToArray(), TestContext.Current.CancellationToken);
        await _terminal.Stream.WriteAsync("\r~."u8.ToArray(), TestContext.Current.CancellationToken);
        Assert.Equal(0, await EndAsync(process));
        Assert.Equal(before, await AttributesAsync());
        Assert.Equal(0, bmc.Virtual.SessionCount);
    }

    [Theory]
    [InlineData(SigTerm, 143)]
    [InlineData(SigInt, 130)]
    [InlineData(SigHup, null)]
    public async Task It_is_restored_after_a_signal(int signal, int? expected)
    {
        await using var bmc = new Bmc();
        string before = await SaneAsync();
        using Process process = await ActivateAsync(bmc);
        using Process kill = Process.Start("kill", ["-" + Text(signal), Text(process.Id)]);
        int code = await EndAsync(process);
        if (expected is not null) Assert.Equal(expected, code);
        Assert.Equal(before, await AttributesAsync());
    }

    [Fact]
    public async Task It_is_restored_after_the_BMC_has_ended_it()
    {
        await using var bmc = new Bmc();
        string before = await SaneAsync();
        using Process process = await ActivateAsync(bmc);
        bmc.Virtual.SolPort().Deactivate();
        Assert.Equal((int)ExitCode.Refused, await EndAsync(process));
        Assert.Equal(before, await AttributesAsync());
    }

    /// <summary>Starts it with the terminal as its standard input, and waits until the line is there.</summary>
    private async Task<Process> ActivateAsync(Bmc bmc)
    {
        var start = new ProcessStartInfo(
            "/bin/sh",
            ["-c", $"exec env --default-signal=INT dotnet \"$@\" < {_terminal.Path}", "sh",
                Path.Combine(AppContext.BaseDirectory, "ipmi.dll"), .. bmc.Args("sol", "activate")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Process process = Process.Start(start)!;
        string? line = await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken).AsTask()
            .WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Contains(Operational, line, StringComparison.Ordinal);

        // It says so before it makes the terminal raw.
        long started = Stopwatch.GetTimestamp();
        while (!(await AttributesAsync()).Contains("-icanon", StringComparison.Ordinal))
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < Patience, "The terminal did not become raw.");
        }

        return process;
    }

    private static async Task<int> EndAsync(Process process)
    {
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    private async Task<string> SaneAsync()
    {
        await SttyAsync("sane");
        return await AttributesAsync();
    }

    private Task<string> AttributesAsync() => SttyAsync("-a");

    private async Task<string> SttyAsync(string what)
    {
        using Process stty = Process.Start(new ProcessStartInfo("stty", ["-F", _terminal.Path, what]) { RedirectStandardOutput = true })!;
        string said = await stty.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await stty.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, stty.ExitCode);
        return said;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
