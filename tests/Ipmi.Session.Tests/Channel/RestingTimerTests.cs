using Ipmi.Messages;
using Ipmi.Session.Tests.Simulation;
using Ipmi.Transport;

namespace Ipmi.Session.Tests.Channel;

/// <summary>Timers that would run in vain are set back, and those that are needed are not.</summary>
public sealed class RestingTimerTests
{
    private static readonly TimeSpan RoundTrip = TimeSpan.FromMilliseconds(2);

    [Fact]
    public async Task A_request_that_comes_alone_leaves_no_timer()
    {
        using var pair = new SessionPair();
        LanSession session = pair.Open(suite: 3);
        pair.Clock.Advance(TimeSpan.FromSeconds(1));
        int before = pair.Clock.PendingEvents;
        Task<IpmiReply<GetDeviceIdResponse>> pending = Ask(session);
        Assert.True(pair.Clock.PendingEvents > before);
        pair.Clock.Advance(RoundTrip);
        Assert.True(pending.IsCompleted);
        Assert.True((await pending).IsSuccess);
        Assert.Equal(before, pair.Clock.PendingEvents);
    }

    [Fact]
    public async Task One_of_two_that_is_answered_leaves_the_timer_of_the_other()
    {
        using var pair = new SessionPair();
        LanSession session = pair.Open(suite: 3);
        pair.Clock.Advance(TimeSpan.FromSeconds(1));
        Task<IpmiReply<GetDeviceIdResponse>> answered = Ask(session);
        pair.Network.Filter = (_, _, _) => FilterVerdict.Drop;
        Task<IpmiReply<GetDeviceIdResponse>> lost = Ask(session);
        pair.Network.Filter = null;
        pair.Clock.Advance(RoundTrip);
        Assert.True(answered.IsCompleted);
        Assert.True((await answered).IsSuccess);
        Assert.False(lost.IsCompleted);
        pair.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(lost.IsCompleted);
        Assert.True((await lost).IsSuccess);
    }

    private static Task<IpmiReply<GetDeviceIdResponse>> Ask(LanSession session) =>
        session.ExchangeAsync<GetDeviceIdRequest, GetDeviceIdResponse>(default, CancellationToken.None).AsTask();
}
