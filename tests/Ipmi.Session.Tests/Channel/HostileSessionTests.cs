using System.Buffers.Binary;
using System.Net;
using Ipmi.Messages;
using Ipmi.Session.Tests.Simulation;
using Ipmi.Transport;

namespace Ipmi.Session.Tests.Channel;

/// <summary>Forged, replayed and misplaced datagrams in open sessions (threats rows 6, 9, 15, 16, 18, 27).</summary>
public class HostileSessionTests
{
    private const int SessionIdAt20 = 6;
    private const int SessionIdAt15 = 9;

    private static readonly TimeSpan Sooner = TimeSpan.FromMilliseconds(0.1);

    public static TheoryData<string> Logins => Login.Names(Login.Usual);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_thousand_answers_in_the_clear_are_ignored_in_a_protected_session(bool inRmcpPlus)
    {
        foreach (int suite in new[] { 2, 3, 17 })
        {
            using var pair = new SessionPair();
            LanSession session = pair.Open(suite);
            int forged = 0;
            pair.Network.Filter = (from, to, datagram) =>
            {
                if (from.Equals(SessionPair.BmcAddress))
                {
                    uint id = BinaryPrimitives.ReadUInt32LittleEndian(datagram[SessionIdAt20..]);
                    for (byte number = 0; number < 64; number++, forged++) pair.Network.Inject(from, to, Forge(id, number, inRmcpPlus), Sooner);
                }

                return FilterVerdict.Pass;
            };
            pair.Run(SessionPair.ReadManyAsync(session, 16));
            Assert.True(forged >= 1000);
            Assert.Equal(forged, session.Counters.Dropped);
            Assert.Equal(0, session.Counters.Unmatched);
        }
    }

    [Theory]
    [InlineData(0x80)]
    [InlineData(0x40)]
    [InlineData(0xC0)]
    public void An_answer_whose_protection_bits_are_cleared_is_ignored_and_the_real_one_is_taken(int bits)
    {
        using var pair = new SessionPair();
        LanSession session = pair.Open(17);
        pair.Network.Filter = (from, to, datagram) =>
        {
            if (!from.Equals(SessionPair.BmcAddress)) return FilterVerdict.Pass;
            byte[] changed = datagram.ToArray();
            changed[5] &= (byte)~bits;
            pair.Network.Inject(from, to, changed, Sooner);
            return FilterVerdict.Pass;
        };
        pair.Run(SessionPair.ReadManyAsync(session, 50));
        Assert.Equal(50, session.Counters.Dropped);
    }

    [Theory]
    [InlineData("absent")]
    [InlineData("short")]
    [InlineData("long")]
    [InlineData("pad")]
    [InlineData("next header")]
    [InlineData("sequence")]
    public void A_trailer_that_does_not_fit_is_ignored(string how)
    {
        using var pair = new SessionPair();
        LanSession session = pair.Open(17);
        pair.Network.Filter = (from, to, datagram) =>
        {
            if (!from.Equals(SessionPair.BmcAddress)) return FilterVerdict.Pass;
            byte[] changed = datagram.ToArray();
            int code = changed.Length - 16;
            if (how == "pad") changed[code - 2] ^= 1;
            if (how == "next header") changed[code - 1] ^= 1;
            if (how == "sequence") changed[10] ^= 4;
            changed = how switch { "absent" => changed[..(code - 2)], "short" => changed[..^1], "long" => [.. changed, 0], _ => changed };
            pair.Network.Inject(from, to, changed, Sooner);
            return FilterVerdict.Pass;
        };
        pair.Run(SessionPair.ReadManyAsync(session, 50));
        Assert.Equal(50, session.Counters.Dropped);
    }

    [Theory]
    [MemberData(nameof(Logins))]
    public void Old_answers_are_ignored_however_often_they_come(string login)
    {
        using var pair = new SessionPair();
        LanSession session = pair.Open(Login.Named(login));
        var old = new List<byte[]>();
        pair.Network.Filter = (from, to, datagram) =>
        {
            if (!from.Equals(SessionPair.BmcAddress)) return FilterVerdict.Pass;
            foreach (byte[] before in old) pair.Network.Inject(from, to, before, Sooner);
            old.Add(datagram.ToArray());
            return FilterVerdict.Pass;
        };
        pair.Run(SessionPair.ReadManyAsync(session, 100));
        Assert.Equal(100 * 99 / 2, session.Counters.Dropped);
        Assert.Equal(0, session.Counters.Unmatched);
    }

    [Theory]
    [MemberData(nameof(Logins))]
    public void Every_datagram_doubled_from_the_first_on_changes_nothing(string login)
    {
        using var pair = new SessionPair(conditions: SessionPair.Lan with { Duplication = 1 });
        LanSession session = pair.Open(Login.Named(login));
        long unmatched = session.Counters.Unmatched;
        pair.Run(SessionPair.ReadManyAsync(session, 100));
        Assert.Equal(unmatched, session.Counters.Unmatched);
        pair.Run(session.DisposeAsync());
        Assert.Equal(0, pair.Sessions);
    }

    [Theory]
    [MemberData(nameof(Logins))]
    public void A_replayed_command_is_not_carried_out_again(string login)
    {
        using var pair = new SessionPair();
        LanSession session = pair.Open(Login.Named(login));
        int replayed = 0;
        pair.Network.Filter = (from, to, datagram) =>
        {
            if (!to.Equals(SessionPair.BmcAddress)) return FilterVerdict.Pass;
            for (int i = 0; i < 100; i++, replayed++) pair.Network.Inject(from, to, datagram, TimeSpan.FromMilliseconds(i));
            return FilterVerdict.Pass;
        };
        for (int i = 0; i < 10; i++) pair.Run(ControlAsync(session, ChassisControlOperation.PowerCycle));
        pair.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1000, replayed);
        Assert.Equal(10, pair.Bmc.Controls[(int)ChassisControlOperation.PowerCycle]);
        Assert.Equal(1000, pair.Bmc.Table.Dropped);
    }

    [Fact]
    public void Answers_from_another_port_never_arrive()
    {
        using var pair = new SessionPair();
        LanSession session = pair.Open(0);
        var stranger = new IPEndPoint(SessionPair.BmcAddress.Address, 624);
        pair.Network.Filter = (from, to, datagram) =>
        {
            if (!from.Equals(SessionPair.BmcAddress)) return FilterVerdict.Pass;
            uint id = BinaryPrimitives.ReadUInt32LittleEndian(datagram[SessionIdAt20..]);
            for (byte number = 0; number < 64; number++) pair.Network.Inject(stranger, to, Forge(id, number, inRmcpPlus: true), Sooner);
            return FilterVerdict.Pass;
        };
        pair.Run(SessionPair.ReadManyAsync(session, 10));
        Assert.Equal(0, session.Counters.Dropped + session.Counters.Unmatched);
    }

    [Fact]
    public void An_answer_to_another_command_function_or_LUN_is_not_taken()
    {
        // Without protection, so that whatever is forged gets as far as the matching.
        using var pair = new SessionPair();
        LanSession session = pair.Open(0);
        uint sequence = 100;
        pair.Network.Filter = (from, to, datagram) =>
        {
            if (!to.Equals(SessionPair.BmcAddress)) return FilterVerdict.Pass;
            const int Message = 16;
            var answer = new LanMessageHeader
            {
                To = MessageAddress.Console,
                NetFn = NetFn.Storage.Response,
                From = MessageAddress.Bmc,
                Sequence = (byte)(datagram[Message + 4] >> 2),
                Command = datagram[Message + 5],
            };
            uint id = LastConsoleId(pair);
            foreach (LanMessageHeader wrong in (LanMessageHeader[])
            [
                answer with { Command = 0x10 },
                answer with { NetFn = NetFn.App.Response },
                answer with { NetFn = NetFn.Storage },
                answer with { FromLun = (Lun)1 },
                answer with { From = new(0x24) },
                answer with { Sequence = (byte)((answer.Sequence + 1) % 64) },
            ])
            {
                pair.Network.Inject(to, from, Forge(id, sequence++ % 16 + 1, wrong), Sooner);
            }

            return FilterVerdict.Pass;
        };
        pair.Network.StartLog();
        pair.Run(SessionPair.ReadAsync(session, 1));
        pair.Run(SessionPair.ReadAsync(session, 2));
        Assert.True(session.Counters.Unmatched > 0);
    }

    [Fact]
    public void A_packet_of_another_authentication_type_than_the_sessions_is_dropped_by_the_BMC()
    {
        foreach (AuthenticationType type in new[] { AuthenticationType.Md5, AuthenticationType.StraightPassword })
        {
            using var pair = new SessionPair();
            LanSession session = pair.Open(type);
            pair.Run(ControlAsync(session, ChassisControlOperation.PowerUp));
            for (uint sequence = 0; sequence < 64; sequence++)
            {
                var header = new LanMessageHeader
                {
                    To = MessageAddress.Bmc, NetFn = NetFn.Chassis, From = MessageAddress.Console, Command = 0x02,
                };
                byte[] forged = Forge15(session.Info.BmcSessionId, sequence, header, (byte)ChassisControlOperation.PowerDown);
                pair.Network.Inject(SessionPair.ConsoleAddress, SessionPair.BmcAddress, forged);
            }

            pair.Clock.Advance(TimeSpan.FromSeconds(1));
            Assert.Equal(0, pair.Bmc.Controls[(int)ChassisControlOperation.PowerDown]);
            pair.Run(SessionPair.ReadAsync(session, 3));
        }
    }

    internal static async Task<CompletionCode> ControlAsync(IIpmiChannel session, ChassisControlOperation operation)
    {
        var request = new ChassisControlRequest { Operation = operation };
        var reply = await session.ExchangeAsync<ChassisControlRequest, ChassisControlResponse>(request, CancellationToken.None).ConfigureAwait(false);
        return reply.Code;
    }

    private static uint LastConsoleId(SessionPair pair)
    {
        CarriedDatagram? last = pair.Network.Log.LastOrDefault(carried => carried.From.Equals(SessionPair.BmcAddress));
        return last is null ? 0 : BinaryPrimitives.ReadUInt32LittleEndian(last.Bytes.Span[SessionIdAt20..]);
    }

    private static byte[] Forge(uint sessionId, byte number, bool inRmcpPlus)
    {
        var header = new LanMessageHeader
        {
            To = MessageAddress.Console,
            NetFn = NetFn.Storage.Response,
            From = MessageAddress.Bmc,
            Sequence = number,
            Command = ReadFruDataRequest.Info.Id.Command,
        };
        return inRmcpPlus ? Forge(sessionId, number + 1u, header) : Forge15(sessionId, number + 1u, header, 0, 4, 1, 2, 3, 4);
    }

    private static byte[] Forge(uint sessionId, uint sequence, in LanMessageHeader message)
    {
        byte[] datagram = new byte[64];
        new byte[] { 6, 0, 0xFF, 7 }.CopyTo(datagram, 0);
        var header = new SessionHeader20 { SessionId = sessionId, SequenceNumber = sequence, PayloadLength = LanMessage.Overhead + 6 };
        int start = 4 + header.Encode(datagram.AsSpan(4));
        new byte[] { 0, 4, 1, 2, 3, 4 }.CopyTo(datagram, start + LanMessage.HeaderLength);
        return datagram[..(start + LanMessage.Seal(datagram.AsSpan(start), message, 6))];
    }

    internal static byte[] Forge15(uint sessionId, uint sequence, in LanMessageHeader message, params byte[] data)
    {
        byte[] datagram = new byte[64];
        new byte[] { 6, 0, 0xFF, 7 }.CopyTo(datagram, 0);
        var header = new SessionHeader15
        {
            SessionId = sessionId, SequenceNumber = sequence, MessageLength = (byte)(LanMessage.Overhead + data.Length),
        };
        int start = 4 + header.Encode(datagram.AsSpan(4));
        Assert.Equal(sessionId, BinaryPrimitives.ReadUInt32LittleEndian(datagram.AsSpan(SessionIdAt15)));
        data.CopyTo(datagram, start + LanMessage.HeaderLength);
        return datagram[..(start + LanMessage.Seal(datagram.AsSpan(start), message, data.Length))];
    }
}
