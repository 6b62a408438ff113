using System.Diagnostics;
using Ipmi.Cli;
using Ipmi.Client;
using Ipmi.Interop.Tests.Peers;
using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Interop.Tests;

/// <summary>Our client against OpenIPMI's simulator.</summary>
public class IpmiSimTests
{
    private const string NoRmcpPlus = "Error: Unable to establish IPMI v2 / RMCP+ session";
    private const string NoLan = "Error: Unable to establish LAN session";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>One simulator; commands one after the other, since the power is the same for all.</summary>
    [Fact]
    public async Task Output_is_ipmitools_byte_for_byte()
    {
        await using IpmiSim sim = await IpmiSim.StartAsync();
        string[] commands =
        [
            "raw 6 1", "raw 0x06 0x37", "raw app 0x3b 4", "raw 6 0xff", "raw 6 1 1 2 3", "raw 0x2c 1 0xdc", "raw 99 1",
            "mc info", "mc guid", "chassis status", "chassis power status", "power status", "power on", "power status", "chassis status",
            "power cycle", "power reset", "power soft", "power diag", "chassis power off", "power status",
        ];
        foreach (string command in commands)
        {
            string[] options = ["-H", "127.0.0.1", "-p", $"{sim.Port}", "-U", IpmiSim.User, "-P", IpmiSim.Password, "-C", "3"];
            PeerRun ipmitool = await PeerProgram.RunAsync("ipmitool", ["-I", "lanplus", .. options, .. AsIpmitoolHasIt(command).Split(' ')]);
            Tool own = await Tool.RunAsync([.. options, .. command.Split(' ')]);
            Assert.Equal((command, ipmitool.Code, ipmitool.Out, ipmitool.Error), (command, (int)own.Code, own.Out, own.Error));
        }

        // ipmitool has longer names for two network functions.
        static string AsIpmitoolHasIt(string command) => command.Replace("raw app ", "raw application ", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NONE", AuthenticationType.None)]
    [InlineData("MD2", AuthenticationType.Md2)]
    [InlineData("MD5", AuthenticationType.Md5)]
    [InlineData("PASSWORD", AuthenticationType.StraightPassword)]
    public async Task IPMI_15_with_each_authentication_type(string name, AuthenticationType type)
    {
        await using IpmiSim sim = await IpmiSim.StartAsync();
        Tool run = await Tool.RunAsync("-I", "lan", "-A", name, "-H", sim.Host, "-U", IpmiSim.User, "-P", IpmiSim.Password, "power", "status");
        Assert.Equal((ExitCode.Done, "Chassis Power is off\n"), (run.Code, run.Out));
        bool isOpenToAnybody = type is AuthenticationType.None or AuthenticationType.StraightPassword;
        Assert.Equal(isOpenToAnybody, run.Error.StartsWith("Warning: ", StringComparison.Ordinal));
        var options = new IpmiClientOptions { Protocol = SessionProtocol.Ipmi15, AuthenticationType = type };
        await using IpmiClient bmc = await IpmiClient.ConnectAsync(sim.Host, IpmiSim.User, IpmiSim.Password, options, Cancellation);
        for (int i = 0; i < 100; i++) Assert.Equal(5, (await bmc.SendAsync(new GetDeviceIdRequest(), Cancellation)).DeviceId);
        Assert.Equal(type, bmc.Info?.AuthenticationType);
    }

    [Fact]
    public async Task IPMI_15_chooses_MD5_by_itself()
    {
        await using IpmiSim sim = await IpmiSim.StartAsync();
        Tool run = await Tool.RunAsync("-v", "-I", "lan", "-H", sim.Host, "-U", IpmiSim.User, "-P", IpmiSim.Password, "power", "status");
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Contains("authentication type Md5", run.Error, StringComparison.Ordinal);
    }

    /// <summary>In suites 7, 8 and 12 it has keys of its own, and ipmitool gets no answer.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(11)]
    [InlineData(12)]
    public async Task RMCP_plus_with_each_suite_that_the_simulator_does(byte suite)
    {
        await using IpmiSim sim = await IpmiSim.StartAsync();
        var options = new IpmiClientOptions { CipherSuite = suite };
        await using IpmiClient bmc = await IpmiClient.ConnectAsync(sim.Host, IpmiSim.User, IpmiSim.Password, options, Cancellation);
        for (int i = 0; i < 100; i++) Assert.Equal(5, (await bmc.SendAsync(new GetDeviceIdRequest(), Cancellation)).DeviceId);
        Assert.Equal(suite, bmc.Info?.CipherSuite);
    }

    [Fact]
    public async Task The_simulator_has_no_suite_17_and_is_logged_in_to_with_3()
    {
        await using IpmiSim sim = await IpmiSim.StartAsync();
        await using IpmiClient bmc = await IpmiClient.ConnectAsync(sim.Host, IpmiSim.User, IpmiSim.Password, cancellationToken: Cancellation);
        Assert.Equal((byte)3, bmc.Info?.CipherSuite);
        Tool named = await Tool.RunAsync("-C", "17", "-H", sim.Host, "-U", IpmiSim.User, "-P", IpmiSim.Password, "power", "status");
        Assert.Equal((ExitCode.Refused, NoRmcpPlus), (named.Code, named.LastError));
    }

    [Fact]
    public async Task K_G_opens_and_its_lack_is_told()
    {
        await using IpmiSim sim = await IpmiSim.StartAsync(kg: "channelkey");
        string[] options = ["-H", sim.Host, "-U", IpmiSim.User, "-P", IpmiSim.Password, "power", "status"];
        Assert.Equal(ExitCode.Done, (await Tool.RunAsync(["-k", "channelkey", .. options])).Code);
        Assert.Equal(ExitCode.Done, (await Tool.RunAsync(["-y", "6368616e6e656c6b6579", .. options])).Code);
        Tool without = await Tool.RunAsync(options);
        Assert.Equal((ExitCode.AuthenticationRefused, NoRmcpPlus), (without.Code, without.LastError));
        Assert.Contains("K_G", without.Error, StringComparison.Ordinal);
    }

    /// <summary>It keeps 16 bytes of longer ones, so that 20 are for the virtual BMC.</summary>
    [Theory]
    [InlineData("lanplus")]
    [InlineData("lan")]
    public async Task A_password_of_16_bytes_is_set_and_used(string protocol)
    {
        const string LongPassword = "1234567890123456";
        await using IpmiSim sim = await IpmiSim.StartAsync();
        await using (IpmiClient bmc = await IpmiClient.ConnectAsync(sim.Host, IpmiSim.User, IpmiSim.Password, cancellationToken: Cancellation))
        {
            await bmc.SendAsync(
                new SetUserPasswordRequest
                {
                    UserId = 2,
                    Operation = PasswordOperation.SetPassword,
                    Password = System.Text.Encoding.ASCII.GetBytes(LongPassword),
                },
                Cancellation);
        }

        Tool run = await Tool.RunAsync("-I", protocol, "-H", sim.Host, "-U", IpmiSim.User, "-P", LongPassword, "power", "status");
        Assert.Equal((ExitCode.Done, "Chassis Power is off\n", ""), (run.Code, run.Out, run.Error));
    }

    [Fact]
    public async Task A_wrong_password_is_told_within_300_ms()
    {
        await using IpmiSim sim = await IpmiSim.StartAsync();
        await (await IpmiClient.ConnectAsync(sim.Host, IpmiSim.User, IpmiSim.Password, cancellationToken: Cancellation)).DisposeAsync();
        long started = Stopwatch.GetTimestamp();
        await Assert.ThrowsAsync<IpmiAuthenticationException>(() =>
            IpmiClient.ConnectAsync(sim.Host, IpmiSim.User, "wrong", cancellationToken: Cancellation));
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(0.3));
    }

    [Theory]
    [InlineData("-U ipmiusr -P wrong", NoRmcpPlus)]
    [InlineData("-U nobody -P test", NoRmcpPlus)]
    [InlineData("-U ipmiusr -P wrong -I lan", NoLan)]
    [InlineData("-U nobody -P test -I lan", NoLan)]
    [InlineData("-U viewer -P view -I lan", NoLan)]
    public async Task A_refused_login_is_code_4_with_the_reason_first(string who, string lastLine)
    {
        await using IpmiSim sim = await IpmiSim.StartAsync();
        Tool run = await Tool.RunAsync(["-H", sim.Host, .. who.Split(' '), "power", "status"]);
        Assert.Equal((ExitCode.AuthenticationRefused, "", lastLine), (run.Code, run.Out, run.LastError));
        Assert.Equal(2, run.Error.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public async Task A_port_where_nothing_listens_is_code_3()
    {
        int port;
        await using (IpmiSim sim = await IpmiSim.StartAsync()) port = sim.Port;
        Tool run = await Tool.RunAsync("-H", $"127.0.0.1:{port}", "-N", "0.2", "-R", "1", "-U", "a", "-P", "b", "power", "status");
        Assert.Equal((ExitCode.NoAnswer, NoRmcpPlus), (run.Code, run.LastError));
        Assert.InRange(run.Took, TimeSpan.FromSeconds(0.35), TimeSpan.FromSeconds(3));
    }
}
