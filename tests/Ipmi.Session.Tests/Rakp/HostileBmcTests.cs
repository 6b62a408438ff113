using Ipmi.Messages;
using Ipmi.Session.Tests.Simulation;

namespace Ipmi.Session.Tests.Rakp;

/// <summary>What a console must refuse, and what it must ignore, of the answers to its handshake (threats rows 3, 4, 5, 19).</summary>
public class HostileBmcTests
{
    private static readonly int[] Suites = [1, 2, 3, 6, 17];

    public static TheoryData<string> Codes => ["absent", "one byte", "short", "long", "zero", "flipped"];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_wrong_code_in_RAKP_2_is_refused_and_the_BMC_is_told(string how)
    {
        foreach (int suite in Suites)
        {
            using HandshakeExchange exchange = Play(suite, PayloadType.RakpMessage2, payload => Spoil(payload, 40, how));
            Assert.Equal(
                how is "zero" or "flipped" ? HandshakeFailureCause.WrongPassword : HandshakeFailureCause.ProtocolViolation,
                exchange.Console.Failure!.Cause);
            Assert.Equal("RAKP 2", exchange.Console.Failure.During);

            (PayloadType type, byte[] last) = exchange.Sent[^1];
            Assert.Equal(PayloadType.RakpMessage3, type);
            Assert.Equal((byte)RmcpStatus.InvalidIntegrityCheckValue, last[1]);
            Assert.Equal(8, last.Length);
            Assert.Empty(exchange.Bmc.Sessions);
            Assert.Equal(0, exchange.Bmc.HalfOpen);
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_wrong_code_in_RAKP_4_is_refused_and_the_BMC_is_told_and_nothing_more(string how)
    {
        foreach (int suite in Suites)
        {
            using HandshakeExchange exchange = Play(suite, PayloadType.RakpMessage4, payload => Spoil(payload, 8, how));
            Assert.Equal(
                how is "zero" or "flipped" ? HandshakeFailureCause.WrongKg : HandshakeFailureCause.ProtocolViolation,
                exchange.Console.Failure!.Cause);

            // One that does not fit is asked for again, with the same message.
            Assert.All(exchange.Sent.Skip(2).SkipLast(1), sent => Assert.Equal(exchange.Sent[2], sent, SameMessage));
            Assert.Equal(5, exchange.Sent.Count);
            (PayloadType type, byte[] last) = exchange.Sent[^1];
            Assert.Equal(PayloadType.RakpMessage3, type);
            Assert.Equal((byte)RmcpStatus.InvalidIntegrityCheckValue, last[1]);
            Assert.Empty(exchange.Bmc.Sessions);
            Assert.False(exchange.Console.MayBeOpen);
            Assert.Throws<InvalidOperationException>(() => exchange.Console.CreateWrapper(new SeededRandomSource(1)));
        }
    }

    [Fact]
    public void Another_GUID_or_random_number_does_not_fit_the_code()
    {
        foreach (int at in new[] { 8, 23, 24, 39 })
        {
            using HandshakeExchange exchange = Play(3, PayloadType.RakpMessage2, payload => Flip(payload, at));
            Assert.Equal(HandshakeFailureCause.WrongPassword, exchange.Console.Failure!.Cause);
        }
    }

    [Fact]
    public void A_RAKP_2_that_ends_early_is_a_violation()
    {
        for (int length = 8; length < 40; length++)
        {
            using HandshakeExchange exchange = Play(3, PayloadType.RakpMessage2, payload => payload[..length]);
            Assert.True(exchange.Console.Failure is { Cause: HandshakeFailureCause.ProtocolViolation } || !exchange.Console.IsOver, $"{length}");
        }
    }

    [Theory]
    [InlineData(PayloadType.OpenSessionResponse, 0)]
    [InlineData(PayloadType.OpenSessionResponse, 4)]
    [InlineData(PayloadType.RakpMessage2, 0)]
    [InlineData(PayloadType.RakpMessage2, 4)]
    [InlineData(PayloadType.RakpMessage4, 0)]
    [InlineData(PayloadType.RakpMessage4, 7)]
    public void An_answer_with_another_tag_or_console_ID_is_ignored_and_the_right_one_is_taken_later(PayloadType which, int at)
    {
        byte[]? right = null;
        using HandshakeExchange exchange = Play(3, which, payload =>
        {
            right ??= [.. payload];
            return Flip(payload, at);
        });
        Assert.False(exchange.Console.IsOver);
        Assert.Null(exchange.Console.Failure);

        exchange.OnAnswer = (_, payload) => payload;
        exchange.Now = TimeSpan.FromSeconds(0.05);
        exchange.Console.Receive(which, right!, exchange.Now);
        exchange.Run();
        Assert.True(exchange.Console.IsOver);
        Assert.Null(exchange.Console.Failure);
    }

    [Fact]
    public void BMC_session_ID_0_is_ignored()
    {
        using HandshakeExchange exchange = Play(3, PayloadType.OpenSessionResponse, payload =>
        {
            payload.AsSpan(8, 4).Clear();
            return payload;
        });
        Assert.False(exchange.Console.IsAnswered);
        Assert.Single(exchange.Sent);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    [InlineData(17)]
    public void Another_suite_than_the_one_asked_for_is_refused(int suite)
    {
        using HandshakeExchange exchange = Play(3, PayloadType.OpenSessionResponse, payload =>
        {
            payload[16] = (byte)SessionPair.Suite(suite).Authentication;
            payload[24] = (byte)SessionPair.Suite(suite).Integrity;
            payload[32] = (byte)SessionPair.Suite(suite).Confidentiality;
            return payload;
        });
        Assert.Equal(HandshakeFailureCause.ProtocolViolation, exchange.Console.Failure!.Cause);
        Assert.Single(exchange.Sent);
    }

    [Fact]
    public void Doubled_and_replayed_answers_change_nothing()
    {
        var answers = new List<(PayloadType Type, byte[] Payload)>();
        using var exchange = new HandshakeExchange(new RakpLogin(SessionPair.Admin(), SessionPair.Suite(17)));
        exchange.OnAnswer = (type, payload) =>
        {
            answers.Add((type, [.. payload]));
            foreach ((PayloadType before, byte[] message) in answers.ToArray()) exchange.Console.Receive(before, message, exchange.Now);
            return payload;
        };
        exchange.Run();
        Assert.True(exchange.Console.IsOver);
        Assert.Null(exchange.Console.Failure);
        Assert.Equal(3, exchange.Sent.Count);
    }

    [Fact]
    public void Any_refusal_ends_the_handshake_with_its_meaning()
    {
        foreach (PayloadType which in new[] { PayloadType.OpenSessionResponse, PayloadType.RakpMessage2, PayloadType.RakpMessage4 })
        {
            for (int status = 1; status < 256; status++)
            {
                using HandshakeExchange exchange = Play(3, which, payload => [payload[0], (byte)status, 0, 0, .. payload[4..8]]);
                Assert.Equal((RmcpStatus)status, exchange.Console.Failure!.Status);
            }
        }
    }

    [Fact]
    public void Silence_makes_it_ask_again_at_growing_intervals_and_give_up_only_after_an_answer()
    {
        using HandshakeExchange exchange = Play(3, PayloadType.RakpMessage2, _ => null);
        Assert.True(exchange.Console.IsAnswered);
        int sent = exchange.Sent.Count;
        while (exchange.Console.NextDeadline < exchange.Console.GivesUpAt)
        {
            exchange.Now = exchange.Console.NextDeadline;
            exchange.Console.Advance(exchange.Now);
            exchange.Run();
        }

        Assert.InRange(exchange.Sent.Count - sent, 2, 8);
        Assert.Equal(TimeSpan.FromSeconds(1.5), exchange.Console.GivesUpAt);

        // Some copies have zeros behind the name.
        byte[] first = exchange.Sent[sent - 1].Payload;
        Assert.All(exchange.Sent.Skip(sent), message => Assert.Equal(first, message.Payload[..first.Length]));
    }

    private static bool SameMessage((PayloadType Type, byte[] Payload) a, (PayloadType Type, byte[] Payload) b) =>
        a.Type == b.Type && a.Payload.AsSpan().SequenceEqual(b.Payload);

    private static HandshakeExchange Play(int suite, PayloadType which, Func<byte[], byte[]?> change)
    {
        var exchange = new HandshakeExchange(new RakpLogin(SessionPair.Admin(), SessionPair.Suite(suite)));
        exchange.OnAnswer = (type, payload) => type == which ? change(payload) : payload;
        exchange.Run();
        return exchange;
    }

    private static byte[] Spoil(byte[] payload, int code, string how) => how switch
    {
        "absent" => payload[..code],
        "one byte" => payload[..(code + 1)],
        "short" => payload[..^1],
        "long" => [.. payload, 0, 0],
        "zero" => [.. payload[..code], .. new byte[payload.Length - code]],
        _ => Flip(payload, payload.Length - 1),
    };

    private static byte[] Flip(byte[] payload, int at)
    {
        byte[] changed = [.. payload];
        changed[at] ^= 0x40;
        return changed;
    }
}
