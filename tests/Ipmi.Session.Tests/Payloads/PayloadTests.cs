using Ipmi.Messages;
using Ipmi.Session.Tests.Simulation;
using Ipmi.Transport;

namespace Ipmi.Session.Tests.Payloads;

/// <summary>Payloads beside IPMI messages, and their encryption suspended and resumed (IPMI v2.0 §13.27.3, §24.3).</summary>
public class PayloadTests
{
    private const int TypeAt = 5;
    private const int EncryptedBit = 0x80;
    private static readonly TimeSpan Sooner = TimeSpan.FromMilliseconds(0.1);
    private static readonly PayloadKind Oem = PayloadKind.Oem(new(0x00ABCD), 0x1234);

    private readonly List<string> _atConsole = [];
    private readonly List<string> _atBmc = [];

    public static TheoryData<int> Suites => [1, 2, 3, 4, 12, 17];

    [Theory]
    [MemberData(nameof(Suites))]
    public void Payloads_of_each_kind_go_both_ways_among_requests(int suite)
    {
        foreach (PayloadKind kind in new[] { PayloadKind.Sol, Oem, PayloadKind.OemHandle(0), PayloadKind.OemHandle(7) })
        {
            _atConsole.Clear();
            _atBmc.Clear();
            using var pair = new SessionPair();
            LanSession session = pair.Open(suite);
            SessionPayload payload = Open(pair, session, kind);
            for (int i = 0; i < 5; i++)
            {
                payload.Send("typed"u8);
                pair.Run(SessionPair.ReadManyAsync(session, 2));
                pair.Bmc.Table.SendPayload(TheSession(pair), kind, "printed"u8);
                pair.Run(SessionPair.ReadManyAsync(session, 2));
            }

            Assert.Equal(Enumerable.Repeat("typed", 5), _atBmc);
            Assert.Equal(Enumerable.Repeat("printed", 5), _atConsole);
            Assert.Equal(0, session.Counters.Dropped);
        }
    }

    [Fact]
    public void A_payload_that_nobody_has_taken_over_is_dropped_at_either_end()
    {
        using var pair = new SessionPair();
        LanSession session = pair.Open(17);
        SessionPayload payload = session.OpenPayload(Oem, data => _atConsole.Add(Text(data)));
        payload.Send("typed"u8);
        pair.Bmc.Table.SendPayload(TheSession(pair), PayloadKind.Sol, "printed"u8);
        pair.Bmc.Table.SendPayload(TheSession(pair), PayloadKind.Oem(new(0x00ABCD), 0x1235), "printed"u8);
        pair.Run(SessionPair.ReadManyAsync(session, 1));
        Assert.Equal(2, session.Counters.Dropped);
        Assert.Equal(1, pair.Bmc.Table.Dropped);
        Assert.Empty(_atConsole);
    }

    [Fact]
    public void A_kind_has_one_owner_and_IPMI_messages_none()
    {
        using var pair = new SessionPair();
        LanSession session = pair.Open(17);
        SessionPayload payload = session.OpenPayload(PayloadKind.Sol, _ => { });
        Assert.Throws<InvalidOperationException>(() => session.OpenPayload(PayloadKind.Sol, _ => { }));
        Assert.Throws<ArgumentException>(() => session.OpenPayload(new(PayloadType.Ipmi), _ => { }));
        Assert.Throws<ArgumentException>(() => session.OpenPayload(new(PayloadType.RakpMessage1), _ => { }));
        payload.Dispose();
        session.OpenPayload(PayloadKind.Sol, _ => { }).Dispose();
        Assert.Throws<NotSupportedException>(() => pair.Open(AuthenticationType.Md5).OpenPayload(PayloadKind.Sol, _ => { }));
    }

    [Fact]
    public void The_end_of_a_session_is_told_once_to_who_has_a_payload_of_it()
    {
        using var pair = new SessionPair();
        LanSession session = pair.Open(17);
        int ended = 0;
        TheSession(pair).OpenPayload(PayloadKind.Sol, _ => { }, () => ended++);
        pair.Run(session.DisposeAsync());
        pair.Bmc.Table.Dispose();
        Assert.Equal(1, ended);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(17)]
    public void A_payload_goes_in_the_clear_only_while_its_encryption_is_suspended(int suite)
    {
        using var pair = new SessionPair();
        LanSession session = pair.Open(suite);
        SessionPayload payload = Open(pair, session, PayloadKind.Sol);
        pair.Network.StartLog();
        Exchange(pair, session, payload);
        Assert.All(Sent(pair), IsEncrypted);

        pair.Run(payload.SuspendEncryptionAsync(cancellationToken: TestContext.Current.CancellationToken));
        int before = pair.Network.Log.Count;
        Exchange(pair, session, payload);
        byte[][] clear = [.. Sent(pair, before)];
        Assert.Equal(2, clear.Count(d => (d[TypeAt] & EncryptedBit) == 0));
        Assert.All(clear.Where(d => (d[TypeAt] & EncryptedBit) == 0), d => Assert.Equal(0x41, d[TypeAt]));

        pair.Run(payload.ResumeEncryptionAsync(cancellationToken: TestContext.Current.CancellationToken));
        before = pair.Network.Log.Count;
        Exchange(pair, session, payload);
        Assert.All(Sent(pair, before), IsEncrypted);
        Assert.Equal(["typed", "typed", "typed"], _atBmc);
        Assert.Equal(["printed", "printed", "printed"], _atConsole);
        Assert.Equal(0, session.Counters.Dropped + pair.Bmc.Table.Dropped);
    }

    [Fact]
    public void While_it_is_suspended_an_answer_in_the_clear_and_a_payload_without_proof_are_still_dropped()
    {
        using var pair = new SessionPair();
        LanSession session = pair.Open(17);
        SessionPayload payload = Open(pair, session, PayloadKind.Sol);
        pair.Run(payload.SuspendEncryptionAsync(cancellationToken: TestContext.Current.CancellationToken));
        int forged = 0;
        pair.Network.Filter = (from, to, datagram) =>
        {
            if (!from.Equals(SessionPair.BmcAddress)) return FilterVerdict.Pass;
            foreach (byte bits in (byte[])[0x00, 0x40, 0x01, 0x41, 0x02, 0x42, 0x60])
            {
                byte[] changed = datagram.ToArray();
                changed[TypeAt] = bits;
                changed[^1] ^= 1;
                pair.Network.Inject(from, to, changed, Sooner);
                forged++;
            }

            return FilterVerdict.Pass;
        };
        pair.Run(SessionPair.ReadManyAsync(session, 20));
        Assert.Equal(20 * 7, forged);
        Assert.Equal(forged, session.Counters.Dropped);
        Assert.Empty(_atConsole);
    }

    [Fact]
    public void A_payload_in_the_clear_is_dropped_when_nobody_agreed_to_it()
    {
        using var pair = new SessionPair();
        LanSession session = pair.Open(17);
        SessionPayload payload = Open(pair, session, PayloadKind.Sol);

        // Either end sends in the clear on its own account.
        payload.ActivatedInClear(isClear: true);
        payload.Send("typed"u8);
        pair.Run(SessionPair.ReadManyAsync(session, 1));
        payload.ActivatedInClear(isClear: false);
        TheSession(pair).SetEncryption(PayloadType.Sol, isSuspended: true);
        pair.Bmc.Table.SendPayload(TheSession(pair), PayloadKind.Sol, "printed"u8);
        pair.Run(SessionPair.ReadManyAsync(session, 1));
        Assert.Equal(1, pair.Bmc.Table.Dropped);
        Assert.Equal(1, session.Counters.Dropped);
        Assert.Empty(_atBmc);
        Assert.Empty(_atConsole);
    }

    [Fact]
    public void When_the_BMC_refuses_to_suspend_everything_stays_encrypted()
    {
        using var pair = new SessionPair();
        LanSession session = pair.Open(17);
        SessionPayload payload = session.OpenPayload(PayloadKind.Sol, data => _atConsole.Add(Text(data)));
        pair.Bmc.Commands.Handle<SuspendResumePayloadEncryptionRequest, SuspendResumePayloadEncryptionResponse>((in _, _) => (CompletionCode)0x81);
        Assert.Throws<IpmiCompletionException>(() => pair.Run(payload.SuspendEncryptionAsync(cancellationToken: TestContext.Current.CancellationToken)));
        pair.Network.StartLog();
        payload.Send("typed"u8);
        TheSession(pair).SetEncryption(PayloadType.Sol, isSuspended: true);
        pair.Bmc.Table.SendPayload(TheSession(pair), PayloadKind.Sol, "printed"u8);
        pair.Run(SessionPair.ReadManyAsync(session, 1));
        IsEncrypted(Sent(pair).First());
        Assert.Empty(_atConsole);
    }

    [Theory]
    [MemberData(nameof(Suites))]
    public void Payloads_through_a_session_allocate_nothing_in_steady_state(int suite)
    {
        using var pair = new SessionPair();
        LanSession session = pair.Open(suite);
        BmcSession bmc = TheSession(pair);
        int arrived = 0;
        bmc.OpenPayload(PayloadKind.Sol, _ => arrived++, () => { });
        SessionPayload payload = session.OpenPayload(PayloadKind.Sol, _ => arrived++);
        Carry(200);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Carry(1000);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(2400, arrived);

        void Carry(int count)
        {
            for (int i = 0; i < count; i++)
            {
                payload.Send("typed"u8);
                pair.Bmc.Table.SendPayload(bmc, PayloadKind.Sol, "printed"u8);
                pair.Clock.Advance(TimeSpan.FromMilliseconds(0.6));
            }
        }
    }

    private SessionPayload Open(SessionPair pair, LanSession session, PayloadKind kind)
    {
        BmcSession bmc = TheSession(pair);
        bmc.OpenPayload(kind, data => _atBmc.Add(Text(data)), () => { });
        pair.Bmc.Commands.Handle<SuspendResumePayloadEncryptionRequest, SuspendResumePayloadEncryptionResponse>((in request, context) =>
        {
            context.Session!.SetEncryption(request.PayloadType, request.Operation == PayloadEncryptionOperation.Suspend);
            return default(SuspendResumePayloadEncryptionResponse);
        });
        return session.OpenPayload(kind, data => _atConsole.Add(Text(data)));
    }

    private static void Exchange(SessionPair pair, LanSession session, SessionPayload payload)
    {
        payload.Send("typed"u8);
        pair.Bmc.Table.SendPayload(TheSession(pair), payload.Kind, "printed"u8);
        pair.Run(SessionPair.ReadManyAsync(session, 1));
    }

    private static IEnumerable<byte[]> Sent(SessionPair pair, int from = 0) => pair.Network.Log.Skip(from).Select(d => d.Bytes.ToArray());

    private static void IsEncrypted(byte[] datagram) => Assert.NotEqual(0, datagram[TypeAt] & EncryptedBit);

    private static BmcSession TheSession(SessionPair pair) => pair.Bmc.Table.Sessions.Single();

    private static string Text(ReadOnlyMemory<byte> data) => System.Text.Encoding.UTF8.GetString(data.Span);
}
