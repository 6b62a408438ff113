using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Ipmi.Client;
using Ipmi.Interop.Tests.Peers;
using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Interop.Tests;

/// <summary>Our client against servers of other projects: the last table of docs/interop.md.</summary>
public class ServerTableTests
{
    private const string Heading = "\n## Our client against other servers\n";
    private const string Sim = "ipmi_sim";
    private const string Fake = "fakebmc";
    private const string OnlySuite3 = "it answers every proposal with suite 3";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_cell_is_done()
    {
        await using IpmiSim sim = await IpmiSim.StartAsync();
        await using FakeBmc fake = FakeBmc.Start();
        var failures = new List<string>();
        foreach (Cell cell in Cells.Where(cell => cell.Do is not null))
        {
            Server server = cell.Server == Sim ? new(sim.Host, IpmiSim.User, IpmiSim.Password) : new(fake.Host, FakeBmc.User, FakeBmc.Password);
            try
            {
                await cell.Do!(server);
            }
            catch (Exception e) when (e is IpmiException or Xunit.Sdk.XunitException)
            {
                failures.Add($"{cell.Row}, {cell.Server}: {e.Message}");
            }
        }

        Assert.True(failures.Count == 0, string.Join("\n", failures));
    }

    [Fact]
    public async Task The_page_tells_what_is_run()
    {
        string page = Path.Combine(SourceFolder(), "..", "..", "docs", "interop.md");
        string before = await File.ReadAllTextAsync(page, Cancellation);
        int at = before.IndexOf(Heading, StringComparison.Ordinal);
        string text = before[..(at < 0 ? before.Length : at)] + Section();
        if (Environment.GetEnvironmentVariable("IPMI_WRITE_INTEROP") == "1") await File.WriteAllTextAsync(page, text, Cancellation);
        Assert.Equal(await File.ReadAllTextAsync(page, Cancellation), text);
    }

    private static IReadOnlyList<Cell> Cells { get; } =
    [
        .. Types.SelectMany(type => (Cell[])
        [
            new($"1.5, {type.Name}", Sim, Do: server => LogInAsync(server, Ipmi15(type.Type), $"{type.Type}")),
            new($"1.5, {type.Name}", Fake, Why: "it has no IPMI 1.5"),
        ]),
        new("2.0, what both have", Sim, Do: server => LogInAsync(server, new(), "3")),
        new("2.0, what both have", Fake, Do: server => LogInAsync(server, new(), "3")),
        .. Enumerable.Range(0, 20).SelectMany(suite => (Cell[])[OfSim((byte)suite), OfFake((byte)suite)]),
        new("power control", Sim, Do: ControlPowerAsync),
        new("power control", Fake, Do: ControlPowerAsync),
        new("boot device", Sim, Why: "it hands boot options to a program that its configuration names"),
        new("boot device", Fake, Do: ChooseBootDeviceAsync),
        new("wrong password, told", Sim, Do: BeRefusedAsync),
        new("wrong password, told", Fake, Do: BeRefusedAsync),
    ];

    private static (string Name, AuthenticationType Type)[] Types =>
    [
        ("none", AuthenticationType.None), ("MD2", AuthenticationType.Md2), ("MD5", AuthenticationType.Md5),
        ("straight password", AuthenticationType.StraightPassword),
    ];

    private static Cell OfSim(byte suite)
    {
        string? why = suite switch
        {
            4 or 5 or 9 or 10 or 13 or 14 => "it has no xRC4",
            > 14 => "it has no SHA-256",
            _ => null,
        };
        return Of(Sim, suite, why);
    }

    private static Cell OfFake(byte suite) => Of(Fake, suite, suite == 3 ? null : OnlySuite3);

    private static Cell Of(string server, byte suite, string? why) => new(
        $"2.0, suite {suite}", server, why, why is null ? s => LogInAsync(s, new() { CipherSuite = suite }, $"{suite}") : null);

    private static IpmiClientOptions Ipmi15(AuthenticationType type) => new() { Protocol = SessionProtocol.Ipmi15, AuthenticationType = type };

    private static async Task LogInAsync(Server server, IpmiClientOptions options, string agreed)
    {
        await using IpmiClient bmc = await ConnectAsync(server, options);
        for (int i = 0; i < 10; i++) await bmc.SendAsync(new GetDeviceIdRequest(), Cancellation);
        Assert.Equal(agreed, bmc.Info?.Protocol == SessionProtocol.Ipmi15 ? $"{bmc.Info.AuthenticationType}" : $"{bmc.Info?.CipherSuite}");
    }

    private static async Task ControlPowerAsync(Server server)
    {
        await using IpmiClient bmc = await ConnectAsync(server, new());
        foreach (bool isOn in (bool[])[true, false])
        {
            var control = new ChassisControlRequest { Operation = isOn ? ChassisControlOperation.PowerUp : ChassisControlOperation.PowerDown };
            await bmc.SendAsync(control, Cancellation);
            Assert.Equal(isOn, (await bmc.SendAsync(new GetChassisStatusRequest(), Cancellation)).PowerIsOn);
        }
    }

    private static async Task ChooseBootDeviceAsync(Server server)
    {
        await using IpmiClient bmc = await ConnectAsync(server, new());
        byte[] flags = new byte[BootFlags.MaxLength];
        new BootFlags { IsValid = true, Device = BootDevice.Pxe }.Encode(flags);
        await bmc.SendAsync(new SetSystemBootOptionsRequest { Parameter = BootOptionParameter.BootFlags, Data = flags }, Cancellation);
        GetSystemBootOptionsResponse response =
            await bmc.SendAsync(new GetSystemBootOptionsRequest { Parameter = BootOptionParameter.BootFlags }, Cancellation);
        BootFlags.Decode(response.Data.Memory, out BootFlags read, out _);
        Assert.Equal(BootDevice.Pxe, read.Device);
    }

    private static async Task BeRefusedAsync(Server server) =>
        await Assert.ThrowsAsync<IpmiAuthenticationException>(() => ConnectAsync(server with { Password = "wrong" }, new()));

    private static Task<IpmiClient> ConnectAsync(Server server, IpmiClientOptions options) =>
        IpmiClient.ConnectAsync(server.Host, server.User, server.Password, options, Cancellation);

    private static string Section()
    {
        var section = new StringBuilder(Heading);
        section.Append("\nOpenIPMI's simulator and pyghmi's BMC. tests/Ipmi.Interop.Tests runs every \"yes\" on each run and compares this section with it.\n\n");
        section.Append("| | ipmi_sim | fakebmc |\n| --- | --- | --- |\n");
        var reasons = new List<string>();
        foreach (IGrouping<string, Cell> row in Cells.GroupBy(cell => cell.Row))
        {
            section.Append("| ").Append(row.Key).Append(" | ").AppendJoin(" | ", row.Select(cell => Mark(cell, reasons))).Append(" |\n");
        }

        section.Append('\n');
        for (int i = 0; i < reasons.Count; i++) section.Append(CultureInfo.InvariantCulture, $"{i + 1}. {reasons[i]}\n");
        return section.ToString();
    }

    private static string Mark(Cell cell, List<string> reasons)
    {
        if (cell.Why is null) return "yes";
        string reason = $"{cell.Server}: {cell.Why}.";
        if (!reasons.Contains(reason)) reasons.Add(reason);
        return $"({reasons.IndexOf(reason) + 1})";
    }

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    private sealed record Cell(string Row, string Server, string? Why = null, Func<Server, Task>? Do = null);

    private sealed record Server(string Host, string User, string Password);
}
