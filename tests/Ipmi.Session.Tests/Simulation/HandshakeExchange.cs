using System.Net;
using Ipmi.Messages;
using Ipmi.Transport;

namespace Ipmi.Session.Tests.Simulation;

/// <summary>A console's handshake and a BMC's session table face to face, without network or clock: a test may change every message.</summary>
public sealed class HandshakeExchange : IDisposable
{
    private static readonly SocketAddress Peer = SessionPair.ConsoleAddress.Serialize();
    private static readonly SessionlessWrapper Wrapper = new(inRmcpPlus: true);

    private readonly Queue<byte[]> _answers = [];

    public HandshakeExchange(RakpLogin login, BmcSessionOptions? options = null, int seed = 1)
    {
        Bmc = new(
            options ?? SessionPair.EverySuite,
            TestUsers.Default,
            new CommandDispatcher(),
            new SeededRandomSource(seed),
            (packet, _) => _answers.Enqueue(packet[RmcpEndpoint.HeaderLength..].ToArray()));
        Console = new(login, new SeededRandomSource(seed + 1), TimeSpan.FromSeconds(0.25), TimeSpan.Zero);
    }

    public RakpConsoleHandshake Console { get; }

    public BmcSessionTable Bmc { get; }

    public TimeSpan Now { get; set; }

    /// <summary>What the console sent, by type.</summary>
    public List<(PayloadType Type, byte[] Payload)> Sent { get; } = [];

    /// <summary>Changes what the BMC answers; null is silence.</summary>
    public Func<PayloadType, byte[], byte[]?> OnAnswer { get; set; } = (_, payload) => payload;

    /// <summary>Carries messages until nobody has any.</summary>
    public void Run()
    {
        byte[] message = new byte[RakpConsoleHandshake.MaxMessageLength];
        while (Console.TryTake(message, out PayloadType type, out int length))
        {
            Sent.Add((type, message[..length]));
            foreach ((PayloadType answer, byte[] payload) in Ask(type, message.AsSpan(0, length)))
            {
                if (OnAnswer(answer, payload) is { } changed) Console.Receive(answer, changed, Now);
            }
        }
    }

    /// <summary>Hands the BMC one message of the handshake.</summary>
    public (PayloadType Type, byte[] Payload)[] Ask(PayloadType type, ReadOnlySpan<byte> payload)
    {
        byte[] packet = new byte[Wrapper.HeaderLength + payload.Length];
        payload.CopyTo(packet.AsSpan(Wrapper.HeaderLength));
        Wrapper.Wrap(type, packet, payload.Length);
        return [.. Deliver(packet).Select(Open)];
    }

    /// <summary>Hands the BMC one packet.</summary>
    public byte[][] Deliver(byte[] packet)
    {
        Bmc.Receive(packet, Peer, Now);
        byte[][] answers = [.. _answers];
        _answers.Clear();
        return answers;
    }

    public void Dispose()
    {
        Console.Dispose();
        Bmc.Dispose();
    }

    private static (PayloadType Type, byte[] Payload) Open(byte[] packet)
    {
        Assert.Equal(UnwrapStatus.Ok, Wrapper.Unwrap(packet, out ReceivedPayload payload));
        return (payload.Type, payload.Data.ToArray());
    }
}
