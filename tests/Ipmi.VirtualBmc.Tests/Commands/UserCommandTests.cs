using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Transport;

namespace Ipmi.Virtual.Tests.Commands;

public class UserCommandTests
{
    private readonly Lab _lab = new();
    private readonly LanSession _session;

    public UserCommandTests() => _session = _lab.Open();

    [Fact]
    public void A_new_user_can_log_in_with_both_protocols_once_all_is_set()
    {
        Create("carol", "password", isTwenty: false);
        Assert.Equal(6, Id(_lab.Open(PrivilegeLevel.Operator, "carol", "password")));
        Assert.Throws<IpmiAuthenticationException>(() => _lab.Open(PrivilegeLevel.Administrator, "carol", "password"));
    }

    [Fact]
    public void A_disabled_user_cannot_log_in()
    {
        Create("carol", "password", isTwenty: false);
        Assert.Equal(CompletionCode.Ok, Password(PasswordOperation.DisableUser, default));
        Assert.Throws<IpmiAuthenticationException>(() => _lab.Open(PrivilegeLevel.User, "carol", "password"));
    }

    [Fact]
    public void A_user_who_is_disabled_or_denied_access_loses_his_sessions_and_nobody_else_does()
    {
        Create("carol", "password", isTwenty: false);
        LanSession carol = _lab.Open(PrivilegeLevel.Operator, "carol", "password");
        LanSession old = _lab.Open15();
        Assert.Equal(3, _lab.Bmc.SessionCount);
        Password(PasswordOperation.DisableUser, default);
        Assert.Equal(2, _lab.Bmc.SessionCount);
        Assert.Throws<IpmiTimeoutException>(() => _lab.Run(carol.SendAsync(new GetDeviceIdRequest())));
        Assert.Equal(CompletionCode.Ok, Password(PasswordOperation.EnableUser, default));
        _lab.Open(PrivilegeLevel.Operator, "carol", "password");
        _lab.Run(_session.SendAsync(new SetUserAccessRequest { Channel = 1, UserId = 6, PrivilegeLimit = PrivilegeLevel.NoAccess }));
        Assert.Equal(2, _lab.Bmc.SessionCount);
        Assert.Equal(0x20, _lab.Run(old.SendAsync(new GetDeviceIdRequest())).DeviceId);
    }

    [Fact]
    public void A_user_whose_name_is_cleared_loses_his_sessions()
    {
        Create("carol", "password", isTwenty: false);
        _lab.Open(PrivilegeLevel.Operator, "carol", "password");
        _lab.Run(_session.SendAsync(new SetUserNameRequest { UserId = 6, UserName = new("caroline") }));
        Assert.Equal(2, _lab.Bmc.SessionCount);
        _lab.Run(_session.SendAsync(new SetUserNameRequest { UserId = 6 }));
        Assert.Equal(1, _lab.Bmc.SessionCount);
    }

    /// <summary>A session goes on as it is, but not up again (IPMI v2.0 §22.18).</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_session_is_not_raised_above_the_limit_that_the_user_or_the_channel_has_by_now(bool byChannel)
    {
        Create("carol", "password", isTwenty: false);
        LanSession carol = _lab.Open(PrivilegeLevel.Operator, "carol", "password");
        if (byChannel)
        {
            _lab.Run(_session.SendAsync(new SetChannelAccessRequest
            {
                Channel = 1, SetPrivilegeLimit = ChannelSettings.Volatile, PrivilegeLimit = PrivilegeLevel.User,
            }));
        }
        else _lab.Run(_session.SendAsync(new SetUserAccessRequest { Channel = 1, UserId = 6, PrivilegeLimit = PrivilegeLevel.User }));

        var raise = new SetSessionPrivilegeLevelRequest { Privilege = PrivilegeLevel.Operator };
        Assert.Equal(CompletionCode.Ok, _lab.Code(carol.SendAsync(raise)));
        _lab.Run(carol.SendAsync(raise with { Privilege = PrivilegeLevel.User }));
        Assert.Equal((CompletionCode)0x80, _lab.Code(carol.SendAsync(raise)));
    }

    [Fact]
    public void A_user_who_disables_himself_has_his_answer_and_no_session_any_more()
    {
        Create("carol", "password", isTwenty: false);
        LanSession own = _lab.Open();
        Assert.Equal(CompletionCode.Ok, _lab.Send(own, NetFn.App, 0x47, 2, 0).CompletionCode);
        Assert.Equal(0, _lab.Bmc.SessionCount);
    }

    /// <summary>The role of RAKP 1 tells users of one name apart (IPMI v2.0 §13.20): so they may have one.</summary>
    [Fact]
    public void Two_users_may_have_one_name_and_the_first_who_may_log_in_counts()
    {
        Create("operator", "another", isTwenty: false);
        Assert.Equal(3, Id(_lab.Open(PrivilegeLevel.Operator, "operator")));
        _lab.Run(_session.SendAsync(new SetUserPasswordRequest { UserId = 3, Operation = PasswordOperation.DisableUser }));
        Assert.Equal(6, Id(_lab.Open(PrivilegeLevel.Operator, "operator", "another")));
    }

    /// <summary>IPMI v2.0 §22.28 has no completion code for it. OpenBMC, whose users are those of its system, refuses it.</summary>
    [Theory]
    [InlineData(null, CompletionCode.Ok)]
    [InlineData("user-name-twice-cc", CompletionCode.InvalidDataField)]
    public void A_name_that_another_user_has_may_be_set_unless_a_quirk_forbids_it(string? quirk, CompletionCode code)
    {
        var lab = new Lab(with: options => quirk is null ? options : options with { Quirks = [quirk] });
        LanSession session = lab.Open();
        Assert.Equal(code, lab.Code(session.SendAsync(new SetUserNameRequest { UserId = 6, UserName = new("operator") })));
        string name = lab.Run(session.SendAsync(new GetUserNameRequest { UserId = 6 })).UserName.ToString()!;
        Assert.Equal(code == CompletionCode.Ok ? "operator" : "", name);

        // A user's own name is always his, and that of users 5 and 7, who have none, is nobody's.
        Assert.Equal(CompletionCode.Ok, lab.Code(session.SendAsync(new SetUserNameRequest { UserId = 3, UserName = new("operator") })));
        Assert.Equal(CompletionCode.Ok, lab.Code(session.SendAsync(new SetUserNameRequest { UserId = 7, UserName = new("") })));
        Assert.Equal(3, lab.Run(lab.Open(PrivilegeLevel.Operator, "operator").SendAsync(new GetSessionInfoRequest())).Owner!.Value.UserId);
    }

    [Fact]
    public void A_user_without_access_to_the_channel_cannot_log_in()
    {
        Create("carol", "password", isTwenty: false);
        _lab.Run(_session.SendAsync(new SetUserAccessRequest { Channel = 1, UserId = 6, PrivilegeLimit = PrivilegeLevel.NoAccess }));
        Assert.Throws<IpmiAuthenticationException>(() => _lab.Open(PrivilegeLevel.User, "carol", "password"));
    }

    [Fact]
    public void A_password_is_compared_with_the_length_that_it_was_stored_with()
    {
        Create("carol", "password", isTwenty: true);
        Assert.Equal(CompletionCode.Ok, Password(PasswordOperation.TestPassword, Padded("password", 20)));
        Assert.Equal((CompletionCode)0x80, Password(PasswordOperation.TestPassword, Padded("passwort", 20)));
        Assert.Equal((CompletionCode)0x81, Password(PasswordOperation.TestPassword, Padded("password", 16)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    [InlineData(17)]
    public void A_password_of_another_length_is_refused_with_C7h(int length) =>
        Assert.Equal(
            CompletionCode.RequestDataLengthInvalid,
            _lab.Send(_session, NetFn.App, 0x47, [6, (byte)PasswordOperation.SetPassword, .. new byte[length]]).CompletionCode);

    [Fact]
    public void User_1_has_no_name_and_others_may_not_be_invented()
    {
        var named = new SetUserNameRequest { UserId = 1, UserName = new("carol") };
        Assert.Equal(CompletionCode.InvalidDataField, _lab.Code(_session.SendAsync(named)));
        Assert.Equal(CompletionCode.InvalidDataField, _lab.Code(_session.SendAsync(named with { UserId = 40 })));
        Assert.Equal(CompletionCode.InvalidDataField, _lab.Code(_session.SendAsync(new GetUserAccessRequest { Channel = 1, UserId = 0 })));
        Assert.Equal(CompletionCode.InvalidDataField, _lab.Code(_session.SendAsync(new GetUserAccessRequest { Channel = 7, UserId = 2 })));
    }

    [Fact]
    public void Access_counts_the_users()
    {
        GetUserAccessResponse access = _lab.Run(_session.SendAsync(new GetUserAccessRequest { Channel = 1, UserId = 3 }));
        Assert.Equal((15, 3, 1), (access.MaximumUsers, access.EnabledUsers, access.FixedNames));
        Assert.Equal((PrivilegeLevel.Operator, true), (access.PrivilegeLimit, access.IpmiMessaging));
    }

    [Fact]
    public void The_limit_of_the_channel_holds_for_everybody_until_a_cold_reset()
    {
        var set = new SetChannelAccessRequest
        {
            Channel = 1,
            SetPrivilegeLimit = ChannelSettings.Volatile,
            PrivilegeLimit = PrivilegeLevel.Operator,
        };
        _lab.Run(_session.SendAsync(set));
        Assert.Throws<IpmiAuthenticationException>(() => _lab.Open());
        _lab.Run(_session.SendAsync(new ColdResetRequest()));
        Assert.Equal(0, _lab.Bmc.SessionCount);
        Assert.Equal(PrivilegeLevel.Administrator, _lab.Open().Privilege);
    }

    [Fact]
    public void Payload_access_is_switched_bit_by_bit()
    {
        var set = new SetUserPayloadAccessRequest
        {
            Channel = 1,
            UserId = 2,
            Operation = PayloadAccessOperation.Disable,
            StandardPayloads = 2,
        };
        _lab.Run(_session.SendAsync(set));
        var get = new GetUserPayloadAccessRequest { Channel = 1, UserId = 2 };
        Assert.Equal(0, _lab.Run(_session.SendAsync(get)).StandardPayloads);
        _lab.Run(_session.SendAsync(set with { Operation = PayloadAccessOperation.Enable }));
        Assert.Equal(2, _lab.Run(_session.SendAsync(get)).StandardPayloads);
    }

    private void Create(string name, string password, bool isTwenty)
    {
        _lab.Run(_session.SendAsync(new SetUserNameRequest { UserId = 6, UserName = new(name) }));
        Assert.Equal(CompletionCode.Ok, Password(PasswordOperation.SetPassword, Padded(password, isTwenty ? 20 : 16)));
        Assert.Equal(CompletionCode.Ok, Password(PasswordOperation.EnableUser, default));
        _lab.Run(_session.SendAsync(new SetUserAccessRequest
        {
            Channel = 1, UserId = 6, ChangesAccess = true, IpmiMessaging = true, PrivilegeLimit = PrivilegeLevel.Operator,
        }));
    }

    private CompletionCode Password(PasswordOperation operation, byte[]? password) =>
        _lab.Code(_session.SendAsync(new SetUserPasswordRequest
    {
        UserId = 6, Operation = operation, IsTwentyBytes = password?.Length == 20, Password = password ?? [],
    }));

    private int Id(LanSession session)
    {
        GetSessionInfoResponse info = _lab.Run(session.SendAsync(new GetSessionInfoRequest()));
        return info.Owner!.Value.UserId;
    }

    private static byte[] Padded(string password, int length)
    {
        byte[] bytes = new byte[length];
        System.Text.Encoding.ASCII.GetBytes(password).CopyTo(bytes, 0);
        return bytes;
    }
}
