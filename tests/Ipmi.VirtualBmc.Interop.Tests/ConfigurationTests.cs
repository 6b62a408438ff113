using Ipmi.Messages;

namespace Ipmi.Virtual.Interop.Tests;

/// <summary>What clients read and set beyond power and sensors.</summary>
public class ConfigurationTests
{
    private const string Ipmitool17 = "-I lanplus -C 17";
    private const string FreeIpmi17 = "-D LAN_2_0 -I 17";

    [Fact]
    public async Task Ipmitool_makes_a_user_who_then_logs_in()
    {
        await using Target target = Target.Start();
        Says.Ok(await RunAsync(target, "user set name 6 bob"));
        Says.Ok(await RunAsync(target, "user set password 6 bobpassword"), "successful");
        Says.Ok(await RunAsync(target, "channel setaccess 1 6 ipmi=on privilege=3"));
        Says.Ok(await RunAsync(target, "user enable 6"));
        Says.Ok(await RunAsync(target, "user list 1"), "2 admin true false true ADMINISTRATOR", "6 bob true false true OPERATOR");
        Says.Ok(await RunAsync(target, "user test 6 16 bobpassword"), "Success");
        foreach (string way in (string[])[Ipmitool17, "-I lan"])
        {
            PeerRun run = await target.RunAsync(
                "ipmitool", [.. way.Split(' '), .. IpmitoolTests.At(target, "bob", "bobpassword"), "-L", "OPERATOR", "power", "status"]);
            Says.Ok(run, "Chassis Power is on");
        }
    }

    [Fact]
    public async Task FreeIPMI_checks_a_user_out_and_commits_another_name()
    {
        await using Target target = Target.Start();
        Says.Ok(
            await ConfigAsync(target, "--checkout", "-S", "User3"), "Username operator", "Enable_User Yes", "Lan_Privilege_Limit Operator");
        Says.Ok(await ConfigAsync(target, "--commit", "-e", "User3:Username=carol"));
        Says.Ok(await RunAsync(target, "user list 1"), "3 carol true false true OPERATOR");
    }

    [Fact]
    public async Task FreeIPMI_checks_channel_and_LAN_out_and_commits_an_address()
    {
        await using Target target = Target.Start();
        Says.Ok(await ConfigAsync(target, "--checkout", "-S", "Lan_Channel"), "Volatile_Access_Mode Always_Available");
        Says.Ok(await ConfigAsync(target, "--commit", "-e", "Lan_Conf:IP_Address=10.1.2.3"));
        Says.Ok(await ConfigAsync(target, "--checkout", "-S", "Lan_Conf"), "IP_Address 10.1.2.3");
    }

    [Fact]
    public async Task Ipmitool_sets_and_prints_the_LAN_configuration()
    {
        await using Target target = Target.Start();
        Says.Ok(await RunAsync(target, "lan set 1 ipaddr 10.0.0.5"));
        Says.Ok(await RunAsync(target, "lan set 1 snmp hello"));
        Says.Ok(
            await RunAsync(target, "lan print 1"),
            "Set in Progress : Set Complete", "IP Address : 10.0.0.5", "SNMP Community String : hello", "RMCP+ Cipher Suites : 17,3");
    }

    /// <summary>It compares what it reads with what it wrote, and tries for a minute when they differ.</summary>
    [Fact]
    public async Task Ipmitool_limits_a_cipher_suite()
    {
        await using Target target = Target.Start();
        Says.Ok(await RunAsync(target, "lan set 1 cipher_privs aoXXXXXXXXXXXXX"));
        Says.Ok(await RunAsync(target, "lan print 1"), "Cipher Suite Priv Max : aoXXXXXXXXXXXXX");
    }

    [Fact]
    public async Task The_event_log_is_filled_read_and_cleared()
    {
        await using Target target = Target.Start();
        Says.Ok(await RunAsync(target, "event 1"));
        Says.Ok(await RunAsync(target, "sel list"), "1 |", "Temperature #0x30 | Upper Critical going high | Asserted");
        Says.Ok(await FreeAsync(target, "ipmi-sel", "--ignore-sdr-cache"), "Temperature", "Upper Critical - going high");
        Says.Ok(await FreeAsync(target, "ipmi-sel", "--info"), "Number of log entries : 1");
        Says.Ok(await RunAsync(target, "sel clear"), "Clearing SEL");
        Says.Ok(await RunAsync(target, "sel list"), "SEL has no entries");
        Says.Ok(await RunAsync(target, "event 2"));
        Says.Ok(await FreeAsync(target, "ipmi-sel", "--clear"));
        Assert.Equal(0, target.Bmc.Machine.EventLog.Count);
    }

    [Fact]
    public async Task FRU_areas_are_shown_and_edited()
    {
        await using Target target = Target.Start();
        Says.Ok(
            await RunAsync(target, "fru print"),
            "Board Product : Virtual Board",
            "Product Name : Virtual Server",
            "Chassis Type : Rack Mount Chassis");
        Says.Ok(await RunAsync(target, "fru edit 0 field p 1 Another_Server"));
        Says.Ok(await RunAsync(target, "fru print"), "Product Name : Another_Server");
    }

    [Fact]
    public async Task FreeIPMI_shows_FRU_areas()
    {
        await using Target target = Target.Start();
        Says.Ok(
            await FreeAsync(
                target, "ipmi-fru", "--ignore-sdr-cache"), "FRU Board Product Name: Virtual Board", "FRU Product Serial Number: 0000001");
    }

    [Fact]
    public async Task The_boot_device_is_chosen_and_booted()
    {
        await using Target target = Target.Start();
        Says.Ok(await RunAsync(target, "chassis bootdev pxe"), "Set Boot Device to pxe");
        Says.Ok(await RunAsync(target, "chassis bootparam get 5"), "Boot Flag Valid", "Force PXE");
        Says.Ok(await RunAsync(target, "power reset"));
        Assert.Equal(BootDevice.Pxe, target.Bmc.Machine.Chassis.Boot.LastDevice);
        Says.Ok(await RunAsync(target, "chassis bootparam get 5"), "Boot Flag Invalid");
        Says.Ok(await RunAsync(target, "chassis restart_cause"), "chassis power control command");
    }

    [Fact]
    public async Task Chassis_identify_policy_and_hours_are_set_and_shown()
    {
        await using Target target = Target.Start(o => o with { Machine = new() { Chassis = new() { OnBefore = TimeSpan.FromHours(50) } } });
        Says.Ok(await RunAsync(target, "chassis identify force"));
        Says.Ok(await RunAsync(target, "chassis policy always-on"));
        Says.Ok(await RunAsync(target, "chassis status"), "Power Restore Policy : always-on");
        Says.Ok(await RunAsync(target, "chassis poh"), "2 days, 2 hours");
        Assert.Equal(ChassisIdentifyState.Indefinite, target.Bmc.Machine.Chassis.IdentifyState);
    }

    [Fact]
    public async Task Sessions_watchdog_and_self_test_are_shown_and_a_cold_reset_ends_all()
    {
        await using Target target = Target.Start();
        Says.Ok(await RunAsync(target, "session info active"), "active sessions : 1", "user id : 2", "console ip : 127.0.0.1");
        Says.Ok(await RunAsync(target, "mc watchdog get"), "Watchdog Timer Is: Stopped");
        Says.Ok(await RunAsync(target, "mc selftest"), "Selftest: passed");
        Says.Ok(await RunAsync(target, "mc reset cold"));
        Says.Ok(await RunAsync(target, "mc info"), "Device ID : 32");
    }

    private static Task<PeerRun> RunAsync(Target target, string command) => IpmitoolTests.RunAsync(target, Ipmitool17, command.Split(' '));

    private static Task<PeerRun> FreeAsync(Target target, string program, params IEnumerable<string> arguments) =>
        FreeIpmiTests.RunAsync(target, program, FreeIpmi17, arguments);

    private static Task<PeerRun> ConfigAsync(Target target, params IEnumerable<string> arguments) =>
        FreeAsync(target, "ipmi-config", ["--category=core", .. arguments]);
}
