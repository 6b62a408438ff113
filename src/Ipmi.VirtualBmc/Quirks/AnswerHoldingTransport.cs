using System.Net;
using Ipmi.Messages;
using Ipmi.Transport;

namespace Ipmi.Virtual;

/// <summary>
/// Holds back what is sent in packets of IPMI 1.5 until the next datagram comes from there, whatever it is (quirk <c>intelwv2</c>).
/// </summary>
/// <param name="inner">What carries the datagrams; it is disposed together with this.</param>
internal sealed class AnswerHoldingTransport(IDatagramTransport inner) : IDatagramTransport
{
    // Who is held back, and how much for each: the oldest are let go of, unsent.
    private const int MostPeers = 64;
    private const int MostOfPeer = 8;

    private readonly Lock _gate = new();
    private readonly Dictionary<SocketAddress, Queue<byte[]>> _held = [];
    private readonly Queue<SocketAddress> _oldest = [];

    /// <inheritdoc/>
    public EndPoint LocalEndPoint => inner.LocalEndPoint;

    /// <inheritdoc/>
    public void Send(ReadOnlySpan<byte> datagram, SocketAddress destination)
    {
        if (IsIpmi15(datagram)) Hold(datagram, destination);
        else inner.Send(datagram, destination);
    }

    /// <inheritdoc/>
    public void Listen(DatagramHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        inner.Listen((datagram, source) =>
        {
            foreach (byte[] answer in Release(source)) inner.Send(answer, source);
            handler(datagram, source);
        });
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private static bool IsIpmi15(ReadOnlySpan<byte> datagram) =>
        datagram.Length > RmcpEndpoint.HeaderLength
        && datagram[RmcpEndpoint.HeaderLength - 1] == (byte)RmcpClass.Ipmi
        && (datagram[RmcpEndpoint.HeaderLength] & 0x0F) != (byte)AuthenticationType.RmcpPlus;

    private void Hold(ReadOnlySpan<byte> datagram, SocketAddress peer)
    {
        lock (_gate)
        {
            if (!_held.TryGetValue(peer, out Queue<byte[]>? ofPeer))
            {
                if (_oldest.Count == MostPeers) _held.Remove(_oldest.Dequeue());
                SocketAddress copy = peer.Copy();
                _oldest.Enqueue(copy);
                _held.Add(copy, ofPeer = []);
            }

            if (ofPeer.Count == MostOfPeer) ofPeer.Dequeue();
            ofPeer.Enqueue(datagram.ToArray());
        }
    }

    private byte[][] Release(SocketAddress peer)
    {
        lock (_gate)
        {
            if (!_held.TryGetValue(peer, out Queue<byte[]>? ofPeer)) return [];
            byte[][] answers = [.. ofPeer];
            ofPeer.Clear();
            return answers;
        }
    }
}
