using System.Net;
using System.Security.Cryptography;
using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Transport;

namespace Ipmi.Client.Tests.Quirks;

/// <summary>
/// Manufacturers' own authentication types of IPMI 1.5: each is weaker than MD5, so none is used unless the caller said so.
/// </summary>
public class VendorAuthenticationTests
{
    // Of a datagram of IPMI 1.5 with a code: where the code is, and where the data of a request.
    private const int AuthenticationTypeAt = 4;
    private const int CodeAt = 13;
    private const int RequestDataAt = 36;
    private const int CodeLength = 16;

    private static readonly IpmiClientOptions Ipmi15 = new() { Protocol = SessionProtocol.Ipmi15 };
    private static readonly IpmiClientOptions Supermicro = Ipmi15 with { Workarounds = [Workarounds.Supermicro] };
    private static readonly IpmiClientOptions Straight = Ipmi15 with { AuthenticationType = AuthenticationType.StraightPassword };

    [Fact]
    public void That_of_Supermicro_is_used_on_request_and_told()
    {
        var bmc = new QuirkyBmc(BmcQuirks.Of(Workarounds.Supermicro));
        IpmiClient client = bmc.Connect(Supermicro);
        Assert.Equal(AuthenticationType.Oem, client.Info!.AuthenticationType);
        Assert.Equal([Workarounds.Supermicro], client.Info.Workarounds);
        Assert.Contains("can send commands", client.Info.Warning, StringComparison.Ordinal);
        bmc.Use(client);
    }

    [Theory]
    [InlineData("supermicro")]
    [InlineData("quanta")]
    public void Without_being_asked_none_is_used_and_the_password_is_not_sent(string quirk)
    {
        var bmc = new QuirkyBmc(BmcQuirks.Parse([quirk]));
        bmc.Network.StartLog();
        var refusal = Assert.Throws<IpmiSessionRefusedException>(() => bmc.Connect(Ipmi15));
        Assert.Equal(HandshakeFailureCause.CipherSuiteRefused, refusal.Failure.Cause);
        Assert.Contains("supermicro", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(bmc.Network.Log, datagram => datagram.Bytes.Span[AuthenticationTypeAt] == (byte)AuthenticationType.Oem);
    }

    [Fact]
    public void The_workaround_never_makes_a_login_weaker_that_MD5_could_have()
    {
        var bmc = new QuirkyBmc(BmcQuirks.None);
        IpmiClient client = bmc.Connect(Supermicro);
        Assert.Equal(AuthenticationType.Md5, client.Info!.AuthenticationType);
        bmc.Use(client);
    }

    [Fact]
    public void The_workaround_does_not_give_the_password_to_a_BMC_that_wants_it_in_the_clear()
    {
        var bmc = new QuirkyBmc(BmcQuirks.Of(Workarounds.Quanta));
        bmc.Network.StartLog();
        var refusal = Assert.Throws<IpmiAuthenticationException>(() => bmc.Connect(Supermicro));
        Assert.Equal(HandshakeFailureCause.WrongPassword, refusal.Failure.Cause);
        Assert.DoesNotContain(bmc.Network.Log, HasPassword);
    }

    [Fact]
    public void That_of_Quanta_has_the_password_in_the_clear_and_so_has_to_be_asked_for_by_that_name()
    {
        var bmc = new QuirkyBmc(BmcQuirks.Of(Workarounds.Quanta));
        bmc.Network.StartLog();
        IpmiClient client = bmc.Connect(Straight);
        Assert.Equal(AuthenticationType.Oem, client.Info!.AuthenticationType);
        Assert.Contains("in the clear", client.Info.Warning, StringComparison.Ordinal);
        Assert.Contains("refused StraightPassword", client.Info.Reason, StringComparison.Ordinal);
        Assert.Contains(bmc.Network.Log, HasPassword);
        bmc.Use(client);
    }

    [Theory]
    [InlineData("supermicro")]
    [InlineData("quanta")]
    public void A_wrong_password_opens_nothing(string quirk)
    {
        var bmc = new QuirkyBmc(BmcQuirks.Parse([quirk]));
        var refusal = Assert.Throws<IpmiAuthenticationException>(
            () => bmc.Connect(quirk == "quanta" ? Straight : Supermicro, password: "Zq7-shorter"));
        Assert.Equal(HandshakeFailureCause.WrongPassword, refusal.Failure.Cause);
        Assert.Equal(0, bmc.Bmc.SessionCount);
    }

    [Fact]
    public void The_number_alone_says_not_whose_type_it_is()
    {
        var bmc = new QuirkyBmc(BmcQuirks.Of(Workarounds.Supermicro));
        IpmiClientOptions oem = Ipmi15 with { AuthenticationType = AuthenticationType.Oem };
        Assert.Contains("supermicro", Assert.Throws<ArgumentException>(() => bmc.Connect(oem)).Message, StringComparison.Ordinal);
        bmc.Use(bmc.Connect(oem with { Workarounds = [Workarounds.Supermicro] }));
    }

    [Theory]
    [InlineData("supermicro")]
    [InlineData("quanta")]
    public void A_session_that_was_lost_is_opened_again_in_the_same_way(string quirk)
    {
        var bmc = new QuirkyBmc(BmcQuirks.Parse([quirk]));
        IpmiClient client = bmc.Connect(quirk == "quanta" ? Straight : Supermicro);
        uint first = client.Info!.BmcSessionId;
        bmc.Run(client.SendAsync(new ColdResetRequest(), TestContext.Current.CancellationToken));
        Assert.Equal(0, bmc.Bmc.SessionCount);
        bmc.Use(client);
        Assert.NotEqual(first, client.Info.BmcSessionId);
        Assert.Equal(AuthenticationType.Oem, client.Info.AuthenticationType);
    }

    [Fact]
    public void It_is_found_by_a_login_that_may_fall_back_to_IPMI_15()
    {
        var bmc = new QuirkyBmc(
            BmcQuirks.Of(Workarounds.Supermicro), o => o with { CipherSuites = [] }, o => o with { Quirks = ["silentsuite"] });
        bmc.Use(bmc.Connect(new() { AllowIpmi15 = true, Workarounds = [Workarounds.Supermicro] }));
    }

    [Fact]
    public void The_code_of_Supermicro_is_MD5_of_challenge_XOR_MD5_of_the_password_in_every_packet()
    {
        var bmc = new QuirkyBmc(BmcQuirks.Of(Workarounds.Supermicro));
        bmc.Network.StartLog();
        bmc.Use(bmc.Connect(Supermicro));
        CarriedBytes[] log = [.. bmc.Network.Log.Select(datagram => new CarriedBytes(datagram.Bytes.ToArray(), datagram.From))];

        // Get Session Challenge has a response of 42 bytes: completion code, session ID, challenge, checksum.
        byte[] challenge = Assert.Single(log, d => d.IsResponseTo(0x39)).Bytes[25..41];
        byte[] mixed = [.. challenge.Zip(Md5("Zq7-short"u8), (a, b) => (byte)(a ^ b))];
        byte[] code = Md5(mixed);
        CarriedBytes[] inside = [.. log.Where(d => d.Bytes[AuthenticationTypeAt] == (byte)AuthenticationType.Oem)];
        Assert.True(inside.Length > 100);
        Assert.All(inside, d => Assert.Equal(code, d.Bytes[CodeAt..(CodeAt + CodeLength)]));

        // Type, privilege, and zeros for the challenge.
        byte[] activate = inside.First(d => !d.IsFromBmc).Bytes;
        Assert.Equal(
            [(byte)AuthenticationType.Oem, (byte)PrivilegeLevel.Administrator, .. new byte[16]],
            activate[RequestDataAt..(RequestDataAt + 18)]);
    }

    /// <summary>The code covers no message, so the checksums have to be right.</summary>
    [Theory]
    [InlineData("supermicro")]
    [InlineData("quanta")]
    public void Wrong_checksums_are_not_taken_where_the_code_does_not_cover_the_message(string quirk)
    {
        var bmc = new QuirkyBmc(BmcQuirks.Parse([quirk, "nochecksumcheck"]));
        Assert.ThrowsAny<IpmiException>(() => bmc.Connect(quirk == "quanta" ? Straight : Supermicro));
    }

    private static byte[] Md5(ReadOnlySpan<byte> bytes) => CryptographicOperations.HashData(HashAlgorithmName.MD5, bytes);

    private static bool HasPassword(CarriedDatagram datagram) =>
        datagram.Bytes.Span.IndexOf("Zq7-short"u8) >= 0;

    private sealed record CarriedBytes(byte[] Bytes, IPEndPoint From)
    {
        public bool IsFromBmc => From.Port == RmcpEndpoint.DefaultPort;

        /// <summary>Outside a session the message begins at byte 14, and its command is the sixth of it.</summary>
        public bool IsResponseTo(byte command) => IsFromBmc && Bytes[AuthenticationTypeAt] == 0 && Bytes[19] == command;
    }
}
