using System.Net;
using Ipmi.Transport;

namespace Ipmi.Virtual.Tests;

/// <summary>Hands datagrams to a virtual BMC and takes its answers, without a network between them.</summary>
internal sealed class DirectTransport : IDatagramTransport
{
    private readonly Queue<byte[]> _answers = [];
    private DatagramHandler? _handler;

    public EndPoint LocalEndPoint { get; } = new IPEndPoint(IPAddress.Parse("192.0.2.1"), RmcpEndpoint.DefaultPort);

    /// <summary>Told of each answer.</summary>
    public event Action<byte[]>? Sent;

    public void Send(ReadOnlySpan<byte> datagram, SocketAddress destination)
    {
        byte[] answer = datagram.ToArray();
        Sent?.Invoke(answer);
        _answers.Enqueue(answer);
    }

    public void Listen(DatagramHandler handler) => _handler = handler;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Delivers a datagram, whose bytes may be changed, and returns the last answer, or nothing.</summary>
    public byte[]? Deliver(Memory<byte> datagram, SocketAddress source)
    {
        _handler!(datagram, source);
        byte[]? last = null;
        while (_answers.TryDequeue(out byte[]? answer)) last = answer;
        return last;
    }
}
