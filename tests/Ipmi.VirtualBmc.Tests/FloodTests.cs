using System.Globalization;
using System.Net;
using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Session.Crypto;
using Ipmi.Transport;

namespace Ipmi.Virtual.Tests;

/// <summary>
/// What many datagrams cost the machine behind a BMC, while time passes as it does between them (threats rows 34 to 36).
/// </summary>
[Collection(nameof(Alone))]
public sealed class FloodTests : IAsyncDisposable
{
    private const int Seed = 20261126;
    private const int Datagrams = 100_000;
    private const int Requests = 60_000;
    private const long MostGrowth = 256 << 10;

    private static readonly TimeSpan BetweenDatagrams = TimeSpan.FromMicroseconds(20);
    private static readonly TimeSpan BetweenRequests = TimeSpan.FromMilliseconds(1);

    private readonly Random _random = new(Seed);
    private readonly VirtualClock _clock = new();
    private readonly DirectTransport _transport = new();
    private int _read;

    [Fact]
    public async Task Datagrams_that_prove_nothing_neither_have_sensors_read_nor_take_memory()
    {
        await using VirtualBmc bmc = Start();
        using var honest = new DirectSession(_transport, 17, seed: 2);
        byte[][] hostile = [.. honest.Opening, .. Outside(), honest.Seal(NetFn.App, 0x01, []).ToArray()];
        Send(Datagrams / 10);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        _read = 0;
        TimeSpan start = _clock.Elapsed;
        Send(Datagrams);
        long growth = GC.GetTotalMemory(forceFullCollection: true) - before;
        int seconds = (int)(_clock.Elapsed - start).TotalSeconds + 1;
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"seed {Seed}: {Datagrams} datagrams in {seconds} s: the sensor was read {_read} times, {growth / 1024} KiB more"));

        // A slowed handshake brings a tick forward, once a second.
        Assert.InRange(_read, 1, 2 * seconds);
        Assert.InRange(growth, long.MinValue, MostGrowth);
        Assert.True(honest.Works());

        void Send(int count)
        {
            for (int i = 0; i < count; i++)
            {
                _clock.Advance(BetweenDatagrams);
                byte[] datagram = (byte[])hostile[_random.Next(hostile.Length)].Clone();
                if (_random.Next(2) == 0) datagram[_random.Next(4, datagram.Length)] ^= (byte)(1 << _random.Next(8));
                _transport.Deliver(datagram, new IPEndPoint(new IPAddress((long)_random.Next(1, 5000) << 8 | 10), 1).Serialize());
            }
        }
    }

    [Fact]
    public async Task Requests_in_a_session_see_the_machine_as_it_is_and_leave_a_minute_of_seconds_behind()
    {
        await using VirtualBmc bmc = Start();
        using var session = new DirectSession(_transport, 17, seed: 2);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        for (int i = 0; i < Requests; i++)
        {
            _clock.Advance(BetweenRequests);
            int read = _read;
            byte[] reading = session.Exchange(NetFn.SensorEvent, 0x2D, [1])!;
            Assert.Equal(0, reading[0]);
            Assert.True(_read > read, $"request {i}");
        }

        long growth = GC.GetTotalMemory(forceFullCollection: true) - before;
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{Requests} requests in {Requests * BetweenRequests.TotalSeconds} s: {growth / 1024} KiB more"));
        Assert.InRange(growth, long.MinValue, MostGrowth);
    }

    public ValueTask DisposeAsync() => _transport.DisposeAsync();

    private VirtualBmc Start() => VirtualBmc.Start(new()
    {
        Transport = _transport,
        Time = _clock,
        Random = new SeededRandomSource(1),
        Users = [VirtualBmcOptions.User(2, "admin", "secret")],
        Sessions = new() { CipherSuites = [CipherSuites.All[17]] },
        Machine = new()
        {
            Sensors =
            [
                new()
                {
                    Number = 1,
                    Name = "Power",
                    Type = SensorType.Current,
                    Unit = SensorUnit.Watts,
                    Source = _ => ++_read > 0 ? 100 : 0,
                },
            ],
        },
    });

    /// <summary>
    /// Requests outside sessions: capabilities, cipher suites, a challenge, an activation, a command that needs a session.
    /// </summary>
    private static IEnumerable<byte[]> Outside()
    {
        var wrapper = new SessionlessWrapper(inRmcpPlus: false);
        foreach ((byte command, byte[] data) in ((byte, byte[])[])
            [(0x38, [0x8E, 4]), (0x54, [0x0E, 0, 0x80]), (0x39, [2, .. "admin"u8, .. new byte[11]]), (0x3A, new byte[22]), (0x01, [])])
        {
            byte[] packet = new byte[64];
            int start = RmcpEndpoint.HeaderLength + wrapper.HeaderLength;
            data.CopyTo(packet, start + LanMessage.HeaderLength);
            var header = new LanMessageHeader
            {
                To = MessageAddress.Bmc,
                NetFn = NetFn.App,
                From = MessageAddress.Console,
                Command = command,
            };
            int length = LanMessage.Seal(packet.AsSpan(start), header, data.Length);
            length = wrapper.Wrap(PayloadType.Ipmi, packet.AsSpan(RmcpEndpoint.HeaderLength), length);
            new byte[] { 6, 0, 0xFF, 7 }.CopyTo(packet, 0);
            yield return packet[..(RmcpEndpoint.HeaderLength + length)];
        }
    }
}
