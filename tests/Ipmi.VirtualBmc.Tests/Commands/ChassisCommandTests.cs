using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Transport;

namespace Ipmi.Virtual.Tests.Commands;

public class ChassisCommandTests
{
    [Theory]
    [InlineData(ChassisControlOperation.PowerDown, true, CompletionCode.Ok, false)]
    [InlineData(ChassisControlOperation.PowerUp, true, CompletionCode.Ok, true)]
    [InlineData(ChassisControlOperation.PowerCycle, true, CompletionCode.Ok, true)]
    [InlineData(ChassisControlOperation.HardReset, true, CompletionCode.Ok, true)]
    [InlineData(ChassisControlOperation.DiagnosticInterrupt, true, CompletionCode.Ok, true)]
    [InlineData(ChassisControlOperation.SoftShutdown, true, CompletionCode.Ok, false)]
    [InlineData(ChassisControlOperation.PowerDown, false, CompletionCode.Ok, false)]
    [InlineData(ChassisControlOperation.PowerUp, false, CompletionCode.Ok, true)]
    [InlineData(ChassisControlOperation.PowerCycle, false, CompletionCode.NotSupportedInPresentState, false)]
    [InlineData(ChassisControlOperation.HardReset, false, CompletionCode.NotSupportedInPresentState, false)]
    [InlineData(ChassisControlOperation.DiagnosticInterrupt, false, CompletionCode.NotSupportedInPresentState, false)]
    [InlineData(ChassisControlOperation.SoftShutdown, false, CompletionCode.NotSupportedInPresentState, false)]
    [InlineData((ChassisControlOperation)6, true, CompletionCode.InvalidDataField, true)]
    [InlineData((ChassisControlOperation)15, false, CompletionCode.InvalidDataField, false)]
    public void Chassis_Control_changes_the_power_as_the_state_allows(
        ChassisControlOperation operation, bool wasOn, CompletionCode expected, bool isOn)
    {
        var lab = new Lab();
        LanSession session = lab.Open(PrivilegeLevel.Operator);
        if (!wasOn) lab.Run(session.SendAsync(new ChassisControlRequest { Operation = ChassisControlOperation.PowerDown }));
        int before = lab.Machine.Chassis.Operations.Count;

        Assert.Equal(expected, lab.Code(session.SendAsync(new ChassisControlRequest { Operation = operation })));
        Assert.Equal(isOn, lab.Run(session.SendAsync(new GetChassisStatusRequest())).PowerIsOn);
        Assert.Equal(expected == CompletionCode.Ok ? 1 : 0, lab.Machine.Chassis.Operations.Count - before);
    }

    [Fact]
    public void Of_what_was_done_to_the_chassis_the_last_is_kept_and_not_all_for_ever()
    {
        var chassis = new Chassis();
        for (int i = 0; i < 10_000; i++) chassis.Control(ChassisControlOperation.HardReset);
        chassis.Control(ChassisControlOperation.PowerDown);
        Assert.InRange(chassis.Operations.Count, 1000, 2000);
        Assert.Equal([ChassisControlOperation.HardReset, ChassisControlOperation.PowerDown], chassis.Operations.TakeLast(2));
    }

    [Fact]
    public void A_command_that_must_not_be_repeated_is_answered_again_without_being_executed_again()
    {
        var lab = new Lab();
        LanSession session = lab.Open(PrivilegeLevel.Operator);
        lab.Network.StartLog();

        // The request is not sent again by itself: each of its copies is made by the network.
        lab.Network.SetConditions(ConsoleOf(lab, session), Lab.BmcAddress, LinkConditions.Perfect with { Duplication = 1 });
        lab.Run(session.SendAsync(new ChassisControlRequest { Operation = ChassisControlOperation.PowerCycle }));
        lab.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([ChassisControlOperation.PowerCycle], lab.Machine.Chassis.Operations);
    }

    [Fact]
    public void The_same_request_number_and_bytes_in_a_fresh_packet_are_answered_from_the_cache()
    {
        var lab = new Lab();
        LanSession session = lab.Open(PrivilegeLevel.Operator);
        bool isFirstAnswer = true;
        lab.Network.Filter = (from, _, _) =>
        {
            if (!from.Equals(Lab.BmcAddress) || !isFirstAnswer) return FilterVerdict.Pass;
            isFirstAnswer = false;
            return FilterVerdict.Drop;
        };

        // As other consoles do it: the answer got lost, so the request is sent again.
        var request = new RawRequest(NetFn.Chassis, 0x02, new byte[] { (byte)ChassisControlOperation.PowerCycle }, Repeatable: true);
        Assert.Equal(CompletionCode.Ok, lab.Run(session.ExchangeRawAsync(request, CancellationToken.None)).CompletionCode);
        Assert.False(isFirstAnswer);
        Assert.Equal([ChassisControlOperation.PowerCycle], lab.Machine.Chassis.Operations);
    }

    [Fact]
    public void The_policy_for_returning_power_is_kept_and_can_be_asked_for_without_change()
    {
        var lab = new Lab();
        LanSession session = lab.Open();
        PowerRestorePolicies all = PowerRestorePolicies.StayOff | PowerRestorePolicies.Restore | PowerRestorePolicies.PowerOn;
        var set = new SetPowerRestorePolicyRequest { Policy = PowerRestorePolicy.Restore };
        Assert.Equal(all, lab.Run(session.SendAsync(set)).Supported);
        Assert.Equal(all, lab.Run(session.SendAsync(new SetPowerRestorePolicyRequest { Policy = PowerRestorePolicy.Unknown })).Supported);
        Assert.Equal(PowerRestorePolicy.Restore, lab.Run(session.SendAsync(new GetChassisStatusRequest())).RestorePolicy);
    }

    [Fact]
    public void An_operation_is_told_to_whoever_listens()
    {
        var lab = new Lab();
        List<ChassisControlOperation> told = [];
        lab.Machine.Chassis.Controlled += told.Add;
        lab.Run(lab.Open().SendAsync(new ChassisControlRequest { Operation = ChassisControlOperation.HardReset }));
        Assert.Equal([ChassisControlOperation.HardReset], told);
    }

    private static System.Net.IPEndPoint ConsoleOf(Lab lab, LanSession session)
    {
        lab.Run(session.SendAsync(new GetDeviceIdRequest()));
        return lab.Network.Log[^1].To;
    }
}
