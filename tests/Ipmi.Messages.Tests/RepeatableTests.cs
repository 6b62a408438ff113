namespace Ipmi.Messages.Tests;

public class RepeatableTests
{
    /// <summary>Commands that change state and are not as good twice as once: never sent again once they may have been executed.</summary>
    [Fact]
    public void Only_these_commands_must_not_be_repeated() =>
        Assert.Equal(
            [
                "Chassis Control", "Chassis Reset", "Platform Event", "Cold Reset", "Warm Reset", "Get Message", "Send Message",
                "Activate Payload", "Deactivate Payload", "Master Write-Read", "Add SDR", "Partial Add SDR", "Add SEL Entry",
                "Delete SEL Entry", "Clear SEL",
            ],
            IpmiMessagesCatalog.Messages.Commands.Where(c => !c.Info.Repeatable).Select(c => c.Info.Name));
}
