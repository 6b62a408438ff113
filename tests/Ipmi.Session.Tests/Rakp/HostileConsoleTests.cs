using Ipmi.Messages;
using Ipmi.Session.Tests.Simulation;

namespace Ipmi.Session.Tests.Rakp;

/// <summary>What a BMC must refuse in a handshake (threats rows 7, 8, 10, 14).</summary>
public class HostileConsoleTests
{
    public static TheoryData<string> Codes => ["absent", "one byte", "short", "long", "four too many", "zero", "flipped", "status"];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_RAKP_3_with_a_wrong_code_opens_nothing_and_frees_the_slot(string how)
    {
        foreach (int suite in new[] { 1, 3, 8, 17 })
        {
            using var exchange = new HandshakeExchange(new RakpLogin(SessionPair.Admin(), SessionPair.Suite(suite)));
            var console = new ScriptedConsole(exchange, SessionPair.Suite(suite))
            {
                Change = (type, payload) => type == PayloadType.RakpMessage3 ? Spoil(payload, how) : payload,
            };
            console.Send(PayloadType.OpenSessionRequest);
            console.Send(PayloadType.RakpMessage1);
            Assert.Equal(1, exchange.Bmc.HalfOpen);
            console.Send(PayloadType.RakpMessage3);
            Assert.Empty(exchange.Bmc.Sessions);
            Assert.Equal(0, exchange.Bmc.HalfOpen);
            Assert.Equal(how == "status" ? null : RmcpStatus.InvalidIntegrityCheckValue, console.Status);

            // The right one comes too late.
            console.Change = (_, payload) => payload;
            console.Send(PayloadType.RakpMessage3);
            Assert.Empty(exchange.Bmc.Sessions);
        }
    }

    [Fact]
    public void With_suite_0_a_RAKP_3_with_a_code_opens_nothing()
    {
        using var exchange = new HandshakeExchange(new RakpLogin(SessionPair.Admin(), SessionPair.Suite(0)));
        var console = new ScriptedConsole(exchange, SessionPair.Suite(0))
        {
            Change = (type, payload) => type == PayloadType.RakpMessage3 ? [.. payload, 1, 2, 3, 4] : payload,
        };
        console.Send(PayloadType.OpenSessionRequest);
        console.Send(PayloadType.RakpMessage1);
        console.Send(PayloadType.RakpMessage3);
        Assert.Empty(exchange.Bmc.Sessions);
    }

    [Fact]
    public void Console_session_ID_0_is_refused()
    {
        using var exchange = new HandshakeExchange(new RakpLogin(SessionPair.Admin(), SessionPair.Suite(3)));
        var console = new ScriptedConsole(exchange, SessionPair.Suite(3)) { Change = (_, payload) => Zero(payload, 4, 4) };
        console.Send(PayloadType.OpenSessionRequest);
        Assert.Equal(RmcpStatus.InvalidSessionId, console.Status);
        Assert.Equal(0, exchange.Bmc.HalfOpen);
    }

    [Theory]
    [InlineData(17)]
    [InlineData(254)]
    [InlineData(255)]
    public void A_user_name_longer_than_16_bytes_or_than_the_message_is_dropped(int length)
    {
        using var exchange = new HandshakeExchange(new RakpLogin(SessionPair.Admin(), SessionPair.Suite(3)));
        var console = new ScriptedConsole(exchange, SessionPair.Suite(3))
        {
            Change = (type, payload) =>
            {
                if (type == PayloadType.RakpMessage1) payload[27] = (byte)length;
                return payload;
            },
        };
        console.Send(PayloadType.OpenSessionRequest);
        console.Send(PayloadType.RakpMessage1);
        Assert.Null(console.Status);
        Assert.Empty(exchange.Bmc.Sessions);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(15)]
    public void A_role_above_administrator_is_refused(int role)
    {
        using var exchange = new HandshakeExchange(new RakpLogin(SessionPair.Admin(), SessionPair.Suite(3)));
        var console = new ScriptedConsole(exchange, SessionPair.Suite(3))
        {
            Change = (type, payload) =>
            {
                if (type == PayloadType.RakpMessage1) payload[24] = (byte)(0x10 | role);
                return payload;
            },
        };
        console.Send(PayloadType.OpenSessionRequest);
        console.Send(PayloadType.RakpMessage1);
        Assert.Equal(RmcpStatus.UnauthorizedRole, console.Status);
    }

    [Fact]
    public void A_suite_that_is_not_offered_is_refused_and_never_replaced()
    {
        foreach (int suite in new[] { 0, 1, 2, 8, 15, 17 })
        {
            using var exchange = new HandshakeExchange(
                new RakpLogin(SessionPair.Admin(), SessionPair.Suite(suite)), SessionPair.EverySuite with { CipherSuites = [SessionPair.Suite(3)] });
            exchange.Run();
            Assert.Equal(HandshakeFailureCause.CipherSuiteRefused, exchange.Console.Failure!.Cause);
        }
    }

    [Fact]
    public void Ten_thousand_half_open_sessions_leave_room_for_a_login_and_for_open_sessions()
    {
        using var exchange = new HandshakeExchange(new RakpLogin(SessionPair.Admin(), SessionPair.Suite(3)));
        exchange.Run();
        Assert.Single(exchange.Bmc.Sessions);
        var flood = new ScriptedConsole(exchange, SessionPair.Suite(3));
        for (int i = 0; i < 10_000; i++) flood.Send(PayloadType.OpenSessionRequest);
        Assert.Equal(16, exchange.Bmc.HalfOpen);

        flood.Send(PayloadType.RakpMessage1);
        flood.Send(PayloadType.RakpMessage3);
        Assert.Equal(2, exchange.Bmc.Sessions.Count);
        exchange.Bmc.Advance(TimeSpan.FromSeconds(19));
        Assert.Equal(15, exchange.Bmc.HalfOpen);
        exchange.Bmc.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(0, exchange.Bmc.HalfOpen);
    }

    private static byte[] Spoil(byte[] payload, string how)
    {
        const int Code = 8;
        return how switch
        {
            "absent" => payload[..Code],
            "one byte" => payload[..(Code + 1)],
            "short" => payload[..^1],
            "long" => [.. payload, 0],
            "four too many" => [.. payload, 1, 2, 3, 4],
            "zero" => Zero(payload, Code, payload.Length - Code),
            "flipped" => [.. payload[..^1], (byte)(payload[^1] ^ 1)],
            _ => [payload[0], 1, .. payload[2..]],
        };
    }

    private static byte[] Zero(byte[] payload, int start, int length)
    {
        payload.AsSpan(start, length).Clear();
        return payload;
    }
}
