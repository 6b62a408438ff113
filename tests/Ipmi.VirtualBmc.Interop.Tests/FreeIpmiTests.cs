using Ipmi.Messages;

namespace Ipmi.Virtual.Interop.Tests;

/// <summary>FreeIPMI, without any of its workaround flags.</summary>
public class FreeIpmiTests
{
    /// <summary>Ways to connect: the driver, and the cipher suite.</summary>
    public static TheoryData<string> Ways =>
    [
        "-D LAN_2_0 -I 3",
        "-D LAN_2_0 -I 17",
        "-D LAN",
    ];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Device_and_channel_are_shown(string way)
    {
        await using Target target = Target.Start();
        PeerRun run = await RunAsync(target, "bmc-info", way);
        Says.Ok(run, "Device ID : 32", "IPMI Version : 2.0", "69706d69-7662-4d63-8000-000000000001", "Medium Type : 802.3 LAN");
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Power_is_shown_and_controlled(string way)
    {
        await using Target target = Target.Start();
        Says.Ok(await RunAsync(target, "ipmipower", way, "--stat"), ": on");
        Says.Ok(await RunAsync(target, "ipmipower", way, "--off", "--wait-until-off"), ": ok");
        Says.Ok(await RunAsync(target, "ipmipower", way, "--stat"), ": off");
        Says.Ok(await RunAsync(target, "ipmipower", way, "--on", "--wait-until-on"), ": ok");
        Says.Ok(await RunAsync(target, "ipmipower", way, "--stat"), ": on");
        Assert.Equal(
            [ChassisControlOperation.PowerDown, ChassisControlOperation.PowerUp], target.Bmc.Machine.Chassis.Operations);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Sensors_are_listed(string way)
    {
        await using Target target = Target.Start();
        string cache = Directory.CreateTempSubdirectory("ipmi-sdr-").FullName;
        try
        {
            PeerRun run = await RunAsync(target, "ipmi-sensors", way, $"--sdr-cache-directory={cache}");
            Says.Ok(
                run, "CPU Temp | Temperature | 42.00 | C | 'OK'", "P12V | Voltage | 12.00 | V | 'OK'", "FAN1 | Fan | 5500.00 | RPM | 'OK'");
        }
        finally
        {
            Directory.Delete(cache, recursive: true);
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Chassis_status_is_shown(string way)
    {
        await using Target target = Target.Start();
        Says.Ok(await RunAsync(target, "ipmi-chassis", way, "--get-status"), "System Power : on", "Power restore policy : Always off");
    }

    [Theory]
    [InlineData("-D LAN_2_0 -I 3", "password invalid")]
    [InlineData("-D LAN_2_0 -I 17", "password invalid")]
    [InlineData("-D LAN", "password verification timeout")]
    public async Task A_wrong_password_is_told_as_such(string way, string text)
    {
        await using Target target = Target.Start();
        PeerRun run = await target.RunAsync("bmc-info", [.. way.Split(' '), .. At(target, "admin", "wrong"), "--session-timeout=4000"]);
        Says.Failed(run, text);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_wrong_user_is_told_as_such(string way)
    {
        await using Target target = Target.Start();
        Says.Failed(await target.RunAsync("bmc-info", [.. way.Split(' '), .. At(target, "nobody", "secret")]), "username invalid");
    }

    [Theory]
    [InlineData("3")]
    [InlineData("17")]
    public async Task A_channel_key_is_asked_for(string suite)
    {
        await using Target target = Target.Start(o => o with { Sessions = o.Sessions with { Kg = "TheKeyOfTheChannel"u8.ToArray() } });
        string way = $"-D LAN_2_0 -I {suite}";
        Says.Ok(await RunAsync(target, "bmc-info", way, "-k", "TheKeyOfTheChannel"), "Device ID : 32");
        string[] other = [.. way.Split(' '), .. At(target, "admin", "secret"), "-k", "AnotherKey"];
        Says.Failed(await Target.RunWithWrongKeyAsync("bmc-info", other), "k_g invalid");
    }

    [Theory]
    [InlineData("3")]
    [InlineData("17")]
    public async Task A_password_of_20_bytes_works_with_RMCP_plus(string suite)
    {
        await using Target target = Target.Start();
        string[] login = ["-D", "LAN_2_0", "-I", suite, .. At(target, "long", "ThisOneHas20Bytes!!!")];
        Says.Ok(await target.RunAsync("bmc-info", login), "Device ID : 32");
    }

    [Fact]
    public async Task Pings_are_answered()
    {
        // Neither program takes a port.
        await using Target target = Target.StartOnDefaultPort();
        Says.Ok(await target.RunAsync("rmcpping", "-c", "1", target.Host), "1 pings transmitted, 1 pongs received in time");
        Says.Ok(await target.RunAsync("ipmiping", "-c", "1", target.Host), "1 requests transmitted, 1 responses received in time");
    }

    internal static Task<PeerRun> RunAsync(Target target, string program, string way, params IEnumerable<string> arguments) =>
        target.RunAsync(program, [.. way.Split(' '), .. At(target, "admin", "secret"), .. arguments]);

    internal static string[] At(Target target, string user, string password) =>
        ["-h", $"{target.Host}:{target.Port}", "-u", user, "-p", password];
}
