using System.Net;
using System.Text;
using Ipmi.Messages;
using Ipmi.Session.Crypto;
using Ipmi.Session.Tests.Simulation;
using Ipmi.Transport;

namespace Ipmi.Session.Tests.Bmc;

/// <summary>
/// Somebody who sends a BMC whatever he likes: whole packets, single messages of a handshake, packets inside sessions with any part of them
/// wrong. There is no network between them, and time stands until it is moved.
/// </summary>
public sealed class Intruder : IDisposable
{
    private readonly Queue<(byte[] Packet, SocketAddress To)> _answers = [];
    private readonly SeededRandomSource _random;

    public Intruder(BmcSessionOptions? options = null, IBmcUsers? users = null, int seed = 1)
    {
        _random = new(seed + 1);
        Bmc = new(
            options ?? SessionPair.EverySuite,
            users ?? TestUsers.Default,
            Commands,
            new SeededRandomSource(seed),
            (packet, to) => _answers.Enqueue((packet[RmcpEndpoint.HeaderLength..].ToArray(), to)));
        Commands.Handle<GetDeviceIdRequest, GetDeviceIdResponse>((in _, _) => TestBmc.Device);
        Commands.Handle<ChassisControlRequest, ChassisControlResponse>((in _, _) =>
        {
            Executed++;
            return default(ChassisControlResponse);
        });
    }

    public CommandDispatcher Commands { get; } = new();

    public BmcSessionTable Bmc { get; }

    /// <summary>How often Chassis Control was executed.</summary>
    public int Executed { get; private set; }

    public TimeSpan Now { get; set; }

    /// <summary>Where packets come from.</summary>
    public IPEndPoint From { get; set; } = SessionPair.ConsoleAddress;

    /// <summary>Where the last answer went.</summary>
    public IPEndPoint? LastDestination { get; private set; }

    /// <summary>Sends a packet, without RMCP header.</summary>
    public byte[][] Deliver(byte[] packet)
    {
        Bmc.Receive((byte[])packet.Clone(), From.Serialize(), Now);
        return Take();
    }

    /// <summary>Lets time pass.</summary>
    public byte[][] Advance(TimeSpan time)
    {
        Now += time;
        Bmc.Advance(Now);
        return Take();
    }

    /// <summary>Sends one message of a handshake; answers its answer, or nothing.</summary>
    public byte[]? Ask(PayloadType type, byte[] payload) => Open(Deliver(Handshake(type, payload)));

    /// <summary>Sends a message of a handshake and reads the answer.</summary>
    public TAnswer? Ask<TAnswer>(PayloadType type, byte[] payload) where TAnswer : struct, IWireMessage<TAnswer> => Read<TAnswer>(Ask(type, payload));

    /// <summary>A request outside a session: completion code and data of its response, or nothing.</summary>
    public byte[]? Command(NetFn netFn, byte command, params byte[] data) =>
        Deliver(Outside(Message(netFn, command, data))) is [var answer] ? Response(SessionlessWrapper.Open(answer, out var p, out _), p) : null;

    /// <summary>A handshake, up to and without RAKP 3; nothing when it was refused.</summary>
    public Guess? Begin(
        int suite, string user = "admin", RakpRole? role = null, PrivilegeLevel opened = PrivilegeLevel.Administrator)
    {
        CipherSuite chosen = SessionPair.Suite(suite);
        byte[] bytes = new byte[Octets16.Size + sizeof(uint)];
        _random.Fill(bytes);
        uint consoleId = BitConverter.ToUInt32(bytes, Octets16.Size);
        if (Ask<OpenSessionResponse>(PayloadType.OpenSessionRequest, Proposal(chosen, consoleId, opened)) is not { BmcSessionId: { } bmcId }) return null;
        var guess = new Guess(this, chosen, consoleId, bmcId, Octets16.Read(bytes), Encoding.UTF8.GetBytes(user), role ?? Admin);
        return guess.Send() == RmcpStatus.Ok ? guess : null;
    }

    /// <summary>Logs in.</summary>
    public IntruderSession? Login(int suite, string user = "admin", string password = TestUsers.AdminPassword, RakpRole? role = null) =>
        Begin(suite, user, role) is { } guess && guess.Prove(password) == RmcpStatus.Ok ? guess.Session(password) : null;

    /// <summary>Logs in with IPMI 1.5.</summary>
    public IntruderSession? Login15(
        AuthenticationType type = AuthenticationType.Md5,
        string user = "admin",
        string password = TestUsers.AdminPassword,
        PrivilegeLevel privilege = PrivilegeLevel.Administrator)
    {
        if (Challenge(type, user) is not { } challenge) return null;
        var request = new ActivateSessionRequest
        {
            AuthenticationType = type, MaximumPrivilege = privilege, Challenge = challenge.Challenge, InitialOutboundSequence = 1,
        };
        return Activate(challenge.TemporarySessionId, type, password, request, out _);
    }

    public GetSessionChallengeResponse? Challenge(AuthenticationType type, string user) => Command(
        NetFn.App,
        0x39,
        Bytes(new GetSessionChallengeRequest { AuthenticationType = type, UserName = new(new Octets16(Encoding.UTF8.GetBytes(user))) }))
            is [0, ..] answer
        ? Read<GetSessionChallengeResponse>(answer[1..])
        : null;

    public IntruderSession? Activate(
        uint temporaryId, AuthenticationType type, string password, ActivateSessionRequest request, out CompletionCode? code)
    {
        byte[] secret = Encoding.UTF8.GetBytes(password);
        var activation = new IntruderSession(this, Ipmi15Wrapper.ForActivation(temporaryId, type, secret), temporaryId);
        byte[]? answer = activation.Exchange(NetFn.App, 0x3A, Bytes(request));
        code = (CompletionCode?)answer?[0];
        if (answer is not [0, ..] || Read<ActivateSessionResponse>(answer[1..]) is not { } active) return null;
        return new(
            this,
            Ipmi15Wrapper.ForConsole(active.SessionId, type, secret, active.InitialInboundSequence, request.InitialOutboundSequence),
            active.SessionId);
    }

    public void Dispose() => Bmc.Dispose();

    public static RakpRole Admin { get; } = new(PrivilegeLevel.Administrator, nameOnlyLookup: true);

    /// <summary>Open Session Request for a suite.</summary>
    public static byte[] Proposal(
        CipherSuite suite, uint consoleId = 0x01020304, PrivilegeLevel privilege = PrivilegeLevel.Administrator) => Bytes(new OpenSessionRequest
    {
        MaximumPrivilege = privilege,
        ConsoleSessionId = consoleId,
        Authentication = AlgorithmPayload.Of(suite.Authentication),
        Integrity = AlgorithmPayload.Of(suite.Integrity),
        Confidentiality = AlgorithmPayload.Of(suite.Confidentiality),
    });

    public static byte[] Bytes<T>(T message) where T : struct, IWireMessage<T>
    {
        byte[] bytes = new byte[message.EncodedLength];
        message.Encode(bytes);
        return bytes;
    }

    /// <summary>An IPMI message with its checksums.</summary>
    public static byte[] Message(NetFn netFn, byte command, ReadOnlySpan<byte> data, byte number = 0)
    {
        var header = new LanMessageHeader
        {
            To = MessageAddress.Bmc, NetFn = netFn, From = MessageAddress.Console, Sequence = number, Command = command,
        };
        byte[] message = new byte[LanMessage.Overhead + data.Length];
        data.CopyTo(message.AsSpan(LanMessage.HeaderLength));
        LanMessage.Seal(message, header, data.Length);
        return message;
    }

    /// <summary>A message of a handshake in its packet.</summary>
    public static byte[] Handshake(PayloadType type, byte[] payload) =>
        [.. Bytes(new SessionHeader20 { PayloadType = type, PayloadLength = (ushort)payload.Length }), .. payload];

    /// <summary>An IPMI message outside a session.</summary>
    public static byte[] Outside(byte[] message) => [.. Bytes(new SessionHeader15 { MessageLength = (byte)message.Length }), .. message];

    /// <summary>Completion code and data of a response; nothing when it is none.</summary>
    public static byte[]? Response(UnwrapStatus status, ReceivedPayload payload)
    {
        Assert.Equal(UnwrapStatus.Ok, status);
        Assert.True(LanMessage.TryOpen(payload.Data, out _, out ReadOnlyMemory<byte> data));
        return data.ToArray();
    }

    public static T? Read<T>(byte[]? bytes) where T : struct, IWireMessage<T> =>
        bytes is not null && T.Decode(bytes, out T message, out _) == DecodeStatus.Ok ? message : null;

    public static byte[]? Open(byte[][] answers)
    {
        if (answers.Length == 0) return null;
        Assert.Equal(UnwrapStatus.Ok, SessionlessWrapper.Open(Assert.Single(answers), out ReceivedPayload payload, out _));
        return payload.Data.ToArray();
    }

    private byte[][] Take()
    {
        if (_answers.Count > 0) LastDestination = _answers.Last().To.ToIPEndPoint();
        byte[][] answers = [.. _answers.Select(a => a.Packet)];
        _answers.Clear();
        return answers;
    }
}
