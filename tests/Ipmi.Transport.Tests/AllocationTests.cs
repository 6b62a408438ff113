using System.Net;

namespace Ipmi.Transport.Tests;

/// <summary>Steady state allocates nothing. Alone, so that no other test changes what the runtime does meanwhile.</summary>
[CollectionDefinition(nameof(AllocationTests), DisableParallelization = true)]
[Collection(nameof(AllocationTests))]
public sealed class AllocationTests
{
    private const int WarmUp = 2_000;
    private const int Measured = 1_000;
    private const int Batches = 5;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("::1", false)]
    [InlineData("127.0.0.1", true)]
    public async Task Sending_and_receiving_over_UDP_allocates_nothing(string address, bool connected)
    {
        var loopback = IPAddress.Parse(address);
        await using var server = UdpTransport.Bind(new(loopback, 0));
        server.Listen((datagram, source) => server.Send(datagram.Span, source));
        var target = (IPEndPoint)server.LocalEndPoint;
        await using var socket = connected ? UdpTransport.Connect(target) : UdpTransport.Bind(new(loopback, 0));
        await using var client = new RmcpEndpoint(socket);
        await using var link = client.Connect(target);
        using var arrived = new SemaphoreSlim(0);
        long onReceiver = 0;
        link.Listen(_ =>
        {
            Volatile.Write(ref onReceiver, GC.GetAllocatedBytesForCurrentThread());
            arrived.Release();
        });

        var batches = await Task.Factory.StartNew(
            Exchange, TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);

        // In about one run of ten, 56 bytes are allocated once, on either thread; never so far with DOTNET_TieredCompilation=0, so
        // it seems to be the runtime's. What a datagram costs, every batch shows.
        Assert.Equal(0, batches.Min(batch => batch.Sending));
        Assert.Equal(0, batches.Min(batch => batch.Receiving));

        List<(long Sending, long Receiving)> Exchange()
        {
            byte[] packet = new byte[64];
            var result = new List<(long, long)>();
            Batch(packet, WarmUp);
            for (int i = 0; i < Batches; i++) result.Add(Batch(packet, Measured));
            return result;
        }

        (long Sending, long Receiving) Batch(byte[] packet, int count)
        {
            long sending = 0;
            long receivingBefore = Volatile.Read(ref onReceiver);
            for (int i = 0; i < count; i++)
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                link.Send(packet);
                sending += GC.GetAllocatedBytesForCurrentThread() - before;
                Assert.True(arrived.Wait(Patience));
            }

            return (sending, Volatile.Read(ref onReceiver) - receivingBefore);
        }
    }

    [Fact]
    public async Task Sending_and_receiving_in_memory_allocates_nothing()
    {
        var clock = new VirtualClock();
        var network = new InMemoryNetwork(clock, seed: 1)
        {
            Conditions = new() { Delay = TimeSpan.FromMilliseconds(1), Duplication = 0.1, Loss = 0.1, Jitter = TimeSpan.FromMilliseconds(1) },
        };
        await using var bmc = network.Bind(new(IPAddress.Loopback, 623));
        await using var console = network.Bind(new(IPAddress.Loopback, 0));
        var address = console.AddressOf((IPEndPoint)bmc.LocalEndPoint);
        bmc.Listen((datagram, source) => bmc.Send(datagram.Span, source));
        console.Listen((_, _) => { });
        byte[] packet = new byte[64];
        for (int i = 0; i < 100; i++) console.Send(packet, address); // more at once than will be under way later
        Run(WarmUp);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Run(Measured);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Run(int times)
        {
            for (int i = 0; i < times; i++)
            {
                console.Send(packet, address);
                clock.Advance(TimeSpan.FromMilliseconds(1));
            }
        }
    }
}
