using Ipmi.Client;
using Ipmi.Messages;
using Ipmi.Virtual;

namespace VirtualBmcInTests;

/// <summary>What a program does to a machine, and what the machine does to a program.</summary>
public sealed class PowerTests(BmcFixture fixture) : IClassFixture<BmcFixture>
{
    [Fact]
    public async Task A_reset_reaches_the_machine()
    {
        List<MachineEvent> told = [];
        fixture.Bmc.Happened += told.Add;
        await using (IpmiClient client = await fixture.ConnectAsync())
        {
            var reset = new ChassisControlRequest { Operation = ChassisControlOperation.HardReset };
            await client.SendAsync(reset, TestContext.Current.CancellationToken);
        }

        fixture.Bmc.Happened -= told.Add;
        Assert.Equal([new PowerControlled(ChassisControlOperation.HardReset, true, SystemRestartCause.ChassisControl)], told);
    }

    [Fact]
    public async Task A_machine_that_gets_hot_is_seen()
    {
        await using IpmiClient client = await fixture.ConnectAsync();
        fixture.Bmc.Change(machine => machine.Sensors[0].Value = 95);
        var read = new GetSensorReadingRequest { SensorNumber = 1 };
        GetSensorReadingResponse reading = await client.SendAsync(read, TestContext.Current.CancellationToken);
        Assert.Equal((95, Thresholds.UpperNonCritical), (reading.Reading, reading.Crossed));
        Assert.Equal(1, fixture.Bmc.Machine.EventLog.Count);
    }
}
