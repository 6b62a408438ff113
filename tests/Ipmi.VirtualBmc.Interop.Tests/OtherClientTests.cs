using Ipmi.Messages;

namespace Ipmi.Virtual.Interop.Tests;

/// <summary>ipmiutil, OpenIPMI, pyghmi, python-ipmi.</summary>
public class OtherClientTests
{
    [Theory]
    [InlineData("lan2")]
    [InlineData("lan")]
    public async Task Ipmiutil_reads_health_and_sensors(string driver)
    {
        // It takes no port, and knows no cipher suite beyond 14.
        await using Target target = Target.StartOnDefaultPort();
        string[] login = ["-N", target.Host, "-U", "admin", "-P", "secret", "-V", "4", "-F", driver];
        Says.Ok(await target.RunAsync("ipmiutil", ["health", .. login]), "Selftest status = 0055 (OK)", "chassis_power = on");
        Says.Ok(await target.RunAsync("ipmiutil", ["sensor", .. login]), "CPU Temp = 2a OK 42.00 degrees C", "FAN1 = 37 OK 5500.00 RPM");
    }

    [Theory]
    [InlineData("rmcp+")]
    [InlineData("md5")]
    public async Task Openipmicmd_sends_a_command(string authentication)
    {
        await using Target target = Target.Start();
        PeerRun run = await target.RunAsync(
            "openipmicmd", "-k", "0f 0 6 1", "lan", "-p", target.Port, "-U", "admin", "-P", "secret", "-A", authentication, target.Host);
        Says.Ok(run, "0f 07 00 01 00 20 01 01 00 02");
    }

    [Fact]
    public async Task Pyghmi_controls_the_power_and_reads_sensors()
    {
        await using Target target = Target.Start();
        PeerRun run = await target.RunPythonAsync("pyghmi", "pyghmi_client.py");
        Says.Ok(run, "power on", "off: {'pendingpowerstate': 'off'}", "on: {'powerstate': 'on'}", "CPU Temp 42", "FAN1 5500");
        Assert.Equal([ChassisControlOperation.PowerDown, ChassisControlOperation.PowerUp], target.Bmc.Machine.Chassis.Operations);
    }

    [Fact]
    public async Task Python_ipmi_reads_device_chassis_and_records()
    {
        await using Target target = Target.Start();
        Says.Ok(await target.RunPythonAsync("pyipmi", "pyipmi_client.py"), "device 32", "power True", "CPU Temp", "P12V", "FAN1");
    }
}
