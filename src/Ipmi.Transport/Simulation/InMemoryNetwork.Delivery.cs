using System.Net;

namespace Ipmi.Transport;

public sealed partial class InMemoryNetwork
{
    /// <summary>A datagram on its way. Used again once it has arrived.</summary>
    private sealed class Delivery(InMemoryNetwork network) : VirtualEvent
    {
        // What a receiver sees that keeps the buffer for longer than it may.
        private const byte Spent = 0xDD;

        private byte[] _buffer = new byte[256];
        private int _length;

        public IPEndPoint From { get; private set; } = null!;

        public SocketAddress Source { get; private set; } = null!;

        public IPEndPoint To { get; private set; } = null!;

        public Node? Destination { get; set; }

        public Span<byte> Bytes => _buffer.AsSpan(0, _length);

        public void Fill(ReadOnlySpan<byte> datagram, IPEndPoint from, SocketAddress source, IPEndPoint to)
        {
            if (_buffer.Length < datagram.Length) _buffer = new byte[datagram.Length];
            datagram.CopyTo(_buffer);
            _length = datagram.Length;
            From = from;
            Source = source;
            To = to;
        }

        public void Wipe()
        {
            Bytes.Fill(Spent);
            Destination = null;
        }

        public override void Fire()
        {
            var handler = Destination?.Handler;
            lock (network._gate)
            {
                network._counters = handler is null
                    ? network._counters with { Undeliverable = network._counters.Undeliverable + 1 }
                    : network._counters with { Delivered = network._counters.Delivered + 1 };
                if (handler is null)
                {
                    network.Finish(this, DatagramFate.Undeliverable);
                    return;
                }
            }

            // Logged before the handler may change the bytes.
            network._log?.Add(new(network.Clock.Elapsed, From, To, DatagramFate.Delivered, Bytes.ToArray()));
            handler(_buffer.AsMemory(0, _length), Source);
            lock (network._gate)
            {
                Wipe();
                network._idle.Push(this);
            }
        }
    }

    /// <summary>A taken address.</summary>
    private sealed class Node(InMemoryNetwork network, IPEndPoint local) : IDatagramTransport
    {
        private bool _disposed;

        public IPEndPoint EndPoint { get; } = local;

        public SocketAddress Address { get; } = local.Serialize();

        public DatagramHandler? Handler { get; private set; }

        EndPoint IDatagramTransport.LocalEndPoint => EndPoint;

        public void Send(ReadOnlySpan<byte> datagram, SocketAddress destination)
        {
            if (!_disposed) network.Send(this, datagram, destination);
        }

        public void Listen(DatagramHandler handler)
        {
            ArgumentNullException.ThrowIfNull(handler);
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (Handler is not null) throw new InvalidOperationException("The transport has a handler already.");
            Handler = handler;
        }

        public ValueTask DisposeAsync()
        {
            _disposed = true;
            Handler = null;
            lock (network._gate) network._nodes.Remove(Address);
            return ValueTask.CompletedTask;
        }
    }
}
