using System.Net;
using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Session.Crypto;
using Ipmi.Transport;

namespace Ipmi.Virtual.Tests;

/// <summary>An RMCP+ session of an administrator over a <see cref="DirectTransport"/>, into which any message can be sealed.</summary>
internal sealed class DirectSession : IDisposable
{
    private const int Room = 1024;

    private static readonly SessionlessWrapper Outside = new(inRmcpPlus: true);

    private readonly DirectTransport _transport;
    private readonly RakpConsoleHandshake _handshake;
    private readonly RmcpPlusWrapper _wrapper;
    private readonly byte[] _packet = new byte[Room];
    private byte _number;

    public DirectSession(DirectTransport transport, int suite, int seed)
    {
        _transport = transport;
        var random = new SeededRandomSource(seed);
        _handshake = new(
            new(IpmiCredentials.Of("admin", "secret"), CipherSuites.All[suite]), random, TimeSpan.FromSeconds(1), TimeSpan.Zero);
        byte[] message = new byte[RakpConsoleHandshake.MaxMessageLength];
        while (_handshake.TryTake(message, out PayloadType type, out int length))
        {
            byte[] packet = new byte[RmcpEndpoint.HeaderLength + Outside.HeaderLength + length];
            message.AsSpan(0, length).CopyTo(packet.AsSpan(RmcpEndpoint.HeaderLength + Outside.HeaderLength));
            Outside.Wrap(type, packet.AsSpan(RmcpEndpoint.HeaderLength), length);
            Frame(packet);
            Opening.Add((byte[])packet.Clone());
            if (_transport.Deliver(packet, Peer) is not { } answer) continue;
            Assert.Equal(UnwrapStatus.Ok, Outside.Unwrap(answer.AsMemory(RmcpEndpoint.HeaderLength), out ReceivedPayload payload));
            _handshake.Receive(payload.Type, payload.Data, TimeSpan.Zero);
        }

        Assert.Null(_handshake.Failure);
        _wrapper = _handshake.CreateWrapper(random);
        Assert.Equal(0, Exchange(NetFn.App, 0x3B, [4])![0]);
    }

    public static SocketAddress Peer { get; } = new IPEndPoint(IPAddress.Parse("192.0.2.100"), 50000).Serialize();

    /// <summary>The datagrams of the handshake.</summary>
    public List<byte[]> Opening { get; } = [];

    /// <summary>Seals a request into a datagram; it is good until the next one.</summary>
    public Memory<byte> Seal(NetFn netFn, byte command, ReadOnlySpan<byte> data)
    {
        var header = new LanMessageHeader
        {
            To = MessageAddress.Bmc, NetFn = netFn, From = MessageAddress.Console, Sequence = (byte)(_number++ % 64), Command = command,
        };
        Span<byte> body = _packet.AsSpan(RmcpEndpoint.HeaderLength);
        data.CopyTo(body[(_wrapper.HeaderLength + LanMessage.HeaderLength)..]);
        return Seal(PayloadType.Ipmi, LanMessage.Seal(body[_wrapper.HeaderLength..], header, data.Length));
    }

    /// <summary>Seals bytes that need not be a message into a datagram.</summary>
    public Memory<byte> Seal(PayloadType type, ReadOnlySpan<byte> payload)
    {
        payload.CopyTo(_packet.AsSpan(RmcpEndpoint.HeaderLength + _wrapper.HeaderLength));
        return Seal(type, payload.Length);
    }

    /// <summary>Completion code and data of the response; nothing when none comes.</summary>
    public byte[]? Exchange(NetFn netFn, byte command, ReadOnlySpan<byte> data)
    {
        if (_transport.Deliver(Seal(netFn, command, data), Peer) is not { } answer) return null;
        if (_wrapper.Unwrap(answer.AsMemory(RmcpEndpoint.HeaderLength), out ReceivedPayload payload) != UnwrapStatus.Ok) return null;
        return LanMessage.TryOpen(payload.Data, out _, out ReadOnlyMemory<byte> response) ? response.ToArray() : null;
    }

    /// <summary>Whether the session answers.</summary>
    public bool Works() => Exchange(NetFn.App, 0x01, []) is [0, ..];

    public void Dispose()
    {
        _wrapper.Dispose();
        _handshake.Dispose();
    }

    private Memory<byte> Seal(PayloadType type, int payloadLength)
    {
        int length = _wrapper.Wrap(type, _packet.AsSpan(RmcpEndpoint.HeaderLength), payloadLength);
        Frame(_packet);
        return _packet.AsMemory(0, RmcpEndpoint.HeaderLength + length);
    }

    private static void Frame(Span<byte> datagram) => new byte[] { 6, 0, 0xFF, 7 }.CopyTo(datagram);
}
