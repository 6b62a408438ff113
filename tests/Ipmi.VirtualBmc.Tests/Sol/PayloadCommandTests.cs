using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Session.Crypto;

namespace Ipmi.Virtual.Tests.Sol;

/// <summary>Who may activate Serial over LAN, how it is protected, and how it ends (IPMI v2.0 §24, §15).</summary>
public class PayloadCommandTests
{
    private const CompletionCode InUse = (CompletionCode)0x80;
    private const CompletionCode Disabled = (CompletionCode)0x81;
    private const CompletionCode MustBeEncrypted = (CompletionCode)0x84;

    private static readonly ActivatePayloadRequest Activation = new()
    {
        PayloadType = PayloadType.Sol, Instance = 1, Options = new() { Encrypted = true, Authenticated = true },
    };

    [Fact]
    public void A_line_that_is_in_use_is_refused_to_another_session_and_to_its_own_with_80h()
    {
        var lab = new Lab();
        LanSession first = lab.Open();
        Assert.Equal(CompletionCode.Ok, Activate(lab, first));
        Assert.Equal(InUse, Activate(lab, lab.Open()));
        Assert.Equal(InUse, Activate(lab, first));
        Assert.Equal(first.BmcSessionId, lab.Bmc.SolPort().Session?.Id);
    }

    [Fact]
    public void A_session_has_one_line_and_another_session_the_next()
    {
        var lab = new Lab(with: o => o with { Sol = new() { Instances = 2 } });
        LanSession first = lab.Open();
        Assert.Equal(CompletionCode.Ok, Activate(lab, first));
        Assert.Equal(InUse, Activate(lab, first, Activation with { Instance = 2 }));
        Assert.Equal(CompletionCode.Ok, Activate(lab, lab.Open(), Activation with { Instance = 2 }));
        Assert.Equal(CompletionCode.InvalidDataField, Activate(lab, lab.Open(), Activation with { Instance = 3 }));
        Assert.Equal(CompletionCode.InvalidDataField, Activate(lab, lab.Open(), Activation with { Instance = 0 }));
        GetPayloadActivationStatusResponse status =
            lab.Run(first.SendAsync(new GetPayloadActivationStatusRequest { PayloadType = PayloadType.Sol }));
        Assert.Equal((2, 0b11), (status.InstanceCapacity, status.ActiveInstances));
    }

    [Fact]
    public void Another_session_may_deactivate_it_the_console_is_told_and_the_line_is_free()
    {
        var lab = new Lab();
        LanSession first = lab.Open();
        var told = new List<byte[]>();
        first.OpenPayload(PayloadKind.Sol, payload => told.Add(payload.ToArray()));
        Assert.Equal(CompletionCode.Ok, Activate(lab, first));
        LanSession thief = lab.Open();
        Assert.Equal(CompletionCode.Ok, Deactivate(lab, thief));
        Assert.Equal([0, 0, 0, 0x10], Assert.Single(told));
        Assert.Equal(InUse, Deactivate(lab, thief));
        Assert.Equal(CompletionCode.Ok, Activate(lab, thief));
        Assert.Equal(thief.BmcSessionId, Owner(lab, first));
    }

    [Fact]
    public void A_console_that_deactivates_it_itself_has_the_response_and_no_packet()
    {
        // ipmitool takes a packet that comes before the response for the response.
        var lab = new Lab();
        LanSession session = lab.Open();
        var told = new List<byte[]>();
        session.OpenPayload(PayloadKind.Sol, payload => told.Add(payload.ToArray()));
        Assert.Equal(CompletionCode.Ok, Activate(lab, session));
        Assert.Equal(CompletionCode.Ok, Deactivate(lab, session));
        Assert.Empty(told);
        Assert.False(lab.Bmc.SolPort().IsActive);
    }

    [Fact]
    public void The_end_of_its_session_frees_the_line_closed_or_silent()
    {
        var lab = new Lab();
        int changes = 0;
        lab.Bmc.SolPort().ActiveChanged += _ => changes++;
        LanSession closed = lab.Open();
        Activate(lab, closed);
        lab.Run(closed.DisposeAsync());
        Assert.False(lab.Bmc.SolPort().IsActive);
        Activate(lab, lab.Open());
        lab.Clock.Advance(TimeSpan.FromSeconds(62));
        Assert.False(lab.Bmc.SolPort().IsActive);
        Assert.Equal(4, changes);
        Assert.Equal(0u, Owner(lab, lab.Open()));
    }

    [Theory]
    [InlineData(PrivilegeLevel.User, "user", CompletionCode.InsufficientPrivilege)]
    [InlineData(PrivilegeLevel.User, "admin", CompletionCode.InsufficientPrivilege)]
    [InlineData(PrivilegeLevel.Operator, "operator", CompletionCode.Ok)]
    [InlineData(PrivilegeLevel.Administrator, "admin", CompletionCode.Ok)]
    public void Operators_may_activate_and_deactivate_it_and_users_may_not(PrivilegeLevel privilege, string user, CompletionCode expected)
    {
        var lab = new Lab();
        LanSession session = lab.Open(privilege, user);
        Assert.Equal(expected, Activate(lab, session));
        Assert.Equal(expected, Deactivate(lab, session));
    }

    [Fact]
    public void The_privilege_is_a_parameter()
    {
        var lab = new Lab();
        Set(lab, SolParameter.Authentication, (byte)PrivilegeLevel.Administrator);
        Assert.Equal(CompletionCode.InsufficientPrivilege, Activate(lab, lab.Open(PrivilegeLevel.Operator, "operator")));
        Set(lab, SolParameter.Authentication, (byte)PrivilegeLevel.User);
        Assert.Equal(CompletionCode.Ok, Activate(lab, lab.Open(PrivilegeLevel.User, "user")));
    }

    [Fact]
    public void A_user_whose_payload_access_was_taken_away_may_not()
    {
        var lab = new Lab();
        var access = new SetUserPayloadAccessRequest
        {
            Channel = 1, UserId = 3, Operation = PayloadAccessOperation.Disable, StandardPayloads = 1 << (int)PayloadType.Sol,
        };
        Assert.Equal(CompletionCode.Ok, lab.Code(lab.Open().SendAsync(access)));
        Assert.Equal(CompletionCode.InsufficientPrivilege, Activate(lab, lab.Open(PrivilegeLevel.Operator, "operator")));
        Assert.Equal(CompletionCode.Ok, Activate(lab, lab.Open()));
    }

    [Fact]
    public void What_is_disabled_is_refused_with_81h()
    {
        var lab = new Lab();
        Set(lab, SolParameter.Enable, 0);
        Assert.Equal(Disabled, Activate(lab, lab.Open()));
        Set(lab, SolParameter.Enable, 1);
        Assert.Equal(CompletionCode.Ok, Activate(lab, lab.Open()));
    }

    [Fact]
    public void Forced_encryption_refuses_the_clear_at_activation_and_later_and_resuming_is_always_allowed()
    {
        var lab = new Lab();
        LanSession session = lab.Open();
        Set(lab, SolParameter.Authentication, 0x80 | (byte)PrivilegeLevel.Operator);
        Assert.Equal(MustBeEncrypted, Activate(lab, session, Activation with { Options = new() { Authenticated = true } }));
        Assert.Equal(CompletionCode.Ok, Activate(lab, session));
        Assert.Equal((CompletionCode)0x81, Switch(lab, session, PayloadEncryptionOperation.Suspend));
        Assert.Equal(CompletionCode.Ok, Switch(lab, session, PayloadEncryptionOperation.Resume));
        Set(lab, SolParameter.Authentication, (byte)PrivilegeLevel.Operator);
        Assert.Equal(CompletionCode.Ok, Switch(lab, session, PayloadEncryptionOperation.Suspend));
        Assert.Equal(CompletionCode.Ok, Switch(lab, session, PayloadEncryptionOperation.RegenerateVector));
    }

    [Fact]
    public void Encryption_is_switched_by_the_session_that_has_the_line_and_can_encrypt()
    {
        var lab = new Lab();
        LanSession first = lab.Open();
        Activate(lab, first);
        Assert.Equal((CompletionCode)0x83, Switch(lab, lab.Open(), PayloadEncryptionOperation.Suspend));
        var clear = new Lab(with: o => o with { Sessions = o.Sessions with { CipherSuites = [CipherSuites.All[2]] } });
        LanSession second = clear.Open(suite: 2);
        Activate(clear, second);
        Assert.Equal((CompletionCode)0x82, Switch(clear, second, PayloadEncryptionOperation.Suspend));
    }

    [Fact]
    public void Sessions_without_the_protection_that_is_forced_are_refused_with_84h()
    {
        var lab = new Lab(
            with: o =>
                o with { Sessions = o.Sessions with { CipherSuites = [CipherSuites.All[2], CipherSuites.All[1], CipherSuites.All[17]] } });
        Set(lab, SolParameter.Authentication, 0x80 | (byte)PrivilegeLevel.Operator);
        Assert.Equal(MustBeEncrypted, Activate(lab, lab.Open(suite: 2)));
        Set(lab, SolParameter.Authentication, 0x40 | (byte)PrivilegeLevel.Operator);
        Assert.Equal(MustBeEncrypted, Activate(lab, lab.Open(suite: 1)));
        Assert.Equal(CompletionCode.Ok, Activate(lab, lab.Open(suite: 2)));
    }

    [Fact]
    public void What_is_activated_without_encryption_goes_in_the_clear_and_authenticated()
    {
        const int TypeAt = 5;
        var lab = new Lab();
        LanSession session = lab.Open();
        SessionPayload payload = session.OpenPayload(PayloadKind.Sol, _ => { });
        payload.ActivatedInClear(true);
        Activate(lab, session, Activation with { Options = new() { Authenticated = true } });
        lab.Network.StartLog();
        lab.Bmc.SolPort().Print("printed"u8);
        lab.Clock.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal(0x41, lab.Network.Log[0].Bytes.Span[TypeAt]);
    }

    [Fact]
    public void Sessions_of_IPMI_15_and_the_system_itself_are_refused_and_so_are_other_payloads()
    {
        var lab = new Lab();
        Assert.Equal(CompletionCode.NotSupportedInPresentState, Activate(lab, lab.Open15()));
        foreach (byte command in new byte[] { 0x48, 0x49, 0x55 })
        {
            var request = new RawRequest(
                NetFn.App, command, new byte[] { (byte)PayloadType.Sol, 1, 0, 0, 0, 0 }.AsMemory(0, command == 0x55 ? 3 : 6));
            RawResponse response = lab.Run(lab.Bmc.SystemInterface.ExchangeRawAsync(request, CancellationToken.None));
            Assert.Equal(CompletionCode.NotSupportedInPresentState, response.CompletionCode);
        }

        Assert.False(lab.Bmc.SolPort().IsActive);
        Assert.Equal(CompletionCode.InvalidDataField, Activate(lab, lab.Open(), Activation with { PayloadType = PayloadType.OemExplicit }));
    }

    [Fact]
    public void The_startup_handshake_holds_the_system_until_the_console_speaks_and_otherwise_CTS_DCD_and_DSR_are_asserted()
    {
        var lab = new Lab();
        LanSession session = lab.Open();
        SessionPayload payload = session.OpenPayload(PayloadKind.Sol, _ => { });
        Activate(lab, session, Activation with { Options = Activation.Options with { StartupHandshake = true } });
        Assert.Equal(SolControl.PauseCts | SolControl.DropDcdDsr, lab.Bmc.SolPort().Lines);
        Assert.Equal(0, lab.Bmc.SolPort().Print("early"u8));
        payload.Send([1, 0, 0, 0, (byte)'x']);
        lab.Clock.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal(SolControl.None, lab.Bmc.SolPort().Lines);
        Assert.Equal(4, lab.Bmc.SolPort().Print("late"u8));
        Deactivate(lab, session);
        Activate(lab, session);
        Assert.Equal(SolControl.None, lab.Bmc.SolPort().Lines);
    }

    private static CompletionCode Activate(Lab lab, LanSession session) => Activate(lab, session, Activation);

    private static CompletionCode Activate(Lab lab, LanSession session, ActivatePayloadRequest request) =>
        lab.Code(session.SendAsync(request));

    private static CompletionCode Deactivate(Lab lab, LanSession session) =>
        lab.Code(session.SendAsync(new DeactivatePayloadRequest { PayloadType = PayloadType.Sol, Instance = 1 }));

    private static CompletionCode Switch(Lab lab, LanSession session, PayloadEncryptionOperation operation) => lab.Code(
        session.SendAsync(
            new SuspendResumePayloadEncryptionRequest { PayloadType = PayloadType.Sol, Instance = 1, Operation = operation }));

    private static uint Owner(Lab lab, LanSession session) =>
        lab.Run(session.SendAsync(new GetPayloadInstanceInfoRequest { PayloadType = PayloadType.Sol, Instance = 1 })).SessionId;

    private static void Set(Lab lab, SolParameter parameter, params byte[] data) => Assert.Equal(
        CompletionCode.Ok,
        lab.Code(
            lab.Bmc.SystemInterface.SendAsync(
                new SetSolConfigurationParametersRequest { Channel = 1, Parameter = parameter, Data = data })));
}
