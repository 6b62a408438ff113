using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Transport;

namespace Ipmi.Virtual.Tests.Commands;

/// <summary>LAN parameter 2: which authentication types of IPMI 1.5 open sessions of which privilege.</summary>
public class TypeEnablesTests
{
    private const byte Md5 = 1 << (int)AuthenticationType.Md5;
    private const byte None = 1 << (int)AuthenticationType.None;

    private readonly Lab _lab = new();

    [Fact]
    public void A_type_opens_sessions_of_the_privileges_that_it_is_enabled_for()
    {
        LanSession admin = _lab.Open();
        Assert.Equal(CompletionCode.Ok, Set(admin, 0, Md5, 0, 0, 0));
        var refusal = Assert.ThrowsAny<IpmiException>(() => _lab.Open15());
        Assert.Contains("86h", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(PrivilegeLevel.User, _lab.Open15(PrivilegeLevel.User).Privilege);
        Assert.Equal((false, true), (Offers(PrivilegeLevel.Administrator), Offers(PrivilegeLevel.User)));
        Assert.Equal(CompletionCode.Ok, Set(admin, 0, 0, 0, Md5, 0));
        Assert.Equal((true, false), (Offers(PrivilegeLevel.Administrator), Offers(PrivilegeLevel.User)));
        _lab.Open15();
    }

    [Fact]
    public void What_there_is_not_cannot_be_enabled_and_what_is_enabled_is_kept()
    {
        LanSession admin = _lab.Open();
        Assert.Equal(CompletionCode.InvalidDataField, Set(admin, Md5, Md5, Md5, Md5 | None, 0));
        Assert.Equal(CompletionCode.RequestDataLengthInvalid, Set(admin, Md5));
        Assert.Equal(CompletionCode.Ok, Set(admin, 0, 0, 0, Md5, 0));
        byte[] saved = _lab.Bmc.SaveState();
        var again = new Lab(with: o => o with { State = saved });
        Assert.Equal("0000000400", Convert.ToHexString(
            again.Send(again.Open(), NetFn.Transport, 0x02, 1, 2, 0, 0).Data.Span[1..]));
    }

    /// <summary>There are no numbers before there is a session (IPMI v2.0 §22.17.1).</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(uint.MaxValue)]
    public void Activate_Session_has_the_session_sequence_number_0(uint number)
    {
        GetSessionChallengeResponse challenge = default;
        byte[] request = [(byte)AuthenticationType.Md5, .. "admin"u8, .. new byte[11]];
        byte[] answer = Sessionless.Answer(_lab, NetFn.App, 0x39, request);
        Assert.Equal(DecodeStatus.Ok, GetSessionChallengeResponse.Decode(answer.AsMemory(1), out challenge, out _));
        byte[] packet = Activation(challenge, number);
        IRmcpTransport link = _lab.Link();
        link.Listen(_ => { });
        link.Send(packet);
        _lab.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(number == 0 ? 1 : 0, _lab.Bmc.SessionCount);
    }

    private static byte[] Activation(GetSessionChallengeResponse challenge, uint number)
    {
        var request = new ActivateSessionRequest
        {
            AuthenticationType = AuthenticationType.Md5,
            MaximumPrivilege = PrivilegeLevel.User,
            Challenge = challenge.Challenge,
            InitialOutboundSequence = 7,
        };
        Ipmi15Wrapper wrapper = number == 0
            ? Ipmi15Wrapper.ForActivation(challenge.TemporarySessionId, AuthenticationType.Md5, "secret"u8)
            : Ipmi15Wrapper.ForConsole(challenge.TemporarySessionId, AuthenticationType.Md5, "secret"u8, number, 1);
        byte[] packet = new byte[256];
        Span<byte> body = packet.AsSpan(RmcpEndpoint.HeaderLength);
        int length = request.Encode(body[(wrapper.HeaderLength + LanMessage.HeaderLength)..]);
        var header = new LanMessageHeader { To = MessageAddress.Bmc, NetFn = NetFn.App, From = MessageAddress.Console, Command = 0x3A };
        int whole = wrapper.Wrap(PayloadType.Ipmi, body, LanMessage.Seal(body[wrapper.HeaderLength..], header, length));
        return packet[..(RmcpEndpoint.HeaderLength + whole)];
    }

    private CompletionCode Set(LanSession session, params byte[] levels) =>
        _lab.Send(session, NetFn.Transport, 0x01, [1, 2, .. levels]).CompletionCode;

    private bool Offers(PrivilegeLevel privilege)
    {
        byte[] answer = Sessionless.Answer(_lab, NetFn.App, 0x38, [0x0E, (byte)privilege]);
        Assert.Equal(DecodeStatus.Ok, GetChannelAuthenticationCapabilitiesResponse.Decode(answer.AsMemory(1), out var capabilities, out _));
        return capabilities.SupportsMd5;
    }
}
