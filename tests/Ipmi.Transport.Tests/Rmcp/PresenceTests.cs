using System.Net;
using Ipmi.Messages;

namespace Ipmi.Transport.Tests;

public sealed class PresenceTests : IAsyncDisposable
{
    private static readonly IPEndPoint BmcEndPoint = new(IPAddress.Parse("10.0.0.2"), RmcpEndpoint.DefaultPort);
    private static readonly IPEndPoint ConsoleEndPoint = new(IPAddress.Parse("10.0.0.1"), 50000);

    private readonly VirtualClock _clock = new();
    private readonly InMemoryNetwork _network;
    private readonly RmcpEndpoint _console;

    public PresenceTests()
    {
        _network = new(_clock, seed: 1);
        _console = new(_network.Bind(ConsoleEndPoint), timeProvider: _clock, random: new(1));
    }

    public ValueTask DisposeAsync() => _console.DisposeAsync();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private RmcpEndpoint Bmc() => new(_network.Bind(BmcEndPoint), AsfPresencePong.IpmiSupported, _clock);

    [Fact]
    public void Recorded_pings_are_answered_as_ipmi_sim_answers_them()
    {
        Bmc();
        var recorded = Conversation.Read("ping-openipmi-sim");
        Assert.Equal(10, recorded.Count);
        for (int i = 0; i < recorded.Count; i += 2)
        {
            _network.StartLog();
            _network.Inject(ConsoleEndPoint, BmcEndPoint, recorded[i].Bytes);
            _clock.Advance(TimeSpan.Zero);
            Assert.Equal(recorded[i + 1].Bytes, _network.Log[1].Bytes.ToArray());
        }
    }

    [Fact]
    public void Recorded_IPMI_reaches_the_handler_without_its_RMCP_header()
    {
        var recorded = Conversation.Read("ipmiping-freeipmi-sim");
        Assert.Equal(6, recorded.Count);
        var bmc = Bmc();
        var received = new List<byte[]>();
        bmc.Listen((packet, source) =>
        {
            received.Add(packet.ToArray());
            bmc.Send((byte[])[0, 0, 0, 0, .. recorded[received.Count * 2 - 1].Bytes[4..]], source);
        });
        var link = _console.Connect(BmcEndPoint);
        var answers = new List<byte[]>();
        link.Listen(packet => answers.Add(packet.ToArray()));
        _network.StartLog();
        foreach (var datagram in recorded.Where(datagram => datagram.ToServer))
        {
            link.Send((byte[])[0, 0, 0, 0, .. datagram.Bytes[4..]]);
            _clock.Advance(TimeSpan.Zero);
        }

        Assert.Equal(recorded.Select(datagram => datagram.Bytes), _network.Log.Select(datagram => datagram.Bytes.ToArray()));
        Assert.Equal(recorded.Where(datagram => datagram.ToServer).Select(datagram => datagram.Bytes[4..]), received);
        Assert.Equal(recorded.Where(datagram => !datagram.ToServer).Select(datagram => datagram.Bytes[4..]), answers);
    }

    [Fact]
    public void A_ping_has_the_bytes_of_a_recorded_one_but_for_its_tag()
    {
        Bmc();
        _network.StartLog();
        var pong = _clock.Run(_console.PingAsync(BmcEndPoint, TimeSpan.FromSeconds(5), Cancelled), TimeSpan.FromSeconds(6));
        byte[] sent = _network.Log[0].Bytes.ToArray();
        byte[] recorded = Conversation.Read("ping-openipmi-sim")[0].Bytes;
        Assert.Equal(pong.Tag, sent[9]);
        recorded[9] = sent[9];
        Assert.Equal(recorded, sent);
        Assert.Equal(AsfPresencePong.IpmiSupported with { Tag = sent[9] }, pong);
        Assert.Equal(1, _console.Counters.Pongs);
    }

    [Fact]
    public void A_ping_is_repeated_every_second_until_it_times_out()
    {
        _network.StartLog();
        var timeout = Assert.Throws<IpmiTimeoutException>(() => _clock.Run(
            _console.PingAsync(BmcEndPoint, TimeSpan.FromSeconds(3.5), Cancelled), TimeSpan.FromMinutes(1)));
        Assert.Equal(4, timeout.Attempts);
        Assert.Equal(TimeSpan.FromSeconds(3.5), timeout.Elapsed);
        Assert.Equal("Presence Ping: no answer after 4 attempts in 3.5 s.", timeout.Message);
        Assert.Equal([0.0, 1, 2, 3], _network.Log.Select(datagram => datagram.At.TotalSeconds));
        Assert.Single(_network.Log.Select(datagram => datagram.Bytes).Distinct());
        Assert.Equal(0, _clock.PendingEvents);
    }

    [Fact]
    public void A_lost_ping_is_made_good_by_the_next()
    {
        Bmc();
        int seen = 0;
        _network.Filter = (_, to, _) => to.Equals(BmcEndPoint) && ++seen <= 2 ? FilterVerdict.Drop : FilterVerdict.Pass;
        _clock.Run(_console.PingAsync(BmcEndPoint, TimeSpan.FromSeconds(5), Cancelled), TimeSpan.FromSeconds(6));
        Assert.Equal(TimeSpan.FromSeconds(2), _clock.Elapsed);
    }

    [Fact]
    public void A_pong_counts_only_from_the_address_asked_and_with_its_tag()
    {
        var pinging = _console.PingAsync(BmcEndPoint, TimeSpan.FromSeconds(1.5), Cancelled);
        _network.Filter = (_, _, datagram) =>
        {
            byte[] pong = [6, 0, 0xFF, 6, 0, 0, 0x11, 0xBE, 0x40, datagram[9], 0, 0x10, 0, 0, 0x11, 0xBE, 0, 0, 0, 0, 0x81, 0, 0, 0, 0, 0, 0, 0];
            _network.Inject(new(IPAddress.Parse("10.0.0.3"), 623), ConsoleEndPoint, pong);
            pong[9]++;
            _network.Inject(BmcEndPoint, ConsoleEndPoint, pong);
            return FilterVerdict.Drop;
        };
        Assert.Throws<IpmiTimeoutException>(() => _clock.Run(pinging, TimeSpan.FromSeconds(5)));
        Assert.Equal(2, _console.Counters.Ignored);
    }

    [Fact]
    public async Task A_ping_ends_when_it_is_cancelled_or_the_endpoint_is_disposed()
    {
        using var source = new CancellationTokenSource();
        var cancelled = _console.PingAsync(BmcEndPoint, TimeSpan.FromSeconds(5), source.Token);
        var disposed = _console.PingAsync(BmcEndPoint, TimeSpan.FromSeconds(5), Cancelled);
        _clock.Advance(TimeSpan.Zero);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        await _console.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => disposed);
        Assert.Equal(0, _clock.PendingEvents);
    }

    [Fact]
    public void Tags_are_never_FFh_and_never_shared()
    {
        _network.StartLog();
        var pings = Enumerable.Range(0, 255).Select(_ => _console.PingAsync(BmcEndPoint, TimeSpan.FromSeconds(0.5), Cancelled)).ToList();
        var tooMany = _console.PingAsync(BmcEndPoint, TimeSpan.FromSeconds(0.5), Cancelled);
        Assert.IsType<InvalidOperationException>(tooMany.Exception?.InnerException);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(Enumerable.Range(0, 255), _network.Log.Select(datagram => (int)datagram.Bytes.Span[9]).Order());
        Assert.All(pings, ping => Assert.IsType<IpmiTimeoutException>(ping.Exception?.InnerException));
    }

    [Fact]
    public void Without_a_presence_pings_stay_unanswered()
    {
        _ = new RmcpEndpoint(_network.Bind(BmcEndPoint), timeProvider: _clock);
        Assert.Throws<IpmiTimeoutException>(() => _clock.Run(
            _console.PingAsync(BmcEndPoint, TimeSpan.FromSeconds(1), Cancelled), TimeSpan.FromSeconds(5)));
    }
}
