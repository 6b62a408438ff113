using System.Diagnostics;
using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Session.Crypto;
using Ipmi.Transport;

namespace Ipmi.Virtual.Interop.Tests;

/// <summary>Serial over LAN as real consoles use it, each on a terminal of its own.</summary>
public class SolTests
{
    private const string System = "while read x; do echo \"got $x\"; done";

    [Theory]
    [InlineData("3")]
    [InlineData("17")]
    public async Task Ipmitool_types_and_reads_and_sends_a_break(string suite)
    {
        await using Target target = Target.Start();
        await using SolConnection system = target.Bmc.ConnectConsole(Shell());
        int breaks = 0;
        target.Bmc.SolPort().BreakReceived += _ => Interlocked.Increment(ref breaks);
        PeerRun run = await OnTerminalAsync(
            """[["operational","hello\n"],["got hello","\n~B"],["send break","two\n"],["got two","\n~."]]""",
            ["ipmitool", .. Ipmitool(target, suite), "sol", "activate"]);
        Says.Ok(run, "got hello", "got two", "terminated ipmitool");
        Assert.Equal(1, breaks);
        Assert.False(target.Bmc.SolPort().IsActive);
    }

    [Fact]
    public async Task Ipmiconsole_types_and_reads_without_workarounds()
    {
        await using Target target = Target.StartOnDefaultPort();
        await using SolConnection system = target.Bmc.ConnectConsole(Shell());
        PeerRun run = await OnTerminalAsync(
            """[["SOL established","hello\n"],["got hello","two\n"],["got two","&."]]""",
            ["ipmiconsole", "-h", target.Host, "-u", "admin", "-p", "secret"]);
        Says.Ok(run, "got hello", "got two", "closing the connection");
    }

    [Fact]
    public async Task Pyghmi_types_and_reads_and_sends_a_break()
    {
        await using Target target = Target.Start();
        await using SolConnection system = target.Bmc.ConnectConsole(Shell());
        int breaks = 0;
        target.Bmc.SolPort().BreakReceived += _ => Interlocked.Increment(ref breaks);
        PeerRun run = await Peer.RunPythonAsync("pyghmi", "pyghmi_sol.py", target.Host, target.Port, "admin", "secret");
        Says.Ok(run, "got hello", "got two");
        Assert.Equal(1, breaks);
        Assert.False(target.Bmc.SolPort().IsActive);
    }

    [Fact]
    public async Task Ipmitool_is_refused_a_line_in_use_and_takes_it_after_deactivating_it()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        await using Target target = Target.Start();
        await using SolConnection system = target.Bmc.ConnectConsole(Shell());
        using var credentials = IpmiCredentials.Of("admin", "secret");
        await using LanSession holder = await Ipmi20Session.OpenAsync(
            UdpRmcpTransport.Connect(target.Bmc.EndPoint), credentials, [CipherSuites.All[17]], PrivilegeLevel.Operator, new(),
            cancellation);
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        holder.OpenPayload(PayloadKind.Sol, _ => told.TrySetResult());
        await holder.SendAsync(
            new ActivatePayloadRequest
            {
                PayloadType = PayloadType.Sol,
                Instance = 1,
                Options = new() { Encrypted = true, Authenticated = true },
            },
            cancellation);

        PeerRun refused = await Peer.RunAsync("ipmitool", [.. Ipmitool(target, "17"), "sol", "activate"]);
        Assert.Contains("SOL payload already active on another session", refused.Output + refused.Errors, StringComparison.Ordinal);
        Says.Ok(await Peer.RunAsync("ipmitool", [.. Ipmitool(target, "17"), "sol", "deactivate"]));
        await told.Task.WaitAsync(TimeSpan.FromSeconds(10), cancellation);
        PeerRun run = await OnTerminalAsync(
            """[["operational","hello\n"],["got hello","\n~."]]""",
            ["ipmitool", .. Ipmitool(target, "17"), "sol", "activate"]);
        Says.Ok(run, "got hello");
    }

    [Fact]
    public async Task Ipmitool_shows_and_changes_the_parameters()
    {
        await using Target target = Target.Start();
        Says.Ok(await Peer.RunAsync("ipmitool", [.. Ipmitool(target, "17"), "sol", "set", "retry-count", "5"]));
        Says.Ok(
            await Peer.RunAsync("ipmitool", [.. Ipmitool(target, "17"), "sol", "info"]),
            "Enabled : true",
            "Privilege Level : OPERATOR",
            "Character Accumulate Level (ms) : 25",
            "Retry Count : 5",
            "Retry Interval (ms) : 500",
            $"Payload Port : {target.Port}");
    }

    internal static ProcessStartInfo Shell() => new("/bin/sh", ["-c", System]);

    private static IEnumerable<string> Ipmitool(Target target, string suite) =>
        ["-I", "lanplus", "-C", suite, "-H", target.Host, "-p", target.Port, "-U", "admin", "-P", "secret"];

    private static Task<PeerRun> OnTerminalAsync(string steps, IEnumerable<string> program) =>
        Peer.RunPythonAsync("pty", "on_terminal.py", [steps, .. program]);
}
