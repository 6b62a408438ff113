using Ipmi.Messages;
using Ipmi.Session.Tests.Simulation;

namespace Ipmi.Session.Tests.Bmc;

/// <summary>What a BMC must withstand in open sessions (threats sections 2.5 and 4, rows 6, 9, 10, 16, 17, 26 to 28, 35, 37, 40; G9).</summary>
public class MisuseOfSessionTests
{
    private const byte ChassisControl = 0x02;
    private const int Behind = 31;
    private const int Ahead = 16;

    public static TheoryData<string> Logins => Login.Names(Login.Usual);

    public static TheoryData<int> Suites => [3, 17];

    [Theory]
    [MemberData(nameof(Logins))]
    public void A_session_starts_at_user_and_commands_need_their_privilege(string login)
    {
        using var intruder = new Intruder();
        IntruderSession session = Open(intruder, login);
        Assert.Equal([0xD4], session.Exchange(NetFn.Chassis, ChassisControl, 1)!);
        Assert.Equal(CompletionCode.InvalidDataField, session.Raise((PrivilegeLevel)1));
        Assert.Equal(CompletionCode.InvalidDataField, session.Raise((PrivilegeLevel)5));
        Assert.Equal(CompletionCode.Ok, session.Raise(PrivilegeLevel.Operator));
        Assert.Equal([0], session.Exchange(NetFn.Chassis, ChassisControl, 1)!);
        Assert.Equal(CompletionCode.Ok, session.Raise(PrivilegeLevel.User));
        Assert.Equal([0xD4], session.Exchange(NetFn.Chassis, ChassisControl, 1)!);
        Assert.Equal(1, intruder.Executed);
    }

    [Theory]
    [MemberData(nameof(Logins))]
    public void A_thousand_replays_carry_nothing_out(string login)
    {
        using var intruder = new Intruder();
        IntruderSession session = Open(intruder, login);
        session.Raise(PrivilegeLevel.Administrator);
        byte[] packet = session.Seal(NetFn.Chassis, ChassisControl, 2);
        Assert.NotNull(session.Deliver(packet));
        for (int i = 0; i < 1000; i++)
        {
            if (i % 5 == 0) Assert.True(session.Works());
            Assert.Empty(intruder.Deliver(packet));
        }

        Assert.Equal(1, intruder.Executed);
        Assert.Equal(1000, intruder.Bmc.Dropped);
    }

    [Theory]
    [MemberData(nameof(Logins))]
    public void Sequence_numbers_are_taken_once_up_to_16_ahead_and_31_behind(string login)
    {
        using var intruder = new Intruder();
        IntruderSession session = Open(intruder, login);
        for (int i = 0; i < 100; i++) Assert.True(session.Works());

        // Going ahead by the most that is allowed leaves numbers behind that nobody used.
        uint last = session.Next - 1;
        Assert.True(Takes(last + Ahead));
        Assert.True(Takes(last + 2 * Ahead));
        uint highest = last + 2 * Ahead;
        Assert.False(Takes(highest + Ahead + 1));
        Assert.False(Takes(highest));
        Assert.False(Takes(highest - Behind - 1));
        for (uint number = highest - Behind; number < highest; number++)
        {
            bool isUsed = number <= last || number == last + Ahead;
            Assert.Equal(!isUsed, Takes(number));
            Assert.False(Takes(number));
        }

        bool Takes(uint number)
        {
            session.Next = number;
            byte[] packet = session.Seal(NetFn.App, 0x01);
            return session.Deliver(packet) is [0, ..];
        }
    }

    [Theory]
    [MemberData(nameof(Suites))]
    public void Wrong_pads_are_one_and_the_same_silent_drop(int suite)
    {
        using var intruder = new Intruder();
        IntruderSession session = intruder.Login(suite)!;
        byte[] message = Intruder.Message(NetFn.App, 0x01, []);
        byte[] good = [.. message, 1, 2, 3, 4, 5, 6, 7, 8, 8];
        Assert.Equal(16, good.Length);
        Assert.Equal([0, 0x20], session.Deliver(session.SealPlain(good))![..2]);
        foreach (byte[] wrong in (byte[][])
        [
            session.SealPlain([.. message, 1, 2, 3, 4, 5, 6, 7, 9, 8]),
            session.SealPlain([.. message, 0, 0, 0, 0, 0, 0, 0, 0, 8]),
            session.SealPlain([.. message, 8, 7, 6, 5, 4, 3, 2, 1, 8]),
            session.SealPlain([.. message, 1, 2, 3, 4, 5, 6, 7, 8, 17]),
            session.SealPlain([.. message, 1, 2, 3, 4, 5, 6, 7, 8, 255]),
            session.SealPlain(good, e => e[..^1]),
            session.SealPlain(good, e => [.. e, 0]),
            session.SealEncrypted(new byte[16]),
            session.SealEncrypted(new byte[15]),
            session.SealEncrypted(new byte[1]),
            session.SealEncrypted([]),
        ])
        {
            Assert.Empty(intruder.Deliver(wrong));
        }

        Assert.Equal(11, intruder.Bmc.Dropped);
        Assert.True(session.Works());
    }

    [Theory]
    [MemberData(nameof(Suites))]
    public void Packets_less_protected_than_the_session_are_dropped(int suite)
    {
        using var intruder = new Intruder();
        IntruderSession session = intruder.Login(suite)!;
        session.Raise(PrivilegeLevel.Administrator);
        byte[] message = Intruder.Message(NetFn.Chassis, ChassisControl, [1]);
        Assert.Empty(intruder.Deliver(session.SealEncrypted(message, flags: 0x40)));
        Assert.Empty(intruder.Deliver(session.SealEncrypted(message, flags: 0x80)));
        Assert.Empty(intruder.Deliver(session.SealEncrypted(message, flags: 0x00)));
        var in15 = new SessionHeader15 { SessionId = session.BmcId, SequenceNumber = session.Next, MessageLength = (byte)message.Length };
        Assert.Empty(intruder.Deliver([.. Intruder.Bytes(in15), .. message]));
        Assert.Equal(0, intruder.Executed);
        Assert.Equal(4, intruder.Bmc.Dropped);
        Assert.True(session.Works());
    }

    [Theory]
    [MemberData(nameof(Suites))]
    public void Codes_cut_short_or_changed_and_trailers_that_do_not_fit_are_dropped(int suite)
    {
        using var intruder = new Intruder();
        IntruderSession session = intruder.Login(suite)!;
        int code = session.Integrity!.CodeLength;
        long tried = 0;
        for (int cut = 1; cut <= code + 4; cut++) Refuse(packet => packet[..^cut]);
        for (int at = 1; at <= code + 2; at++) Refuse(packet => [.. packet[..^at], (byte)(packet[^at] ^ 1), .. packet[(packet.Length - at + 1)..]]);
        for (int more = 1; more <= 20; more++) Refuse(packet => [.. packet, .. new byte[more]]);
        Refuse(packet => [.. packet[..^code], .. new byte[code]]);
        Assert.Equal(tried, intruder.Bmc.Dropped);
        Assert.True(session.Works());

        void Refuse(Func<byte[], byte[]> change)
        {
            tried++;
            session.Next = 1;
            Assert.Empty(intruder.Deliver(change(session.Seal(NetFn.App, 0x01))));
        }
    }

    [Fact]
    public void In_IPMI_15_a_code_that_is_wrong_or_of_another_type_is_dropped()
    {
        using var intruder = new Intruder();
        IntruderSession session = intruder.Login15()!;
        session.Raise(PrivilegeLevel.Administrator);
        byte[] message = Intruder.Message(NetFn.Chassis, ChassisControl, [1]);
        uint next = session.Next;
        for (int type = 0; type < 16; type++)
        {
            session.Next = next;
            byte[] packet = session.Seal(message);
            packet[0] = (byte)type;
            if (type != (int)AuthenticationType.Md5) Assert.Empty(intruder.Deliver(packet));
        }

        for (int at = 9; at < 9 + 16; at++)
        {
            session.Next = next;
            byte[] packet = session.Seal(message);
            packet[at] ^= 1;
            Assert.Empty(intruder.Deliver(packet));
        }

        Assert.Equal(0, intruder.Executed);
        session.Next = next;
        Assert.NotNull(session.Deliver(session.Seal(message)));
    }

    [Theory]
    [MemberData(nameof(Logins))]
    public void A_message_that_is_wrong_inside_an_authentic_packet_is_dropped(string login)
    {
        using var intruder = new Intruder();
        IntruderSession session = Open(intruder, login);
        byte[] message = Intruder.Message(NetFn.App, 0x01, []);
        for (int at = 0; at < message.Length; at++)
        {
            byte[] wrong = (byte[])message.Clone();
            wrong[at] ^= 0x10;
            Assert.Empty(intruder.Deliver(session.Seal(wrong)));
            Assert.Empty(intruder.Deliver(session.Seal(message[..at])));
        }

        Assert.Empty(intruder.Deliver(session.Seal(Intruder.Message(NetFn.App.Response, 0x01, []))));
        Assert.True(session.Works());
    }

    [Theory]
    [MemberData(nameof(Suites))]
    public void A_payload_of_another_type_is_dropped_and_the_session_goes_on(int suite)
    {
        using var intruder = new Intruder();
        IntruderSession session = intruder.Login(suite)!;
        for (int type = 1; type < 64; type++)
        {
            if (type != (int)PayloadType.OemExplicit) Assert.Empty(intruder.Deliver(session.Seal(new byte[24], (PayloadType)type)));
        }

        Assert.True(session.Works());
    }

    [Theory]
    [MemberData(nameof(Logins))]
    public void A_session_is_answered_where_its_last_authentic_packet_came_from(string login)
    {
        using var intruder = new Intruder();
        IntruderSession session = Open(intruder, login);
        Assert.True(session.Works());
        byte[] forged = session.Seal(NetFn.App, 0x01);
        forged[^1] ^= 1;
        intruder.From = new(SessionPair.ConsoleAddress.Address, 61000);
        Assert.Empty(intruder.Deliver(forged));
        Assert.Equal(SessionPair.ConsoleAddress.Port, PeerPort());
        Assert.True(session.Works());
        Assert.Equal((61000, 61000), (intruder.LastDestination!.Port, PeerPort()));

        int PeerPort() => Ipmi.Transport.SocketAddressExtensions.ToIPEndPoint(Assert.Single(intruder.Bmc.Sessions).Peer).Port;
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, null)]
    [InlineData(null, AuthenticationType.None)]
    public void A_session_without_authentication_stays_where_it_was_opened(int? suite, AuthenticationType? type)
    {
        using var intruder = new Intruder();
        IntruderSession session = suite is { } id ? intruder.Login(id)! : intruder.Login15(type!.Value)!;
        Assert.True(session.Works());
        intruder.From = new(SessionPair.ConsoleAddress.Address, 61000);
        Assert.Empty(intruder.Deliver(session.Seal(NetFn.App, 0x01)));
        intruder.From = SessionPair.ConsoleAddress;
        Assert.True(session.Works());
    }

    [Theory]
    [MemberData(nameof(Logins))]
    public void A_session_ends_after_60_seconds_of_silence_and_forgeries_do_not_keep_it(string login)
    {
        using var intruder = new Intruder();
        IntruderSession session = Open(intruder, login);
        Assert.True(session.Works());
        byte[] old = session.Seal(NetFn.App, 0x01);
        Assert.NotNull(session.Deliver(old));
        for (int second = 0; second < 57; second++)
        {
            intruder.Advance(TimeSpan.FromSeconds(1));
            Assert.Empty(intruder.Deliver(old));
        }

        Assert.True(session.Works());
        intruder.Advance(TimeSpan.FromSeconds(57));
        Assert.Single(intruder.Bmc.Sessions);
        intruder.Advance(TimeSpan.FromSeconds(3));
        Assert.Empty(intruder.Bmc.Sessions);
        Assert.Empty(intruder.Deliver(session.Seal(NetFn.App, 0x01)));
        Assert.Equal(1, intruder.Bmc.Counters.Expired);
    }

    [Theory]
    [MemberData(nameof(Logins))]
    public void Only_an_administrator_closes_the_session_of_another(string login)
    {
        using var intruder = new Intruder();
        IntruderSession one = Open(intruder, login);
        IntruderSession other = Open(intruder, login);
        byte[] id = BitConverter.GetBytes(other.BmcId);
        Assert.Equal([0xD4], one.Exchange(NetFn.App, 0x3C, id)!);
        Assert.True(other.Works());
        one.Raise(PrivilegeLevel.Administrator);
        Assert.Equal([0x87], one.Exchange(NetFn.App, 0x3C, 9, 9, 9, 9)!);
        Assert.Equal([0], one.Exchange(NetFn.App, 0x3C, id)!);
        Assert.Empty(intruder.Deliver(other.Seal(NetFn.App, 0x01)));
        one.Close();
        Assert.Empty(intruder.Bmc.Sessions);
    }

    [Theory]
    [MemberData(nameof(Suites))]
    public void No_initialisation_vector_is_used_twice(int suite)
    {
        using var intruder = new Intruder();
        IntruderSession session = intruder.Login(suite)!;
        var vectors = new HashSet<string>();
        for (int i = 0; i < 10_000; i++)
        {
            byte[] answer = Assert.Single(intruder.Deliver(session.Seal(NetFn.App, 0x01)));
            Assert.True(vectors.Add(Convert.ToHexString(answer, 12, 16)));
        }
    }

    private static IntruderSession Open(Intruder intruder, string login)
    {
        Login how = Login.Named(login);
        return (how.Suite is { } suite ? intruder.Login(suite) : intruder.Login15(how.Type!.Value))!;
    }
}
