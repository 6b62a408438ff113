using System.Diagnostics;
using System.Globalization;

namespace Ipmi.Cli.Tests;

/// <summary>The program as a process of its own: exit codes and signals.</summary>
public class ProcessTests
{
    private const int SigInt = 2;
    private const int SigTerm = 15;

    [Fact]
    public async Task The_exit_code_is_the_processes()
    {
        await using var bmc = new Bmc();
        Assert.Equal(0, await RunAsync(bmc.Args("power", "status")));
        Assert.Equal(1, await RunAsync(bmc.Args("raw", "6", "0xff")));
        Assert.Equal(2, await RunAsync("bogus"));
        Assert.Equal(4, await RunAsync("-H", bmc.Virtual.EndPoint.ToString(), "-U", "admin", "-P", "wrong", "power", "status"));
    }

    [Theory]
    [InlineData(SigInt, 130)]
    [InlineData(SigTerm, 143)]
    public async Task A_signal_closes_the_session_and_ends_the_program(int signal, int expected)
    {
        await using var bmc = new Bmc();
        var started = new TaskCompletionSource();
        bmc.Virtual.Handle<Messages.GetChassisStatusRequest, Messages.GetChassisStatusResponse>((in _, _) =>
        {
            bmc.IsMute = true;
            started.TrySetResult();
            return new Messages.GetChassisStatusResponse();
        });
        using Process process = Start(bmc.Args("power", "status"));
        await started.Task.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, bmc.Virtual.SessionCount);
        await SignalAsync(process, signal);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal((expected, 0), (process.ExitCode, bmc.Virtual.SessionCount));
    }

    [Fact]
    public async Task Serve_is_a_BMC_until_a_signal_comes()
    {
        using Process process = Start(
            "serve", "--listen", "127.0.0.1:0", "--user", "admin:se:cret:administrator", "--user", "viewer:view:user");
        string? line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        string host = line!["Listening on ".Length..];
        CommandLineRun run = await CommandLineRun.OfAsync("-H", host, "-U", "admin", "-P", "se:cret", "power", "status");
        Assert.Equal((ExitCode.Done, "Chassis Power is on\n"), (run.Code, run.Out));
        await SignalAsync(process, SigTerm);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
    }

    private static async Task<int> RunAsync(params string[] args)
    {
        using Process process = Start(args);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    private static Process Start(params string[] args)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "ipmi.dll");

        // Whoever runs the tests in the background may ignore SIGINT, and a program inherits that: here it starts as on a terminal.
        return Process.Start(new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", program, .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }

    private static async Task SignalAsync(Process process, int signal)
    {
        using Process kill = Process.Start(
            "kill", ["-" + signal.ToString(CultureInfo.InvariantCulture), process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }
}
