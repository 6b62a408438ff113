using Ipmi.Cli;
using Ipmi.Interop.Tests.Peers;
using Ipmi.Messages;
using Ipmi.Virtual;

namespace Ipmi.Interop.Tests;

/// <summary>Clients of other projects against our virtual BMC, and our own beside them.</summary>
public class VirtualBmcTests
{
    private const string User = "admin";
    private const string Password = "secret";

    [Theory]
    [InlineData("-I lanplus -C 3")]
    [InlineData("-I lanplus -C 17")]
    [InlineData("-I lan")]
    public async Task Ipmitool_reads_the_power(string how)
    {
        await using VirtualBmc bmc = Start();
        PeerRun run = await PeerProgram.RunAsync("ipmitool", [.. how.Split(' '), .. LoginOptions(bmc), "power", "status"]);
        Assert.Equal((0, "Chassis Power is on\n", ""), (run.Code, run.Out, run.Error));
        Assert.Equal(0, bmc.SessionCount);
    }

    [Fact]
    public async Task FreeIPMI_needs_no_workarounds()
    {
        await using VirtualBmc bmc = Start();
        string[] options = ["-h", bmc.EndPoint.ToString(), "-u", User, "-p", Password, "-D", "LAN_2_0"];
        PeerRun info = await PeerProgram.RunAsync("bmc-info", options);
        Assert.Equal((0, ""), (info.Code, info.Error));
        Assert.Contains("Device ID             : 32", info.Out, StringComparison.Ordinal);
        PeerRun power = await PeerProgram.RunAsync("ipmipower", [.. options, "--stat"]);
        Assert.Equal((0, "127.0.0.1: on\n", ""), (power.Code, power.Out, power.Error));
    }

    [Fact]
    public async Task Ipmitool_prints_what_we_print()
    {
        await using VirtualBmc bmc = Start();
        string[] commands =
        [
            "raw 6 1", "raw 6 0xff", "raw 0x0a 0x23 0 0 0 0 0 0xff", "mc info", "mc guid", "chassis status", "power status", "power off",
            "power status", "power on", "power cycle", "power diag", "power reset", "power status",
        ];
        foreach (string command in commands)
        {
            PeerRun ipmitool = await PeerProgram.RunAsync("ipmitool", ["-I", "lanplus", "-C", "17", .. LoginOptions(bmc), .. command.Split(' ')]);
            Tool own = await Tool.RunAsync([.. LoginOptions(bmc), .. command.Split(' ')]);
            Assert.Equal((command, ipmitool.Code, ipmitool.Out, ipmitool.Error), (command, (int)own.Code, own.Out, own.Error));
        }
    }

    [Theory]
    [InlineData("3")]
    [InlineData("17")]
    public async Task A_password_of_20_bytes_is_used_whole(string suite)
    {
        const string LongPassword = "12345678901234567890";
        await using VirtualBmc bmc = VirtualBmc.Start(new() { Users = [VirtualBmcOptions.User(2, User, LongPassword)] });
        string[] options = ["-C", suite, "-H", "127.0.0.1", "-p", $"{bmc.EndPoint.Port}", "-U", User];
        PeerRun ipmitool = await PeerProgram.RunAsync("ipmitool", ["-I", "lanplus", .. options, "-P", LongPassword, "power", "status"]);
        Tool own = await Tool.RunAsync([.. options, "-P", LongPassword, "power", "status"]);
        Assert.Equal((0, "Chassis Power is on\n"), (ipmitool.Code, ipmitool.Out));
        Assert.Equal((ExitCode.Done, "Chassis Power is on\n"), (own.Code, own.Out));
        Assert.Equal(ExitCode.AuthenticationRefused, (await Tool.RunAsync([.. options, "-P", LongPassword[..19], "power", "status"])).Code);
    }

    [Theory]
    [InlineData("3")]
    [InlineData("17")]
    public async Task K_G_is_the_same_for_ipmitool_and_us(string suite)
    {
        var defaults = new VirtualBmcOptions();
        await using VirtualBmc bmc = VirtualBmc.Start(defaults with
        {
            Users = [VirtualBmcOptions.User(2, User, Password)],
            Sessions = defaults.Sessions with { Kg = "channelkey"u8.ToArray() },
        });
        string[] arguments = ["-C", suite, .. LoginOptions(bmc), "-k", "channelkey", "power", "status"];
        PeerRun ipmitool = await PeerProgram.RunAsync("ipmitool", ["-I", "lanplus", .. arguments]);
        Tool own = await Tool.RunAsync(arguments);
        Assert.Equal((0, "Chassis Power is on\n"), (ipmitool.Code, ipmitool.Out));
        Assert.Equal((ExitCode.Done, "Chassis Power is on\n"), (own.Code, own.Out));
    }

    [Fact]
    public async Task Too_high_a_privilege_is_code_4()
    {
        await using VirtualBmc bmc = Start();
        Tool run = await Tool.RunAsync("-H", bmc.EndPoint.ToString(), "-U", "viewer", "-P", "view", "power", "status");
        Assert.Equal(ExitCode.AuthenticationRefused, run.Code);
        Assert.Equal("Error: Unable to establish IPMI v2 / RMCP+ session", run.LastError);
    }

    private static VirtualBmc Start() => VirtualBmc.Start(new()
    {
        Users = [VirtualBmcOptions.User(2, User, Password), VirtualBmcOptions.User(3, "viewer", "view", PrivilegeLevel.User)],
    });

    private static string[] LoginOptions(VirtualBmc bmc) =>
        ["-H", bmc.EndPoint.Address.ToString(), "-p", $"{bmc.EndPoint.Port}", "-U", User, "-P", Password];
}
