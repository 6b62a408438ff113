using Ipmi.Messages;

namespace Ipmi.Virtual.Interop.Tests;

public class IpmitoolTests
{
    /// <summary>Ways to connect: the interface, and the cipher suite or authentication type.</summary>
    public static TheoryData<string> Ways =>
    [
        "-I lanplus -C 3",
        "-I lanplus -C 17",
        "-I lan -A MD5",
    ];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Device_and_GUID_are_shown(string way)
    {
        await using Target target = Target.Start(
            o => o with { Machine = new() { Identity = new() { FirmwareMajor = 4, FirmwareMinor = new(0x21) } } });
        Says.Ok(await RunAsync(target, way, "mc", "info"), "Device ID : 32", "Firmware Revision : 4.21", "IPMI Version : 2.0");
        Says.Ok(await RunAsync(target, way, "mc", "guid"), "69706d69-7662-4d63-8000-000000000001");
        Says.Ok(await RunAsync(target, way, "raw", "6", "1"), " 20 01 04 21 02 ");
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Power_is_shown_and_controlled(string way)
    {
        await using Target target = Target.Start();
        Says.Ok(await RunAsync(target, way, "chassis", "status"), "System Power : on", "Power Restore Policy : always-off");
        Says.Ok(await RunAsync(target, way, "power", "off"), "Chassis Power Control: Down/Off");
        Says.Ok(await RunAsync(target, way, "power", "status"), "Chassis Power is off");
        Says.Failed(await RunAsync(target, way, "power", "cycle"), "Command not supported in present state");
        Says.Ok(await RunAsync(target, way, "power", "on"), "Chassis Power Control: Up/On");
        Says.Ok(await RunAsync(target, way, "power", "cycle"));
        Says.Ok(await RunAsync(target, way, "power", "reset"));
        Says.Ok(await RunAsync(target, way, "power", "status"), "Chassis Power is on");
        Assert.Equal(
            [
                ChassisControlOperation.PowerDown, ChassisControlOperation.PowerUp,
                ChassisControlOperation.PowerCycle, ChassisControlOperation.HardReset,
            ],
            target.Bmc.Machine.Chassis.Operations);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Sensors_are_listed(string way)
    {
        await using Target target = Target.Start();
        Says.Ok(await RunAsync(target, way, "sdr", "list"), "CPU Temp | 42 degrees C | ok", "P12V | 12 Volts | ok", "FAN1 | 5500 RPM | ok");
        Says.Ok(await RunAsync(target, way, "sensor", "list"), "CPU Temp | 42.000 | degrees C | ok | 0.000 | 2.000 | 5.000 | 90.000");
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_wrong_password_is_refused(string way)
    {
        await using Target target = Target.Start();
        PeerRun run = await target.RunAsync(
            "ipmitool", [.. way.Split(' '), .. At(target, "admin", "wrong"), "-N", "1", "-R", "1", "mc", "info"]);
        Says.Failed(run, "Unable to establish");
        Assert.Equal(0, target.Bmc.SessionCount);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_wrong_user_is_refused(string way)
    {
        await using Target target = Target.Start();
        PeerRun run = await target.RunAsync(
            "ipmitool", [.. way.Split(' '), .. At(target, "nobody", "secret"), "-N", "1", "-R", "1", "mc", "info"]);
        Says.Failed(run, "Unable to establish");
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_user_may_look_and_not_switch(string way)
    {
        await using Target target = Target.Start();
        string[] login = [.. way.Split(' '), .. At(target, "user", "secret"), "-N", "1", "-R", "1"];
        Says.Failed(await target.RunAsync("ipmitool", [.. login, "mc", "info"]), "Unable to establish");
        Says.Ok(await target.RunAsync("ipmitool", [.. login, "-L", "USER", "power", "status"]), "Chassis Power is on");
        Says.Failed(await target.RunAsync("ipmitool", [.. login, "-L", "USER", "power", "off"]), "Insufficient privilege level");
        Assert.Empty(target.Bmc.Machine.Chassis.Operations);
    }

    [Theory]
    [InlineData("3")]
    [InlineData("17")]
    public async Task A_password_of_20_bytes_works_with_RMCP_plus(string suite)
    {
        await using Target target = Target.Start();
        string[] login = ["-I", "lanplus", "-C", suite, .. At(target, "long", "ThisOneHas20Bytes!!!")];
        Says.Ok(await target.RunAsync("ipmitool", [.. login, "raw", "6", "1"]), " 20 01 ");
    }

    [Theory]
    [InlineData("3")]
    [InlineData("17")]
    public async Task A_channel_key_is_asked_for(string suite)
    {
        await using Target target = Target.Start(o => o with { Sessions = o.Sessions with { Kg = "TheKeyOfTheChannel"u8.ToArray() } });
        string[] login = ["-I", "lanplus", "-C", suite, .. At(target, "admin", "secret"), "-N", "1", "-R", "1"];
        Says.Ok(await target.RunAsync("ipmitool", [.. login, "-k", "TheKeyOfTheChannel", "raw", "6", "1"]), " 20 01 ");
        Says.Failed(await Target.RunWithWrongKeyAsync("ipmitool", [.. login, "-k", "AnotherKey", "raw", "6", "1"]), "Unable to establish");
        Says.Failed(await Target.RunWithWrongKeyAsync("ipmitool", [.. login, "raw", "6", "1"]), "Unable to establish");
    }

    [Fact]
    public async Task Cipher_suites_are_listed_the_strongest_first()
    {
        await using Target target = Target.Start();
        PeerRun run = await RunAsync(target, "-I lanplus -C 17", "channel", "getciphers", "ipmi", "1");
        Says.Ok(run, "17 N/A hmac_sha256 sha256_128 aes_cbc_128", "3 N/A hmac_sha1 hmac_sha1_96 aes_cbc_128");
    }

    internal static Task<PeerRun> RunAsync(Target target, string way, params IEnumerable<string> command) =>
        target.RunAsync("ipmitool", [.. way.Split(' '), .. At(target, "admin", "secret"), .. command]);

    internal static string[] At(Target target, string user, string password) =>
        ["-H", target.Host, "-p", target.Port, "-U", user, "-P", password];
}
