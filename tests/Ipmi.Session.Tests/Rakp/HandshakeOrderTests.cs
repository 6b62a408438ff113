using Ipmi.Messages;
using Ipmi.Session.Tests.Simulation;

namespace Ipmi.Session.Tests.Rakp;

/// <summary>Only Open Session, RAKP 1 and RAKP 3 with the right code, in this order, open a session (threats row 7).</summary>
public class HandshakeOrderTests
{
    // Open Session, RAKP 1, RAKP 3, and two that a BMC must not take for anything: RAKP 2 and RAKP 4.
    private static readonly PayloadType[] Messages =
    [
        PayloadType.OpenSessionRequest, PayloadType.RakpMessage1, PayloadType.RakpMessage2, PayloadType.RakpMessage3, PayloadType.RakpMessage4,
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(17)]
    public void Of_all_orders_of_up_to_four_messages_only_the_right_one_opens_a_session(int suite)
    {
        int opened = 0, tried = 0;
        foreach (PayloadType[] order in Orders())
        {
            tried++;
            bool isRight = HasInOrder(order, PayloadType.OpenSessionRequest, PayloadType.RakpMessage1, PayloadType.RakpMessage3);
            int sessions = Play(order, suite);
            Assert.True(sessions == (isRight ? 1 : 0), $"suite {suite}: {string.Join(", ", order)}: {sessions} sessions");
            opened += sessions;
        }

        Assert.Equal(780, tried);

        // The right three alone, and with any fourth message but an Open Session between RAKP 1 and RAKP 3: 16 orders.
        Assert.Equal(1 + 16, opened);
    }

    [Fact]
    public void A_command_before_RAKP_3_is_not_executed()
    {
        using var exchange = new HandshakeExchange(new RakpLogin(SessionPair.Admin(), SessionPair.Suite(1)));
        bool executed = false;
        exchange.OnAnswer = (type, payload) =>
        {
            // The BMC's session ID is known from the Open Session Response on.
            uint id = BitConverter.ToUInt32(payload, type == PayloadType.OpenSessionResponse ? 8 : 0);
            executed |= exchange.Deliver(InSession(id)).Length > 0;
            return type == PayloadType.RakpMessage4 ? null : payload;
        };
        exchange.Run();
        Assert.False(executed);
    }

    private static byte[] InSession(uint id)
    {
        byte[] packet = new byte[64];
        var header = new SessionHeader20 { PayloadType = PayloadType.Ipmi, SessionId = id, SequenceNumber = 1, PayloadLength = 8 };
        int start = header.Encode(packet);
        var message = new LanMessageHeader { To = MessageAddress.Bmc, NetFn = NetFn.App, From = MessageAddress.Console, Command = 0x3B };
        packet[start + LanMessage.HeaderLength] = (byte)PrivilegeLevel.Administrator;
        return packet[..(start + LanMessage.Seal(packet.AsSpan(start), message, 1))];
    }

    /// <summary>Plays the messages of a good handshake in another order, and counts the sessions that are open in the end.</summary>
    private static int Play(PayloadType[] order, int suite)
    {
        using var exchange = new HandshakeExchange(new RakpLogin(SessionPair.Admin(), SessionPair.Suite(suite)));
        var console = new ScriptedConsole(exchange, SessionPair.Suite(suite));
        foreach (PayloadType type in order) console.Send(type);
        return exchange.Bmc.Sessions.Count;
    }

    private static bool HasInOrder(PayloadType[] order, params PayloadType[] wanted)
    {
        int found = 0;
        foreach (PayloadType type in order)
        {
            // Open Session again starts another session; the messages that follow belong to the latest.
            if (type == wanted[0] && found < wanted.Length) found = 1;
            else if (found < wanted.Length && found > 0 && type == wanted[found]) found++;
            else if (found == 2 && type == wanted[1]) continue;
        }

        return found == wanted.Length;
    }

    private static IEnumerable<PayloadType[]> Orders()
    {
        IEnumerable<PayloadType[]> shorter = [[]];
        for (int length = 1; length <= 4; length++)
        {
            PayloadType[][] all = [.. shorter.SelectMany(start => Messages.Select(next => (PayloadType[])[.. start, next]))];
            foreach (PayloadType[] order in all) yield return order;
            shorter = all;
        }
    }
}
