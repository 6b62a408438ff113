using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Ipmi.Client;

namespace Ipmi.Cli.Tests.Sol;

/// <summary><c>serve --sol</c> as a process of its own, with each kind of system behind the line.</summary>
public class ServeSolTests
{
    private const int SigTerm = 15;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_command_is_the_system()
    {
        using Process process = Serve("while read x; do echo got $x; done");
        string host = await HostAsync(process);
        Assert.Equal("got hello\n", await TalkAsync(host, "hello\n", "got hello\n".Length));
        await StopAsync(process);
    }

    [Fact]
    public async Task Who_connects_to_the_TCP_port_is_the_system()
    {
        using Process process = Serve("tcp:0");
        string host = await HostAsync(process);
        IPEndPoint line = IPEndPoint.Parse((await LineAsync(process))["Serial line: TCP ".Length..]);
        using var system = new TcpClient();
        await system.ConnectAsync(line, Cancellation);
        Task echo = EchoAsync(system.GetStream());
        Assert.Equal("hello", await TalkAsync(host, "hello", 5));
        await StopAsync(process);
        await echo.WaitAsync(Patience, Cancellation);
    }

    [Fact]
    public async Task A_program_that_opens_the_pseudo_terminal_is_the_system_and_the_end_waits_for_nobody()
    {
        using Process process = Serve("pty");
        string host = await HostAsync(process);
        string path = (await LineAsync(process))["Serial line: ".Length..];
        using Process system = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"exec cat < {path} > {path}"]))!;
        Assert.Equal("hello", await TalkAsync(host, "hello", 5));

        // The program still has the terminal open, as a getty would.
        await StopAsync(process);
        system.Kill();
        await system.WaitForExitAsync(Cancellation);
    }

    [Fact]
    public async Task A_pseudo_terminal_that_nobody_opens_is_closed_all_the_same()
    {
        using Process process = Serve("pty");
        string host = await HostAsync(process);
        await TalkAsync(host, new string('x', 10_000), 0);
        await StopAsync(process);
    }

    [Theory]
    [InlineData("tcp:many", "'many' is no TCP port.")]
    [InlineData("tcp:99999", "'99999' is no TCP port.")]
    public async Task What_is_no_port_is_refused(string what, string expected)
    {
        CommandLineRun run = await CommandLineRun.OfAsync("serve", "--listen", "127.0.0.1:0", "--user", "a:b:user", "--sol", what);
        Assert.Equal((ExitCode.Usage, expected), (run.Code, run.LastError));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        string what = $"tcp:{((IPEndPoint)other.LocalEndpoint).Port}";
        CommandLineRun run = await CommandLineRun.OfAsync("serve", "--listen", "127.0.0.1:0", "--user", "a:b:user", "--sol", what);
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.StartsWith($"--sol {what}: ", run.LastError, StringComparison.Ordinal);
    }

    /// <summary>Types at the line, and returns so many characters of what it prints.</summary>
    private static async Task<string> TalkAsync(string host, string typed, int length)
    {
        await using IpmiClient client = await IpmiClient.ConnectAsync(host, "admin", "secret", cancellationToken: Cancellation);
        await using SolConsole console = await client.Sol.ActivateAsync(cancellationToken: Cancellation);
        await console.WriteAsync(Encoding.ASCII.GetBytes(typed), Cancellation).AsTask().WaitAsync(Patience, Cancellation);
        var printed = new StringBuilder();
        byte[] buffer = new byte[256];
        while (printed.Length < length)
        {
            int count = await console.ReadAsync(buffer, Cancellation).AsTask().WaitAsync(Patience, Cancellation);
            Assert.NotEqual(0, count);
            printed.Append(Encoding.ASCII.GetString(buffer, 0, count));
        }

        return printed.ToString();
    }

    private static async Task EchoAsync(NetworkStream system)
    {
        byte[] buffer = new byte[256];
        try
        {
            while (await system.ReadAsync(buffer, Cancellation) is > 0 and int length)
            {
                await system.WriteAsync(buffer.AsMemory(0, length), Cancellation);
            }
        }
        catch (IOException)
        {
            // The other side has ended.
        }
    }

    private static Process Serve(string sol)
    {
        string[] arguments = ["serve", "--listen", "127.0.0.1:0", "--user", "admin:secret:administrator", "--sol", sol];
        return Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ipmi.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }

    private static async Task<string> HostAsync(Process process) =>
        (await process.StandardOutput.ReadLineAsync(Cancellation).AsTask().WaitAsync(Patience, Cancellation))!["Listening on ".Length..];

    private static async Task<string> LineAsync(Process process) =>
        (await process.StandardError.ReadLineAsync(Cancellation).AsTask().WaitAsync(Patience, Cancellation))!;

    private static async Task StopAsync(Process process)
    {
        using Process kill = Process.Start(
            "kill", ["-" + SigTerm.ToString(CultureInfo.InvariantCulture), process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(Cancellation).WaitAsync(Patience, Cancellation);
        Assert.Equal(0, process.ExitCode);
    }
}
