using System.Globalization;
using System.Net;
using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Session.Crypto;
using Ipmi.Transport;

namespace Ipmi.Virtual.Tests;

/// <summary>
/// Mutated datagrams against a whole virtual BMC, half of them sealed inside sessions (threats G8). There are 100,000; the environment
/// variable IPMI_MUTATIONS asks for another number, such as 1000000.
/// </summary>
[Collection(nameof(Alone))]
public class MutatedDatagramTests
{
    private const int Usual = 100_000;
    private const int Seed = 20261122;
    private const long MostGrowth = 10 << 20;

    // Between one pair of datagrams and the next: whoever counts by time is not to be spared.
    private static readonly TimeSpan BetweenPairs = TimeSpan.FromMicroseconds(200);

    // What may rightly end sessions or keep everybody from logging in.
    private static readonly CommandId[] LockingOut =
    [
        ColdResetRequest.Info.Id,
        CloseSessionRequest.Info.Id,
        SetSessionPrivilegeLevelRequest.Info.Id,
        SetChannelAccessRequest.Info.Id,
        SetUserAccessRequest.Info.Id,
        SetUserNameRequest.Info.Id,
        SetUserPasswordRequest.Info.Id,
    ];

    private readonly Random _random = new(Seed);

    [Fact]
    public async Task Mutated_datagrams_leave_the_BMC_alive_its_sessions_working_and_nothing_behind()
    {
        int count = int.TryParse(Environment.GetEnvironmentVariable("IPMI_MUTATIONS"), CultureInfo.InvariantCulture, out int asked)
            ? asked
            : Usual;
        var clock = new VirtualClock();
        var transport = new DirectTransport();
        await using var bmc = VirtualBmc.Start(new()
        {
            Transport = transport,
            Time = clock,
            Random = new SeededRandomSource(1),
            Users = [VirtualBmcOptions.User(2, "admin", "secret")],
            Sessions = new()
            {
                CipherSuites = CipherSuites.StrongestFirst,
                AuthenticationTypes = [AuthenticationType.Md5, AuthenticationType.Md2],
            },
        });
        CommandId[] commands = [.. bmc.SupportedCommands.Select(c => c.Id).Except(LockingOut)];
        using var honest = new DirectSession(transport, 17, seed: 2);
        DirectSession[] hostile = [.. ((int[])[3, 17, 8, 12]).Select(suite => new DirectSession(transport, suite, seed: 3 + suite))];
        byte[][] outside = [.. hostile.SelectMany(s => s.Opening), .. Requests(), hostile[0].Seal(NetFn.App, 0x01, []).ToArray()];

        Send(count / 10);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long started = System.Diagnostics.Stopwatch.GetTimestamp();
        Send(count - count / 10);
        TimeSpan took = System.Diagnostics.Stopwatch.GetElapsedTime(started);
        long growth = GC.GetTotalMemory(forceFullCollection: true) - before;
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"seed {Seed}: {count} datagrams, {count * 0.9 / took.TotalSeconds:0} a second, {growth / 1024} KiB more, {bmc.Counters}"));

        Assert.True(honest.Works());
        Assert.InRange(growth, long.MinValue, MostGrowth);
        using (var late = new DirectSession(transport, 17, seed: 99)) Assert.True(late.Works());
        clock.Advance(TimeSpan.FromSeconds(63));
        Assert.Equal((0, 0), (bmc.SessionCount, bmc.HalfOpenCount));

        void Send(int number)
        {
            for (int i = 0; i < number; i += 2)
            {
                transport.Deliver(Mutate(outside[_random.Next(outside.Length)]), AnyPeer());
                DirectSession session = hostile[_random.Next(hostile.Length)];

                // So that the windows stay together, every eighth is an honest one.
                if (i % 16 == 0) Assert.True(Array.TrueForAll(hostile, s => s.Works()), $"seed {Seed}, datagram {i}");
                else transport.Deliver(Sealed(session, commands[_random.Next(commands.Length)]), DirectSession.Peer);
                clock.Advance(BetweenPairs);
                if (i % 1000 == 0)
                {
                    Assert.True(honest.Works(), $"seed {Seed}, datagram {i}");
                }
            }
        }
    }

    /// <summary>Datagrams outside sessions that are right.</summary>
    private static IEnumerable<byte[]> Requests()
    {
        yield return [6, 0, 0xFF, 6, 0, 0, 0x11, 0xBE, 0x80, 7, 0, 0];
        yield return [6, 0, 0xFF, 0x87];
        foreach ((byte command, byte[] data) in ((byte, byte[])[])
            [(0x38, [0x8E, 4]), (0x54, [0x0E, 0, 0x80]), (0x37, []), (0x39, [2, .. "admin"u8, .. new byte[11]]), (0x3A, new byte[22])])
        {
            var header = new LanMessageHeader
            {
                To = MessageAddress.Bmc,
                NetFn = NetFn.App,
                From = MessageAddress.Console,
                Command = command,
            };
            byte[] packet = new byte[64];
            var wrapper = new SessionlessWrapper(inRmcpPlus: false);
            int start = RmcpEndpoint.HeaderLength + wrapper.HeaderLength;
            data.CopyTo(packet, start + LanMessage.HeaderLength);
            int length = LanMessage.Seal(packet.AsSpan(start), header, data.Length);
            length = wrapper.Wrap(PayloadType.Ipmi, packet.AsSpan(RmcpEndpoint.HeaderLength), length);
            new byte[] { 6, 0, 0xFF, 7 }.CopyTo(packet, 0);
            yield return packet[..(RmcpEndpoint.HeaderLength + length)];
        }
    }

    /// <summary>
    /// An authentic datagram with anything in it: a command with any data, bytes that are no message, another payload type.
    /// </summary>
    private Memory<byte> Sealed(DirectSession session, CommandId command)
    {
        byte[] data = new byte[_random.Next(3) == 0 ? _random.Next(300) : _random.Next(24)];
        _random.NextBytes(data);
        switch (_random.Next(10))
        {
            case 0: return session.Seal((PayloadType)_random.Next(64), data);
            case 1: return session.Seal(PayloadType.Ipmi, data);
            case 2:
                Memory<byte> datagram = session.Seal(command.NetFn, command.Command, data);
                datagram.Span[_random.Next(datagram.Length)] ^= (byte)(1 << _random.Next(8));
                return datagram;
            default:
                if (command.Body != Body.None && data.Length > 0) data[0] = (byte)command.Body;
                return session.Seal(command.NetFn, command.Command, data);
        }
    }

    private Memory<byte> Mutate(byte[] datagram)
    {
        byte[] changed = (byte[])datagram.Clone();
        for (int i = _random.Next(3); i >= 0; i--)
        {
            switch (_random.Next(5))
            {
                case 0: changed = changed[..(_random.Next(changed.Length) + 1)]; break;
                case 1: Array.Resize(ref changed, changed.Length + _random.Next(64)); break;
                case 2: changed[_random.Next(changed.Length)] = (byte)_random.Next(256); break;
                case 3: changed[_random.Next(changed.Length)] = _random.Next(2) == 0 ? (byte)0 : (byte)0xFF; break;
                default: changed[_random.Next(changed.Length)] ^= (byte)(1 << _random.Next(8)); break;
            }
        }

        return changed;
    }

    private SocketAddress AnyPeer() => _random.Next(4) == 0
        ? DirectSession.Peer
        : new IPEndPoint(new IPAddress((long)_random.Next(1, 5000) << 8 | 10), _random.Next(1, 65536)).Serialize();
}
