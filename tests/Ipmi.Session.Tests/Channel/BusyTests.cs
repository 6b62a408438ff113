using Ipmi.Messages;
using Ipmi.Session.Tests.Simulation;

namespace Ipmi.Session.Tests.Channel;

/// <summary>A BMC that is busy: what may be repeated is tried again, everything else is told as it is (threats row 44).</summary>
public class BusyTests
{
    private static readonly RawRequest RawDeviceId = new(NetFn.App, 0x01, default);

    public static TheoryData<string> Logins => Login.Names(Login.Usual);

    public static TheoryData<CompletionCode> BusyCodes =>
    [
        CompletionCode.NodeBusy, CompletionCode.Timeout, CompletionCode.SdrRepositoryInUpdateMode,
        CompletionCode.InitializationInProgress,
    ];

    [Theory]
    [MemberData(nameof(BusyCodes))]
    public void Busy_twice_then_fine_is_fine(CompletionCode code)
    {
        foreach (Login login in Login.Usual)
        {
            using var pair = new SessionPair();
            LanSession session = pair.Open(login);
            Busy busy = new(pair.Bmc, code) { Refusals = 2 };
            TimeSpan before = pair.Clock.Elapsed;
            Assert.Equal(TestBmc.Device, pair.Run(TypedAsync(session)).Response);
            Assert.Equal(3, busy.Executed);
            Assert.InRange(pair.Clock.Elapsed - before, TimeSpan.FromSeconds(0.4), TimeSpan.FromSeconds(0.41));

            busy.Refusals = 2;
            RawResponse raw = pair.Run(session.ExchangeRawAsync(RawDeviceId, TestContext.Current.CancellationToken));
            Assert.Equal(CompletionCode.Ok, raw.CompletionCode);
            Assert.Equal(6, busy.Executed);
        }
    }

    [Theory]
    [MemberData(nameof(BusyCodes))]
    public void Busy_for_ever_ends_within_the_deadline_with_the_code(CompletionCode code)
    {
        using var pair = new SessionPair();
        LanSession session = pair.Open(17);
        Busy busy = new(pair.Bmc, code) { Refusals = int.MaxValue };
        TimeSpan before = pair.Clock.Elapsed;
        var refusal = Assert.Throws<IpmiCompletionException>(() => pair.Run(session.SendAsync(new GetDeviceIdRequest(), TestContext.Current.CancellationToken)));
        Assert.Equal(code, refusal.Code);
        Assert.Contains($"{(byte)code:X2}h", refusal.Message, StringComparison.Ordinal);
        Assert.InRange(pair.Clock.Elapsed - before, TimeSpan.FromSeconds(15), pair.Options.Pump.RequestTimeout);
        Assert.InRange(busy.Executed, 8, 12);
        Assert.Equal(code, pair.Run(session.ExchangeRawAsync(RawDeviceId, TestContext.Current.CancellationToken)).CompletionCode);
    }

    [Fact]
    public void A_BMC_that_is_busy_and_then_silent_is_reported_as_busy()
    {
        using var pair = new SessionPair();
        LanSession session = pair.Open(17);
        _ = new Busy(pair.Bmc, CompletionCode.NodeBusy) { Refusals = int.MaxValue };
        Task<IpmiReply<GetDeviceIdResponse>> typed = TypedAsync(session).AsTask();
        Task<RawResponse> raw = session.ExchangeRawAsync(RawDeviceId, TestContext.Current.CancellationToken).AsTask();
        pair.Clock.Advance(TimeSpan.FromSeconds(1));
        pair.Bmc.IsDeaf = true;
        Assert.Equal(CompletionCode.NodeBusy, pair.Run(typed).Code);
        Assert.Equal(CompletionCode.NodeBusy, pair.Run(raw).CompletionCode);
        Assert.InRange(pair.Clock.Elapsed, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(20.1));
    }

    [Theory]
    [InlineData(CompletionCode.FirmwareInUpdateMode)]
    [InlineData(CompletionCode.DestinationUnavailable)]
    [InlineData(CompletionCode.Unspecified)]
    [InlineData(CompletionCode.ReservationCancelled)]
    public void Other_codes_are_told_at_once(CompletionCode code)
    {
        using var pair = new SessionPair();
        LanSession session = pair.Open(3);
        Busy busy = new(pair.Bmc, code) { Refusals = int.MaxValue };
        Assert.Equal(code, pair.Run(TypedAsync(session)).Code);
        Assert.Equal(code, pair.Run(session.ExchangeRawAsync(RawDeviceId, TestContext.Current.CancellationToken)).CompletionCode);
        Assert.Equal(2, busy.Executed);
    }

    [Theory]
    [MemberData(nameof(BusyCodes))]
    public void What_must_not_be_repeated_is_not_tried_again(CompletionCode code)
    {
        using var pair = new SessionPair();
        LanSession session = pair.Open(3);
        int executed = 0;
        pair.Bmc.Commands.Handle<ChassisControlRequest, ChassisControlResponse>((in _, _) => ++executed > 0 ? code : default(ChassisControlResponse));
        Assert.Equal(code, pair.Run(HostileSessionTests.ControlAsync(session, ChassisControlOperation.PowerCycle)));
        Assert.Equal(1, executed);

        // One's own word lifts that.
        var raw = new RawRequest(NetFn.Chassis, 0x02, new byte[] { 2 }, Repeatable: true);
        Assert.Equal(code, pair.Run(session.ExchangeRawAsync(raw, TestContext.Current.CancellationToken)).CompletionCode);
        Assert.True(executed > 5);
    }

    [Theory]
    [MemberData(nameof(Logins))]
    public void Busy_now_and_then_on_a_bad_network_is_right_with_every_seed(string login)
    {
        for (int seed = 1; seed <= 50; seed++)
        {
            using var pair = new SessionPair(seed);
            LanSession session = pair.Open(Login.Named(login));
            pair.Network.Conditions = SessionPair.Lan with { Loss = 0.1, Duplication = 0.1 };
            var dice = new Random(seed);
            pair.Bmc.Commands.Handle<ReadFruDataRequest, ReadFruDataResponse>((in request, _) => dice.Next(4) == 0
                ? CompletionCode.NodeBusy
                : new ReadFruDataResponse { Count = 4, Data = TestBmc.Fru(request.Offset) });
            Exception? failure = Record.Exception(() => pair.Run(SessionPair.ReadManyAsync(session, 25)));
            Assert.True(failure is null, $"{login}, seed {seed}: {failure}");
        }
    }

    [Fact]
    public void Cancelling_ends_the_pause()
    {
        using var pair = new SessionPair();
        LanSession session = pair.Open(3);
        _ = new Busy(pair.Bmc, CompletionCode.NodeBusy) { Refusals = int.MaxValue };
        using var cancellation = new CancellationTokenSource();
        Task pending = session.ExchangeAsync<GetDeviceIdRequest, GetDeviceIdResponse>(default, cancellation.Token).AsTask();
        pair.Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.False(pending.IsCompleted);
        cancellation.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => pair.Run(pending));
    }

    private static ValueTask<IpmiReply<GetDeviceIdResponse>> TypedAsync(LanSession session) =>
        session.ExchangeAsync<GetDeviceIdRequest, GetDeviceIdResponse>(default, TestContext.Current.CancellationToken);

    /// <summary>Refuses Get Device ID some times.</summary>
    private sealed class Busy
    {
        public Busy(TestBmc bmc, CompletionCode code) => bmc.Commands.Handle<GetDeviceIdRequest, GetDeviceIdResponse>((in _, _) =>
        {
            Executed++;
            return Refusals-- > 0 ? code : TestBmc.Device;
        });

        public int Refusals { get; set; }

        public int Executed { get; private set; }
    }
}
