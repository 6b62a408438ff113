using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual.Tests;

/// <summary>What holds for every command that a virtual BMC has.</summary>
public class DispatchTests
{
    /// <summary>Network function, command, and the body of a group command or -1.</summary>
    public static TheoryData<byte, byte, int> Commands =>
        [.. new Lab().Bmc.SupportedCommands.Select(c => ((byte)c.Id.NetFn, c.Id.Command, (int)c.Id.Body))];

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_is_refused_with_D4h_exactly_below_its_privilege(byte netFn, byte command, int body)
    {
        var id = new CommandId((NetFn)netFn, command, (Body)body);
        CommandInfo info = IpmiMessagesCatalog.Messages.Find(id)!.Info;
        byte[] request = CommandShape.Of(id).Request;
        foreach (PrivilegeLevel level in (PrivilegeLevel[])[PrivilegeLevel.User, PrivilegeLevel.Operator, PrivilegeLevel.Administrator])
        {
            var lab = new Lab();
            LanSession session = lab.Open(level);
            CompletionCode code = lab.Send(session, id.NetFn, command, request).CompletionCode;
            Assert.Equal(level < info.Privilege, code == CompletionCode.InsufficientPrivilege);
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_request_with_a_byte_too_many_is_refused_with_C7h(byte netFn, byte command, int body)
    {
        CommandShape shape = CommandShape.Of(new((NetFn)netFn, command, (Body)body));
        if (shape.MaxLength == WireLimits.Unbounded) return;
        byte[] request = new byte[shape.MaxLength + 1];
        shape.Request.CopyTo(request, 0);
        var lab = new Lab();
        Assert.Equal(WrongLength(netFn, command, body), lab.Send(lab.Open(), (NetFn)netFn, command, request).CompletionCode);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_request_with_a_byte_too_few_is_refused_with_C7h(byte netFn, byte command, int body)
    {
        CommandShape shape = CommandShape.Of(new((NetFn)netFn, command, (Body)body));
        int least = body == (int)Body.None ? 1 : 2;
        if (shape.MinLength < least) return;
        var lab = new Lab();
        RawResponse response = lab.Send(lab.Open(), (NetFn)netFn, command, shape.Request[..(shape.MinLength - 1)]);
        Assert.Equal(WrongLength(netFn, command, body), response.CompletionCode);
        Assert.Equal(body == (int)Body.None ? [] : [(byte)body], response.Data.ToArray());
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Outside_a_session_only_commands_declared_for_it_are_executed(byte netFn, byte command, int body)
    {
        var id = new CommandId((NetFn)netFn, command, (Body)body);
        CommandInfo info = IpmiMessagesCatalog.Messages.Find(id)!.Info;
        CompletionCode code = Sessionless.Ask(new Lab(), id.NetFn, command, CommandShape.Of(id).Request);
        Assert.Equal(!info.BeforeSession, code == CompletionCode.InsufficientPrivilege);
    }

    [Fact]
    public void A_command_that_nobody_has_is_refused_with_C1h_in_a_session_and_D4h_outside()
    {
        var lab = new Lab();
        Assert.Equal(CompletionCode.InvalidCommand, lab.Send(lab.Open(PrivilegeLevel.User), NetFn.App, 0x7E).CompletionCode);
        Assert.Equal(CompletionCode.InsufficientPrivilege, Sessionless.Ask(lab, NetFn.App, 0x7E, []));
    }

    [Fact]
    public void A_refused_group_or_OEM_command_echoes_what_its_responses_start_with()
    {
        var lab = new Lab();
        LanSession session = lab.Open();
        Assert.Equal((Octets)new byte[] { 0xDC }, lab.Send(session, NetFn.GroupExtension, 0x7E, 0xDC, 1).Data);
        Assert.Equal((Octets)new byte[] { 0xA2, 0x02, 0x00 }, lab.Send(session, NetFn.Oem, 0x7E, 0xA2, 0x02, 0x00, 1).Data);
    }

    [Fact]
    public void Commands_answer_in_IPMI_15_sessions_as_well()
    {
        var lab = new Lab();
        LanSession session = lab.Open15();
        Assert.Equal(0x20, lab.Run(session.SendAsync(new GetDeviceIdRequest())).DeviceId);
        lab.Run(session.DisposeAsync());
        Assert.Equal(0, lab.Bmc.SessionCount);
    }

    /// <summary>Privilege is checked before length, and a few commands are for the system interface alone.</summary>
    private static CompletionCode WrongLength(byte netFn, byte command, int body) =>
        IpmiMessagesCatalog.Messages.Find(new((NetFn)netFn, command, (Body)body))!.Info.Privilege > PrivilegeLevel.Administrator
            ? CompletionCode.InsufficientPrivilege
            : CompletionCode.RequestDataLengthInvalid;
}
