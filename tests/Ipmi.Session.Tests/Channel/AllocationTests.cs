using Ipmi.Messages;
using Ipmi.Session.Tests.Simulation;

namespace Ipmi.Session.Tests.Channel;

/// <summary>An exchange allocates nothing in steady state, at either end; a raw one its response.</summary>
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
    public void A_raw_exchange_allocates_its_response(string login)
    {
        using var pair = new SessionPair();
        LanSession session = pair.Open(Login.Named(login));
        long bytes = SteadiestBatch(() =>
        {
            ValueTask<RawResponse> pending = session.ExchangeRawAsync(new(NetFn.App, 0x01, default), CancellationToken.None);
            pair.Clock.Advance(TimeSpan.FromMilliseconds(2));
            if (pending.Result.CompletionCode != CompletionCode.Ok) Assert.Fail("refused");
        });
        TestContext.Current.TestOutputHelper?.WriteLine($"{(double)bytes / Exchanges} bytes an exchange");

        // The record, and the 15 bytes of its data.
        Assert.InRange(bytes / Exchanges, 1, 128 + Unoptimized);
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
