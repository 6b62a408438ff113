namespace Ipmi.Messages.Tests;

public class RepeatableTests
{
    /// <summary>Commands that change state and are not as good twice as once: never sent again once they may have been executed.</summary>
    [Fact]
    public void Only_these_commands_must_not_be_repeated() =>
        Assert.Equal(
            [
                "Chassis Control", "Chassis Reset", "Platform Event", "Alert Immediate", "Cold Reset", "Warm Reset", "Manufacturing Test On",
                "Get Message", "Send Message", "Read Event Message Buffer", "Set User Password", "Activate Payload", "Deactivate Payload",
                "Master Write-Read", "Add SDR", "Partial Add SDR", "Delete SDR", "Clear SDR Repository", "Add SEL Entry", "Partial Add SEL Entry",
                "Delete SEL Entry", "Clear SEL", "Send PPP UDP Proxy Packet", "Callback", "FRU Control", "VITA FRU Control",
                "FRU Inventory Device Lock Control", "VITA FRU Inventory Device Lock Control",
                "PM Reset", "Activate Firmware", "Initiate Manual Rollback", "Set Payload Mode",
            ],
            IpmiMessagesCatalog.Messages.Commands.Where(c => !c.Info.Repeatable).Select(c => c.Info.Name));
}
