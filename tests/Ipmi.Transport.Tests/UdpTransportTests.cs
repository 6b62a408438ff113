using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Ipmi.Transport.Tests;

/// <summary>What a UDP transport promises, with each kind of socket that it can have.</summary>
public abstract class UdpTransportTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    // How long a handler may take before it loses the receiving, where it can.
    private static readonly TimeSpan ReceiverPatience = TimeSpan.FromMilliseconds(15);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private protected abstract UdpSocket Open(AddressFamily family);

    private UdpTransport Bind(IPEndPoint local, bool handOver = false) => UdpTransport.Bind(Open(local.AddressFamily), local, handOver);

    private UdpTransport BindAny() => Bind(new(IPAddress.IPv6Any, 0));

    private UdpTransport Connect(IPEndPoint peer) => UdpTransport.Connect(Open(peer.AddressFamily), peer);

    private UdpTransport Echo(IPAddress address)
    {
        var echo = Bind(new(address, 0));
        echo.Listen((datagram, source) => echo.Send(datagram.Span, source));
        return echo;
    }

    private static IPEndPoint At(IPAddress address, UdpTransport transport) => new(address, ((IPEndPoint)transport.LocalEndPoint).Port);

    private static async Task<byte[]> Ask(UdpTransport client, IPEndPoint server, byte[] question)
    {
        var answer = new TaskCompletionSource<byte[]>(TaskCreationOptions.RunContinuationsAsynchronously);
        client.Listen((datagram, _) => answer.TrySetResult(datagram.ToArray()));
        client.Send(question, client.AddressOf(server));
        return await answer.Task.WaitAsync(Patience, Cancelled);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    public async Task A_datagram_comes_back_from_a_peer(string address)
    {
        var loopback = IPAddress.Parse(address);
        await using var echo = Echo(loopback);
        await using var client = Bind(new(loopback, 0));
        Assert.Equal([1, 2, 3], await Ask(client, At(loopback, echo), [1, 2, 3]));
        Assert.Equal(1, client.Counters.Sent);
        Assert.Equal(1, client.Counters.Received);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    public async Task One_socket_for_any_address_speaks_both_families(string address)
    {
        var loopback = IPAddress.Parse(address);
        await using var echo = BindAny();
        echo.Listen((datagram, source) => echo.Send(datagram.Span, source));
        await using var client = BindAny();
        Assert.Equal([7], await Ask(client, At(loopback, echo), [7]));
    }

    [Fact]
    public async Task A_source_has_the_form_that_AddressOf_gives_a_peer()
    {
        await using var server = BindAny();
        await using var client = Bind(new(IPAddress.Loopback, 0));
        var seen = new TaskCompletionSource<SocketAddress>(TaskCreationOptions.RunContinuationsAsynchronously);
        server.Listen((_, source) => seen.TrySetResult(source.Copy()));
        client.Send([1], client.AddressOf(At(IPAddress.Loopback, server)));
        var source = await seen.Task.WaitAsync(Patience, Cancelled);
        Assert.Equal(server.AddressOf((IPEndPoint)client.LocalEndPoint), source);
        Assert.Equal(client.LocalEndPoint, source.ToIPEndPoint());
    }

    [Fact]
    public async Task One_socket_serves_many_peers_and_tells_them_apart()
    {
        const int Peers = 100;
        await using var server = Echo(IPAddress.Loopback);
        await using var client = BindAny();
        var servers = Enumerable.Range(0, Peers).Select(_ => Echo(IPAddress.Loopback)).ToList();
        var answers = new ConcurrentDictionary<int, byte>();
        using var all = new CountdownEvent(Peers);
        client.Listen((datagram, source) =>
        {
            if (answers.TryAdd(source.ToIPEndPoint().Port, datagram.Span[0])) all.Signal();
        });
        for (int i = 0; i < Peers; i++) client.Send([(byte)i], client.AddressOf(At(IPAddress.Loopback, servers[i])));
        Assert.True(all.Wait(Patience, Cancelled));
        for (int i = 0; i < Peers; i++) Assert.Equal((byte)i, answers[At(IPAddress.Loopback, servers[i]).Port]);
        foreach (var peer in servers) await peer.DisposeAsync();
    }

    [Fact]
    public async Task A_connected_socket_hears_its_peer_alone()
    {
        await using var peer = Bind(new(IPAddress.Loopback, 0));
        await using var stranger = Bind(new(IPAddress.Loopback, 0));
        await using var client = Connect((IPEndPoint)peer.LocalEndPoint);
        var heard = new BlockingCollection<byte>();
        client.Listen((datagram, _) => heard.Add(datagram.Span[0]));
        var target = (IPEndPoint)client.LocalEndPoint;
        stranger.Send([1], stranger.AddressOf(target));
        peer.Send([2], peer.AddressOf(target));
        Assert.True(heard.TryTake(out byte first, (int)Patience.TotalMilliseconds, Cancelled));
        Assert.Equal(2, first);
        Assert.Empty(heard);
    }

    [Fact]
    public async Task An_unreachable_port_does_not_end_the_loop()
    {
        // The port of a socket that is closed again: the kernel answers with "port unreachable".
        IPEndPoint nobody;
        await using (var gone = Bind(new(IPAddress.Loopback, 0))) nobody = (IPEndPoint)gone.LocalEndPoint;
        await using var client = Connect(nobody);
        var answer = new TaskCompletionSource<byte>(TaskCreationOptions.RunContinuationsAsynchronously);
        client.Listen((datagram, _) => answer.TrySetResult(datagram.Span[0]));
        for (int i = 0; i < 20; i++) client.Send([1], client.AddressOf(nobody));
        Assert.True(SpinWait.SpinUntil(() => client.Counters is { ReceiveErrors: > 0 } or { SendErrors: > 0 }, Patience));
        await using var back = Bind(nobody);
        back.Listen((datagram, source) => back.Send([2], source));
        client.Send([1], client.AddressOf(nobody));
        Assert.Equal(2, await answer.Task.WaitAsync(Patience, Cancelled));
    }

    [Fact]
    public async Task An_exception_of_the_handler_is_told_and_delivery_goes_on()
    {
        await using var server = Bind(new(IPAddress.Loopback, 0));
        await using var client = Bind(new(IPAddress.Loopback, 0));
        var told = new TaskCompletionSource<Exception>(TaskCreationOptions.RunContinuationsAsynchronously);
        var next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        server.HandlerFailed += failure =>
        {
            told.TrySetResult(failure);
            throw new InvalidOperationException("the listener fails as well");
        };
        server.Listen((datagram, _) =>
        {
            if (datagram.Span[0] == 1) throw new FormatException("bad day");
            next.TrySetResult();
        });
        client.Send([1], client.AddressOf((IPEndPoint)server.LocalEndPoint));
        Assert.Equal("bad day", (await told.Task.WaitAsync(Patience, Cancelled)).Message);
        client.Send([2], client.AddressOf((IPEndPoint)server.LocalEndPoint));
        await next.Task.WaitAsync(Patience, Cancelled);
        Assert.Equal(2, server.Counters.HandlerErrors);
    }

    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    public async Task Disposal_wakes_the_thread_that_waits_and_ends_it(string address, bool connected)
    {
        for (int round = 0; round < 20; round++)
        {
            await using var peer = Bind(new(connected ? IPAddress.Parse(address) : IPAddress.Loopback, 0));
            var transport = connected
                ? Connect((IPEndPoint)peer.LocalEndPoint)
                : Bind(new(IPAddress.Parse(address), 0));
            transport.Listen((_, _) => { });
            if (round % 2 == 1) Thread.Yield();
            await transport.DisposeAsync().AsTask().WaitAsync(Patience, Cancelled);
            await transport.DisposeAsync().AsTask().WaitAsync(Patience, Cancelled);
        }
    }

    [Fact]
    public async Task A_handler_may_dispose_its_own_transport()
    {
        await using var server = Bind(new(IPAddress.Loopback, 0));
        await using var client = Bind(new(IPAddress.Loopback, 0));
        var disposed = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        server.Listen((_, _) => disposed.SetResult(server.DisposeAsync().AsTask().IsCompleted));
        client.Send([1], client.AddressOf((IPEndPoint)server.LocalEndPoint));
        Assert.True(await disposed.Task.WaitAsync(Patience, Cancelled));
        await server.DisposeAsync().AsTask().WaitAsync(Patience, Cancelled);
    }

    [Fact]
    public async Task With_hand_over_handlers_that_block_hold_up_nobody()
    {
        const int Blockers = 3;
        using var release = new ManualResetEventSlim();
        using var blocked = new CountdownEvent(Blockers);
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var peer = Bind(new(IPAddress.Loopback, 0));
        await using var client = Bind(new(IPAddress.Loopback, 0), handOver: true);
        client.Listen((datagram, _) =>
        {
            if (datagram.Span[0] == Blockers) arrived.TrySetResult();
            else
            {
                blocked.Signal();
                release.Wait(Patience);
            }
        });
        var address = peer.AddressOf((IPEndPoint)client.LocalEndPoint);
        for (byte i = 0; i <= Blockers; i++) peer.Send([i], address);
        await arrived.Task.WaitAsync(Patience, Cancelled);
        Assert.True(blocked.IsSet);
        Assert.False(release.IsSet);
        release.Set();
    }

    [Fact]
    public async Task With_hand_over_it_does_not_matter_when_something_came_last()
    {
        // Between none and eight looks of the watch: it may be looking after the socket, giving it up, or have given it up.
        Task[] sockets = [.. Enumerable.Range(0, 64).Select(i => BlockAfter(ReceiverPatience * i / 8))];
        await Task.WhenAll(sockets);

        async Task BlockAfter(TimeSpan pause)
        {
            const byte Harmless = 0, Blocker = 1, Last = 2;
            using var release = new ManualResetEventSlim();
            var first = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var last = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await using var peer = Bind(new(IPAddress.Loopback, 0));
            await using var client = Bind(new(IPAddress.Loopback, 0), handOver: true);
            client.Listen((datagram, _) =>
            {
                if (datagram.Span[0] == Harmless) first.TrySetResult();
                else if (datagram.Span[0] == Last) last.TrySetResult();
                else release.Wait(Patience);
            });
            var address = peer.AddressOf((IPEndPoint)client.LocalEndPoint);
            peer.Send([Harmless], address);
            await first.Task.WaitAsync(Patience, Cancelled);
            await Task.Delay(pause, Cancelled);
            peer.Send([Blocker], address);
            peer.Send([Last], address);
            await last.Task.WaitAsync(Patience, Cancelled);
            Assert.False(release.IsSet);
            release.Set();
        }
    }

    [Fact]
    public async Task Without_hand_over_handlers_run_one_after_another()
    {
        int running = 0, most = 0;
        using var all = new CountdownEvent(4);
        await using var peer = Bind(new(IPAddress.Loopback, 0));
        await using var server = Bind(new(IPAddress.Loopback, 0));
        using var never = new ManualResetEventSlim();
        server.Listen((_, _) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            never.Wait(ReceiverPatience * 4);
            Interlocked.Decrement(ref running);
            all.Signal();
        });
        for (byte i = 0; i < 4; i++) peer.Send([i], peer.AddressOf((IPEndPoint)server.LocalEndPoint));
        Assert.True(all.Wait(Patience, Cancelled));
        Assert.Equal(1, most);
    }

    [Fact]
    public async Task A_handler_that_lost_the_receiving_may_dispose_its_transport()
    {
        await using var peer = Bind(new(IPAddress.Loopback, 0));
        var client = Connect((IPEndPoint)peer.LocalEndPoint);
        using var other = new ManualResetEventSlim();
        var disposed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        client.Listen((datagram, _) =>
        {
            if (datagram.Span[0] == 1) other.Set();
            else
            {
                other.Wait(Patience);
                client.DisposeAsync().AsTask().Wait(Patience);
                disposed.SetResult();
            }
        });
        var address = peer.AddressOf((IPEndPoint)client.LocalEndPoint);
        peer.Send([0], address);
        peer.Send([1], address);
        await disposed.Task.WaitAsync(Patience, Cancelled);
        await client.DisposeAsync().AsTask().WaitAsync(Patience, Cancelled);
    }

    [Fact]
    public async Task What_is_sent_after_disposal_is_lost_and_counted()
    {
        var transport = Bind(new(IPAddress.Loopback, 0));
        var address = transport.AddressOf((IPEndPoint)transport.LocalEndPoint);
        await transport.DisposeAsync();
        transport.Send([1], address);
        Assert.Equal(1, transport.Counters.SendErrors);
        Assert.Throws<ObjectDisposedException>(() => transport.Listen((_, _) => { }));
    }

    [Fact]
    public async Task A_second_handler_is_a_mistake()
    {
        await using var transport = BindAny();
        transport.Listen((_, _) => { });
        Assert.Throws<InvalidOperationException>(() => transport.Listen((_, _) => { }));
    }

    [Fact]
    public async Task A_taken_port_is_the_callers_to_hear_about()
    {
        await using var transport = Bind(new(IPAddress.Loopback, 0));
        var taken = Assert.Throws<SocketException>(() => Bind((IPEndPoint)transport.LocalEndPoint));
        Assert.Equal(SocketError.AddressAlreadyInUse, taken.SocketErrorCode);
        Assert.NotEqual(new SocketException((int)SocketError.SocketError).Message, taken.Message);
    }

    [Fact]
    public void An_address_that_is_not_ours_is_the_callers_to_hear_about()
    {
        // Of the block for documentation (RFC 5737), which nobody has.
        var foreign = Assert.Throws<SocketException>(() => Bind(new(IPAddress.Parse("192.0.2.1"), 0)));
        Assert.Equal(SocketError.AddressNotAvailable, foreign.SocketErrorCode);
    }

    [Fact]
    public async Task A_port_is_free_again_as_soon_as_its_transport_is_disposed()
    {
        IPEndPoint local = new(IPAddress.Loopback, 0);
        for (int round = 0; round < 200; round++)
        {
            UdpTransport transport = Bind(local);
            transport.Listen((_, _) => { });
            local = (IPEndPoint)transport.LocalEndPoint;
            Task disposal = transport.DisposeAsync().AsTask();

            // Not even the thread that receives has to be waited for.
            await using (Bind(local)) await disposal;
        }
    }

    [Fact]
    public async Task An_empty_datagram_arrives_too()
    {
        await using var echo = Echo(IPAddress.Loopback);
        await using var client = Connect((IPEndPoint)echo.LocalEndPoint);
        Assert.Empty(await Ask(client, (IPEndPoint)echo.LocalEndPoint, []));
    }

    [Fact]
    public async Task A_refusal_of_the_host_is_counted()
    {
        IPEndPoint nobody;
        await using (var gone = Bind(new(IPAddress.Loopback, 0))) nobody = (IPEndPoint)gone.LocalEndPoint;
        await using var client = Connect(nobody);
        client.Listen((_, _) => { });
        client.Send([1], client.AddressOf(nobody));
        Assert.True(SpinWait.SpinUntil(() => client.Counters.Refused > 0, Patience));
    }

    [Fact]
    public async Task The_largest_datagram_arrives_whole()
    {
        const int Largest = 65_507;
        await using var echo = Echo(IPAddress.Loopback);
        await using var client = Bind(new(IPAddress.Loopback, 0));
        Assert.Equal(Largest, (await Ask(client, (IPEndPoint)echo.LocalEndPoint, new byte[Largest])).Length);
        client.Send(new byte[Largest + 1], client.AddressOf((IPEndPoint)echo.LocalEndPoint));
        Assert.Equal(1, client.Counters.SendErrors);
    }
}
