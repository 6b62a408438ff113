using Ipmi.Messages;
using Ipmi.Session.Tests.Simulation;

namespace Ipmi.Session.Tests.Channel;

/// <summary>An exchange allocates nothing in steady state, at either end.</summary>
public class AllocationTests
{
    private const int Exchanges = 1000;

    // Without optimization the compiler makes an object of each asynchronous method's state.
#if DEBUG
    private const long Unoptimized = 400;
#else
    private const long Unoptimized = 0;
#endif

    public static TheoryData<string> Logins => Login.Names(Login.Usual);

    [Theory]
    [MemberData(nameof(Logins))]
    public void A_typed_exchange_allocates_nothing(string login)
    {
        using var pair = new SessionPair();
        LanSession session = pair.Open(Login.Named(login));
        Assert.InRange(SteadiestBatch(() =>
        {
            ValueTask<IpmiReply<GetDeviceIdResponse>> pending =
                session.ExchangeAsync<GetDeviceIdRequest, GetDeviceIdResponse>(default, CancellationToken.None);
            pair.Clock.Advance(TimeSpan.FromMilliseconds(2));
            if (!pending.Result.IsSuccess) Assert.Fail("refused");
        }), 0, Unoptimized * Exchanges);
    }

    [Theory]
    [MemberData(nameof(Logins))]
    public void A_cancellable_exchange_allocates_nothing(string login)
    {
        using var pair = new SessionPair();
        LanSession session = pair.Open(Login.Named(login));
        using var cancellation = new CancellationTokenSource();
        Assert.InRange(SteadiestBatch(() =>
        {
            ValueTask<IpmiReply<GetDeviceIdResponse>> pending =
                session.ExchangeAsync<GetDeviceIdRequest, GetDeviceIdResponse>(default, cancellation.Token);
            pair.Clock.Advance(TimeSpan.FromMilliseconds(2));
            if (!pending.Result.IsSuccess) Assert.Fail("refused");
        }), 0, Unoptimized * Exchanges);
    }

    [Theory]
    [MemberData(nameof(Logins))]
    public void A_session_that_would_be_opened_again_allocates_nothing_either(string login)
    {
        using var pair = new SessionPair();
        var channel = new ReconnectingChannel(
            pair.Open(Login.Named(login)), token => pair.OpenAsync(Login.Named(login), token), pair.Options);
        Assert.InRange(SteadiestBatch(() =>
        {
            ValueTask<IpmiReply<GetDeviceIdResponse>> pending =
                channel.ExchangeAsync<GetDeviceIdRequest, GetDeviceIdResponse>(default, CancellationToken.None);
            pair.Clock.Advance(TimeSpan.FromMilliseconds(2));
            if (!pending.Result.IsSuccess) Assert.Fail("refused");
        }), 0, 2 * Unoptimized * Exchanges);
    }

    [Theory]
    [MemberData(nameof(Logins))]
    public void A_raw_exchange_with_room_for_the_response_allocates_nothing(string login)
    {
        using var pair = new SessionPair();
        LanSession session = pair.Open(Login.Named(login));
        byte[] room = new byte[32];
        var getDeviceId = new RawRequest(NetFn.App, 0x01, default) { Room = room };
        var unknown = new RawRequest((NetFn)0x30, 0x55, new byte[] { 1, 2 }, Repeatable: true) { Room = room };
        Assert.InRange(SteadiestBatch(() =>
        {
            if (Send(getDeviceId) is not { CompletionCode: CompletionCode.Ok, Data.Length: 15 }) Assert.Fail("refused");
            if (Send(unknown) is not { CompletionCode: CompletionCode.InvalidCommand, Info: null }) Assert.Fail("known");
        }), 0, 2 * Unoptimized * Exchanges);
        Assert.Equal(getDeviceId.Room[..15], Send(getDeviceId).Data.Memory);

        RawResponse Send(RawRequest request)
        {
            ValueTask<RawResponse> pending = session.ExchangeRawAsync(request, CancellationToken.None);
            pair.Clock.Advance(TimeSpan.FromMilliseconds(2));
            return pending.Result;
        }
    }

    [Theory]
    [MemberData(nameof(Logins))]
    public void A_raw_exchange_allocates_the_data_of_its_response_where_it_has_no_room(string login)
    {
        // An array of up to 16 bytes, for the 15 of Get Device ID.
        const int Data = 40;
        using var pair = new SessionPair();
        LanSession session = pair.Open(Login.Named(login));
        long bytes = SteadiestBatch(() =>
        {
            var request = new RawRequest(NetFn.App, 0x01, default);
            ValueTask<RawResponse> pending = session.ExchangeRawAsync(request, CancellationToken.None);
            pair.Clock.Advance(TimeSpan.FromMilliseconds(2));
            if (pending.Result is not { CompletionCode: CompletionCode.Ok, Data.Length: 15 }) Assert.Fail("refused");
        });
        Assert.InRange(bytes, Data * Exchanges, (Data + Unoptimized) * Exchanges);
    }

    /// <summary>Bytes of the batch that allocated least: what the runtime does beside it is not ours.</summary>
    private static long SteadiestBatch(Action exchange)
    {
        long least = long.MaxValue;
        for (int batch = 0; batch < 6; batch++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < Exchanges; i++) exchange();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
