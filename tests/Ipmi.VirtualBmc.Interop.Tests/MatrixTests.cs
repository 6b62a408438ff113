using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Session.Crypto;
using Ipmi.Transport;
using Ipmi.Virtual.Interop.Tests.Matrix;

namespace Ipmi.Virtual.Interop.Tests;

/// <summary>Runs every cell of docs/interop.md.</summary>
public class MatrixTests
{
    private const int AtOnce = 4;

    // What follows is of tests/Ipmi.Interop.Tests.
    private const string OtherSection = "\n## Our client against other servers\n";

    [Fact]
    public Task Every_client_logs_in_with_each_type_and_suite_that_it_has() => RunAsync(Logins.All);

    [Fact]
    public Task Every_client_does_each_task() => RunAsync(Tasks.All);

    [Fact]
    public Task Clients_have_what_a_manufacturer_needs() => RunAsync(Vendors.All);

    [Fact]
    public async Task The_page_tells_what_is_run()
    {
        string page = Path.Combine(SourceFolder(), "..", "..", "docs", "interop.md");
        string text = InteropPage.Text([.. Logins.All], [.. Vendors.All], [.. Tasks.All]);
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        string before = await File.ReadAllTextAsync(page, cancellation);
        int others = before.IndexOf(OtherSection, StringComparison.Ordinal);
        if (others >= 0) text += before[others..];
        if (Environment.GetEnvironmentVariable("IPMI_WRITE_INTEROP") == "1") await File.WriteAllTextAsync(page, text, cancellation);
        Assert.Equal(await File.ReadAllTextAsync(page, cancellation), text);
    }

    private static async Task RunAsync(IEnumerable<Cell> cells)
    {
        var failures = new ConcurrentQueue<string>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken };
        await Parallel.ForEachAsync(cells.Where(cell => cell.Why is null), options, async (cell, _) =>
        {
            try
            {
                await RunAsync(cell);
            }
            catch (Xunit.Sdk.XunitException e)
            {
                failures.Enqueue($"{cell.Row}, {cell.Client}: {e.Message}");
            }
        });
        Assert.True(failures.IsEmpty, string.Join("\n\n", failures.Order(StringComparer.Ordinal)));
    }

    private static async Task RunAsync(Cell cell)
    {
        bool isFull = cell.Scene == Scene.NoSessionLeft;
        await using Target target = Target.StartOnDefaultPort(
            o => With(cell.Quirk, isFull ? WithOneSession(Everything(o)) : Everything(o)));
        await using SolConnection? system = cell.Scene == Scene.SystemOnSerialLine ? target.Bmc.ConnectConsole(SolTests.Shell()) : null;
        using var credentials = IpmiCredentials.Of("admin", "secret");
        await using LanSession? holder = isFull ? await OpenAsync(target, credentials) : null;
        DirectoryInfo folder = Directory.CreateTempSubdirectory("interop-");
        try
        {
            string file = Path.Combine(folder.FullName, "file");
            Directory.CreateDirectory(file + ".d");
            foreach (Step step in cell.Steps)
            {
                IReadOnlyList<string> words = step.Arguments(target, file);

                // Not the target's own way to run: some commands for the power end without closing their session (ipmiutil reset,
                // ipmipower).
                PeerRun run = await Peer.RunAsync(words[0], words.Skip(1));
                if (step.Fails) Says.Failed(run, step.Expected);
                else Says.Ok(run, step.Expected);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Every suite and type, weak ones too, and a controller behind the BMC.</summary>
    private static VirtualBmcOptions Everything(VirtualBmcOptions options) => options with
    {
        Sessions = options.Sessions with
        {
            CipherSuites = [.. CipherSuites.All.OrderByDescending(suite => suite.Id is 3 or 17).ThenByDescending(suite => suite.Id)],
            AuthenticationTypes =
                [AuthenticationType.Md5, AuthenticationType.Md2, AuthenticationType.StraightPassword, AuthenticationType.None],
        },
        Machine = new() { Satellites = [new(0x52)] },
    };

    private static VirtualBmcOptions With(string? quirk, VirtualBmcOptions options) =>
        quirk is null ? options : options with { Quirks = [quirk] };

    private static VirtualBmcOptions WithOneSession(VirtualBmcOptions options) =>
        options with { Sessions = options.Sessions with { MaxSessions = 1 } };

    private static Task<LanSession> OpenAsync(Target target, IpmiCredentials credentials) => Ipmi20Session.OpenAsync(
        UdpRmcpTransport.Connect(target.Bmc.EndPoint),
        credentials,
        [CipherSuites.All[17]],
        PrivilegeLevel.Administrator,
        new(),
        TestContext.Current.CancellationToken);

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
