using CsCheck;
using Ipmi.Messages;
using Ipmi.Session.Tests.Simulation;
using Ipmi.Transport;

namespace Ipmi.Session.Tests.Channel;

/// <summary>Whatever the bytes: no exception leaves, and sessions work on (threats rows 24 to 27; G7, G8).</summary>
public class TotalityTests
{
    private const int MaxLength = 2048;
    private const int Cases = 20_000;

    private static readonly Gen<byte[]> Bytes = Gen.Frequency((3, Gen.Byte.Array[0, 80]), (1, Gen.Byte.Array[0, MaxLength]));

    public static TheoryData<string> Logins => Login.Names(Login.All);

    [Fact]
    public void Any_bytes_are_opened_or_refused_by_every_wrapper_and_by_the_message()
    {
        using var exchange = new HandshakeExchange(new RakpLogin(SessionPair.Admin(), SessionPair.Suite(17)));
        exchange.Run();
        ISessionWrapper[] wrappers =
        [
            new SessionlessWrapper(inRmcpPlus: true),
            exchange.Console.CreateWrapper(new SeededRandomSource(1)),
            Ipmi15Wrapper.ForConsole(0x01020304, AuthenticationType.Md5, "password"u8, 1, 1),
            Ipmi15Wrapper.ForBmc(0x01020304, AuthenticationType.None, "password"u8, 1, 1),
            Ipmi15Wrapper.ForActivation(0x01020304, AuthenticationType.Md2, "password"u8),
        ];
        foreach (ISessionWrapper wrapper in wrappers) Bytes.Sample(bytes => { wrapper.Unwrap(bytes, out _); }, iter: Cases, threads: 1);
        Bytes.Sample(bytes => { LanMessage.TryOpen(bytes, out _, out _); }, iter: Cases);
    }

    [Fact]
    public void Any_bytes_are_survived_by_a_BMC_and_its_sessions()
    {
        foreach (Login login in new[] { Login.Suite3, Login.Suite17, Login.Md5, new Login(0, null), new Login(null, AuthenticationType.None) })
        {
            using var pair = new SessionPair();
            LanSession session = pair.Open(login);
            uint id = session.Info.BmcSessionId;
            Gen.Select(Bytes, Gen.Int[0, 3]).Sample(
                (bytes, kind) => pair.Bmc.Table.Receive(Aim(bytes, id, kind), SessionPair.ConsoleAddress.Serialize(), pair.Clock.Elapsed),
                iter: Cases,
                threads: 1);
            Assert.Equal(1, pair.Sessions);
            pair.Run(SessionPair.ReadManyAsync(session, 3));
            pair.Clock.Advance(TimeSpan.FromSeconds(21));
            Assert.Equal(0, pair.Bmc.Table.HalfOpen);
        }
    }

    [Theory]
    [MemberData(nameof(Logins))]
    public void Mutated_datagrams_are_survived_by_both_ends(string login)
    {
        using var pair = new SessionPair();
        var random = new Random(1);
        LanSession session = pair.Open(Login.Named(login));
        pair.Network.Filter = (from, to, datagram) =>
        {
            for (int i = 0; i < 10; i++) pair.Network.Inject(from, to, Mutate(datagram, random), TimeSpan.FromMilliseconds(random.NextDouble() / 2));
            return FilterVerdict.Pass;
        };

        // Where no code covers the packet, a mutated one may end the session or be an answer; nothing else may happen.
        try
        {
            for (int i = 0; i < 300; i++) pair.Run(Exchange(session));
            pair.Run(session.DisposeAsync());
        }
        catch (IpmiException) when (Login.Named(login) is { Suite: 0 or 1 or 6 or 15 } or { Type: AuthenticationType.None or AuthenticationType.StraightPassword })
        {
        }

        pair.Network.Filter = null;
        LanSession next = pair.Open(Login.Named(login));
        pair.Run(SessionPair.ReadManyAsync(next, 3));
    }

    [Fact]
    public void Mutated_answers_are_survived_by_a_handshake()
    {
        var random = new Random(2);
        int opened = 0;
        for (int i = 0; i < 3000; i++)
        {
            using var exchange = new HandshakeExchange(new RakpLogin(SessionPair.Admin(), SessionPair.Suite(3)));
            exchange.OnAnswer = (type, payload) =>
            {
                for (int k = 0; k < 10 && !exchange.Console.IsOver; k++) exchange.Console.Receive(type, Mutate(payload, random), exchange.Now);
                return payload;
            };
            exchange.Run();
            if (exchange.Console is { IsOver: true, Failure: null }) opened++;
        }

        Assert.True(opened < 3000);
    }

    [Fact]
    public void Any_payload_is_survived_by_a_handshake_and_opens_nothing()
    {
        Gen.Select(Bytes, Gen.Byte).Sample(
            (bytes, type) =>
            {
                var handshake = new RakpConsoleHandshake(
                    new(SessionPair.Admin(), SessionPair.Suite(17)), new SeededRandomSource(1), null, TimeSpan.Zero);
                handshake.Receive((PayloadType)type, bytes, TimeSpan.Zero);
                handshake.Receive(PayloadType.OpenSessionResponse, bytes, TimeSpan.Zero);
                Assert.False(handshake.MayBeOpen);
            },
            iter: Cases);
    }

    private static async Task<CompletionCode> Exchange(LanSession session) =>
        (await session.ExchangeRawAsync(new(NetFn.Storage, 0x11, new byte[] { 0, 1, 2, 4 }, Repeatable: true), CancellationToken.None)
            .ConfigureAwait(false)).CompletionCode;

    /// <summary>Makes some of the bytes get further than the first check.</summary>
    private static byte[] Aim(byte[] bytes, uint sessionId, int kind)
    {
        if (bytes.Length < 12 || kind == 0) return bytes;
        bool isRmcpPlus = kind != 3;
        bytes[0] = (byte)(isRmcpPlus ? AuthenticationType.RmcpPlus : AuthenticationType.Md5);
        if (isRmcpPlus) bytes[1] = kind == 1 ? (byte)0xC0 : (byte)(0x10 + bytes[1] % 6);
        BitConverter.TryWriteBytes(bytes.AsSpan(isRmcpPlus ? 2 : 5), kind == 2 ? 0 : sessionId);
        if (isRmcpPlus) BitConverter.TryWriteBytes(bytes.AsSpan(10), (ushort)(bytes.Length - 12));
        return bytes;
    }

    private static byte[] Mutate(ReadOnlySpan<byte> datagram, Random random)
    {
        byte[] changed = datagram.ToArray();
        switch (random.Next(4))
        {
            case 0: return changed[..random.Next(changed.Length + 1)];
            case 1: return [.. changed, .. new byte[random.Next(1, 40)]];
            case 2 when changed.Length > 0:
                changed[random.Next(changed.Length)] = random.Next(2) == 0 ? (byte)0xFF : (byte)0;
                return changed;
            default:
                for (int i = random.Next(1, 4); i > 0 && changed.Length > 0; i--) changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
                return changed;
        }
    }
}
