using Ipmi.Messages;
using Ipmi.Session.Tests.Simulation;
using Ipmi.Transport;

namespace Ipmi.Session.Tests.Pump;

/// <summary>Answers find their requests, whatever the order and delay (threats row 18).</summary>
public class RequestMatchingTests
{
    private const int Requests = 10_000;

    public static TheoryData<string> Logins => Login.Names(Login.Usual);

    [Theory]
    [MemberData(nameof(Logins))]
    public void Of_ten_thousand_requests_with_answers_as_late_as_sixty_requests_none_is_mismatched(string login)
    {
        using var pair = new SessionPair(seed: 18);
        pair.Options = pair.Options with
        {
            Pump = pair.Options.Pump with { Window = 32, FirstInterval = TimeSpan.FromMilliseconds(60) },
        };
        LanSession session = pair.Open(Login.Named(login));

        // With 32 under way and a round trip of 15 ms on average, 60 requests are 28 ms; repeats come after 60 ms.
        pair.Network.SetConditions(
            SessionPair.BmcAddress,
            SessionPair.ConsoleAddress,
            new() { Jitter = TimeSpan.FromMilliseconds(28), Duplication = 0.2, Reordering = 0.1, HoldBack = TimeSpan.FromMilliseconds(50) });
        Task[] workers = [.. Enumerable.Range(0, 40).Select(worker => WorkAsync(session, worker))];
        foreach (Task worker in workers) pair.Run(worker);
        Assert.True(session.Counters.Repeated > 0);
    }

    [Fact]
    public void Who_waits_for_a_number_and_gives_up_loses_none()
    {
        using var pair = new SessionPair();
        LanSession session = pair.Open(3);
        pair.Bmc.IsDeaf = true;
        Task[] stuck = [.. Enumerable.Range(0, 64).Select(i => SessionPair.ReadAsync(session, (ushort)i))];
        using var cancellation = new CancellationTokenSource();
        Task cancelled = session.ExchangeAsync<GetDeviceIdRequest, GetDeviceIdResponse>(default, cancellation.Token).AsTask();
        Task late = SessionPair.ReadAsync(session, 99);
        cancellation.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => pair.Run(cancelled));
        foreach (Task request in stuck) Assert.Throws<IpmiTimeoutException>(() => pair.Run(request));
        Assert.Throws<IpmiTimeoutException>(() => pair.Run(late));

        // All 64 numbers rest for five seconds at most, and are there again.
        pair.Clock.Advance(TimeSpan.FromSeconds(6));
        stuck = [.. Enumerable.Range(0, 64).Select(i => SessionPair.ReadAsync(session, (ushort)i))];
        foreach (Task request in stuck) Assert.Throws<IpmiTimeoutException>(() => pair.Run(request));
    }

    [Fact]
    public void A_request_too_long_for_IPMI_15_is_the_callers_error()
    {
        using var pair = new SessionPair();
        LanSession session = pair.Open(AuthenticationType.Md5);
        var request = new RawRequest(NetFn.App, 0x52, new byte[249]);
        Assert.Throws<ArgumentException>(() => pair.Run(session.ExchangeRawAsync(request, TestContext.Current.CancellationToken)));
        RawResponse response = pair.Run(session.ExchangeRawAsync(request with { Data = new byte[248] }, TestContext.Current.CancellationToken));
        Assert.Equal(CompletionCode.InvalidCommand, response.CompletionCode);
    }

    private static async Task WorkAsync(LanSession session, int worker)
    {
        for (int i = worker; i < Requests; i += 40) await SessionPair.ReadAsync(session, (ushort)i).ConfigureAwait(false);
    }
}
