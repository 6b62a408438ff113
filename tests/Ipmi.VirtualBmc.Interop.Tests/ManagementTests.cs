using Ipmi.Messages;

namespace Ipmi.Virtual.Interop.Tests;

/// <summary>DCMI, PEF, system information, firewall, PICMG and what is behind the BMC, as real clients see them.</summary>
public class ManagementTests
{
    private const string Ipmitool17 = "-I lanplus -C 17";
    private const string FreeIpmi17 = "-D LAN_2_0 -I 17";

    [Fact]
    public async Task Ipmitool_knows_all_of_DCMI()
    {
        await using Target target = Target.Start();
        Says.Ok(await RunAsync(target, "dcmi discover"), "Power management available", "1024 SEL entries", "Primary LAN channel number: 1");
        Says.Ok(
            await RunAsync(target, "dcmi power reading"), "Instantaneous power reading: 120 Watts", "Power reading state is: activated");
        Says.Ok(await RunAsync(target, "dcmi sensors"), "Record ID 0x0001: CPU Temp | 42 degrees C");
        Says.Ok(await RunAsync(target, "dcmi get_temp_reading"), "+42 C");
        Says.Ok(await RunAsync(target, "dcmi set_asset_tag TagOfMoreThanSixteenBytes"), "TagOfMoreThanSixteenBytes");
        Says.Ok(await RunAsync(target, "dcmi asset_tag"), "TagOfMoreThanSixteenBytes");
        Says.Ok(await RunAsync(target, "dcmi set_mc_id_string node-7"), "node-7");
        Says.Ok(await RunAsync(target, "dcmi get_mc_id_string"), "node-7");
        Says.Ok(await RunAsync(target, "dcmi power set_limit limit 300"), "Power Limit: 300 Watts", "No Active Power Limit");
        Says.Ok(await RunAsync(target, "dcmi power activate"), "successfully activated");
        Says.Ok(await RunAsync(target, "dcmi power get_limit"), "Power Limit Active", "Power Limit: 300 Watts");
    }

    [Fact]
    public async Task FreeIPMI_knows_all_of_DCMI()
    {
        await using Target target = Target.Start();
        Says.Ok(await FreeAsync(target, "ipmi-dcmi", "--get-dcmi-capability-info"), "Conformance : 1.5", "Number of SEL entries : 1024");
        Says.Ok(await FreeAsync(target, "ipmi-dcmi", "--get-system-power-statistics"), "Current Power : 120 Watts");
        Says.Ok(
            await FreeAsync(target, "ipmi-dcmi", "--get-enhanced-system-power-statistics"),
            "1 Minutes",
            "Average Power over sampling duration : 120");
        Says.Ok(await FreeAsync(target, "ipmi-dcmi", "--get-dcmi-sensor-info"), "CPU Temperature SDR Record IDs\n1");
        Says.Ok(await FreeAsync(target, "ipmi-dcmi", "--set-asset-tag=rack 4"));
        Says.Ok(await FreeAsync(target, "ipmi-dcmi", "--get-asset-tag"), "rack 4");
    }

    [Fact]
    public async Task FreeIPMI_checks_PEF_out_and_commits_it()
    {
        await using Target target = Target.Start();
        string file = Path.GetTempFileName();
        try
        {
            Says.Ok(await FreeAsync(target, "ipmi-pef-config", "--checkout", $"--filename={file}"));
            CancellationToken cancellation = TestContext.Current.CancellationToken;
            string text = await File.ReadAllTextAsync(file, cancellation);
            text = text.Replace(
                "\tStartup_Delay                                 0", "\tStartup_Delay                                 7",
                StringComparison.Ordinal);
            await File.WriteAllTextAsync(file, text, cancellation);
            Says.Ok(await FreeAsync(target, "ipmi-pef-config", "--commit", $"--filename={file}"));
            Says.Ok(await FreeAsync(target, "ipmi-pef-config", "--diff", $"--filename={file}"));
            Says.Ok(await RunAsync(target, "raw 4 0x13 3 0 0"), "11 07");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("chassis")]
    [InlineData("sensors")]
    [InlineData("pef")]
    [InlineData("dcmi")]
    public async Task FreeIPMI_checks_a_category_out_commits_it_and_sees_no_difference(string category)
    {
        await using Target target = Target.Start();
        string directory = Directory.CreateTempSubdirectory("ipmi-config-").FullName;
        try
        {
            string[] common =
            [
                $"--category={category}", $"--filename={Path.Combine(directory, "config")}", $"--sdr-cache-directory={directory}",
            ];
            Says.Ok(await FreeAsync(target, "ipmi-config", [.. common, "--checkout"]));
            Says.Ok(await FreeAsync(target, "ipmi-config", [.. common, "--commit"]));
            Says.Ok(await FreeAsync(target, "ipmi-config", [.. common, "--diff"]));
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    [Fact]
    public async Task Ipmitool_reads_and_sets_PEF_and_system_information()
    {
        await using Target target = Target.Start();
        Says.Ok(await RunAsync(target, "pef info"), "0x51 | 16 | 8");
        Says.Ok(await RunAsync(target, "pef filter enable 1"), "enabled");
        Says.Ok(await RunAsync(target, "pef filter list"), "1 | enabled");
        Says.Ok(await RunAsync(target, "event 1"), "Temperature");
        Says.Ok(await target.RunAsync(
            "ipmitool",
            [
                .. Ipmitool17.Split(' '), .. IpmitoolTests.At(target, "admin", "secret"), "mc", "setsysinfo", "system_name",
                "a name longer than a block",
            ]));
        Says.Ok(await RunAsync(target, "mc getsysinfo system_name"), "a name longer than a block");
        Assert.Equal("a name longer than a block", target.Bmc.Machine.SystemInformation.Text(SystemInfoParameter.SystemName));
    }

    [Fact]
    public async Task Ipmitool_switches_a_command_off_and_on()
    {
        await using Target target = Target.Start();
        Says.Ok(await RunAsync(target, "firewall disable lun 0 netfn 6 command 8"));
        Says.Failed(await RunAsync(target, "raw 6 8"), "disabled");
        Says.Ok(await RunAsync(target, "firewall enable lun 0 netfn 6 command 8"));
        Says.Ok(await RunAsync(target, "raw 6 8"), " 01 00 00 00 00 00 00 80 63");
    }

    [Fact]
    public async Task Channels_statistics_and_alert_destinations_are_shown()
    {
        await using Target target = Target.Start();
        Says.Ok(await RunAsync(target, "channel info 0"), "Channel Medium Type : IPMB (I2C)", "session-less");
        Says.Ok(await RunAsync(target, "channel info 2"), "Serial/Modem");
        Says.Ok(await RunAsync(target, "lan stats get"), "RMCP Rx Valid");
        Says.Ok(await RunAsync(target, "lan alert set 1 2 ipaddr 10.0.0.9"));
        Says.Ok(await RunAsync(target, "lan alert print 1 2"), "Alert IP Address : 10.0.0.9");
    }

    [Fact]
    public async Task PICMG_and_HPM_are_answered_by_a_machine_that_has_them_alone()
    {
        await using Target shelf = Target.Start(o => o with { Machine = new() { HasPicmg = true } });
        Says.Ok(await RunAsync(shelf, "picmg properties"), "PICMG Ext. Version : 2.2");
        Says.Ok(await RunAsync(shelf, "hpm check"), "Virtual BMC");
        await using Target server = Target.Start();
        Says.Failed(await RunAsync(server, "picmg properties"), "");
    }

    [Fact]
    public async Task Controllers_behind_the_BMC_are_reached()
    {
        await using Target target = Target.Start(o => o with
        {
            Machine = new()
            {
                Satellites =
                [
                    new(0x52) { Behind = [new(0x72) { Channel = 7, Identity = new() { DeviceId = 0x72, FirmwareMajor = 9 } }] },
                ],
            },
        });
        Says.Ok(await RunAsync(target, "-t 0x52 -b 0 mc info"), "Device ID : 82");
        Says.Ok(await RunAsync(target, "-t 0x72 -b 7 -T 0x52 -B 0 mc info"), "Device ID : 114", "Firmware Revision : 9.00");
        Says.Ok(
            await FreeAsync(target, "ipmi-raw", "--target-channel-number=0", "--target-slave-address=0x52", "0", "6", "1"),
            "rcvd: 01 00 52");
    }

    private static Task<PeerRun> RunAsync(Target target, string command) => IpmitoolTests.RunAsync(target, Ipmitool17, command.Split(' '));

    private static Task<PeerRun> FreeAsync(Target target, string program, params IEnumerable<string> arguments) =>
        FreeIpmiTests.RunAsync(target, program, FreeIpmi17, arguments);
}
