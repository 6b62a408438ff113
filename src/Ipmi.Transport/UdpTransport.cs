using System.Net;
using System.Net.Sockets;

namespace Ipmi.Transport;

/// <summary>
/// One UDP socket for many peers. Sending and receiving allocate nothing. A thread of its own waits in a blocking receive:
/// that takes half the processor time of an awaited receive loop, since no datagram crosses from one thread to another.
/// </summary>
/// <remarks>
/// With hand-over, a handler that keeps the thread for long loses the receiving to another thread, so that it cannot hold up other
/// peers' datagrams; then handlers run at the same time. Without it, they run strictly one after another.
/// </remarks>
public sealed class UdpTransport : IDatagramTransport
{
    // Room for a burst of answers from thousands of BMCs. The kernel grants what its own limit (net.core.rmem_max) allows.
    private const int ReceiveBufferBytes = 4 << 20;

    // Errors in a row after which the loop pauses: the network is gone, and a loop that spins would not bring it back.
    private const int PatienceWithErrors = 64;

    private readonly UdpSocket _socket;
    private readonly SocketAddress? _peer;
    private readonly bool _handOver;
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Thread? _receiver;
    private volatile bool _disposed;
    private long _sent, _sendErrors, _received, _receiveErrors, _handlerErrors, _refused;

    private UdpTransport(UdpSocket socket, IPEndPoint? peer, bool handOver)
    {
        _socket = socket;
        _peer = peer?.Serialize();
        _handOver = handOver;
        LocalEndPoint = socket.LocalEndPoint;
    }

    /// <summary>Tells of an exception that the handler let go. Delivery goes on with the next datagram.</summary>
    public event Action<Exception>? HandlerFailed;

    /// <inheritdoc/>
    public EndPoint LocalEndPoint { get; }

    /// <summary>What was sent and received so far.</summary>
    public UdpCounters Counters => new(
        Interlocked.Read(ref _sent),
        Interlocked.Read(ref _sendErrors),
        Interlocked.Read(ref _received),
        Interlocked.Read(ref _receiveErrors),
        Interlocked.Read(ref _handlerErrors),
        Interlocked.Read(ref _refused));

    /// <summary>Binds to an address and port; port 0 takes a free one. <c>[::]</c> serves IPv4 as well.</summary>
    /// <param name="local">The address and port.</param>
    /// <param name="handOver">Whether a handler that takes long loses the receiving to another thread: for consoles, not for servers.</param>
    /// <exception cref="SocketException">The address is not ours, or is in use.</exception>
    public static UdpTransport Bind(IPEndPoint local, bool handOver = false)
    {
        ArgumentNullException.ThrowIfNull(local);
        return Bind(UdpSocket.Open(local.AddressFamily), local, handOver);
    }

    /// <summary>The same with a socket of the caller's choice, which belongs to the transport from now on.</summary>
    internal static UdpTransport Bind(UdpSocket socket, IPEndPoint local, bool handOver = false) =>
        Prepare(socket, static (socket, local) => socket.Bind(local), local, peer: null, handOver);

    /// <summary>Binds to every address of this machine: IPv6 and IPv4 on one socket, or IPv4 alone where IPv6 is off.</summary>
    /// <param name="port">The port; 0 takes a free one.</param>
    /// <param name="handOver">Whether a handler that takes long loses the receiving to another thread: for consoles, not for servers.</param>
    /// <exception cref="SocketException">The port is in use.</exception>
    public static UdpTransport BindAny(int port = 0, bool handOver = false)
    {
        if (!Socket.OSSupportsIPv6) return Bind(new(IPAddress.Any, port), handOver);
        try
        {
            return Bind(new(IPAddress.IPv6Any, port), handOver);
        }
        catch (SocketException e) when (e.SocketErrorCode is SocketError.AddressFamilyNotSupported or SocketError.AddressNotAvailable)
        {
            return Bind(new(IPAddress.Any, port), handOver);
        }
    }

    /// <summary>
    /// Opens a socket for one peer: the kernel drops datagrams from anywhere else, and whatever destination is given to
    /// <see cref="Send"/>, this peer gets it.
    /// </summary>
    /// <param name="peer">The peer.</param>
    /// <param name="handOver">Whether a handler that takes long loses the receiving to another thread.</param>
    /// <exception cref="SocketException">There is no route to the peer.</exception>
    public static UdpTransport Connect(IPEndPoint peer, bool handOver = true)
    {
        ArgumentNullException.ThrowIfNull(peer);
        return Connect(UdpSocket.Open(peer.AddressFamily), peer, handOver);
    }

    /// <summary>The same with a socket of the caller's choice, which belongs to the transport from now on.</summary>
    internal static UdpTransport Connect(UdpSocket socket, IPEndPoint peer, bool handOver = true) =>
        Prepare(socket, static (socket, peer) => socket.Connect(peer), peer, peer, handOver);

    private static UdpTransport Prepare(UdpSocket socket, Action<UdpSocket, IPEndPoint> attach, IPEndPoint end, IPEndPoint? peer, bool handOver)
    {
        try
        {
            socket.SetReceiveBuffer(ReceiveBufferBytes);
            attach(socket, end);
            return new(socket, peer, handOver);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Send(ReadOnlySpan<byte> datagram, SocketAddress destination)
    {
        // The first attempt may be answered with the ICMP error that an earlier datagram caused; then this one was not sent.
        if (TrySend(datagram, destination) is SocketError.ConnectionRefused or SocketError.ConnectionReset)
            TrySend(datagram, destination);
    }

    private SocketError TrySend(ReadOnlySpan<byte> datagram, SocketAddress destination)
    {
        SocketError error;
        try
        {
            error = _peer is not null ? _socket.Send(datagram) : _socket.SendTo(datagram, destination);
        }
        catch (ObjectDisposedException)
        {
            error = SocketError.NotSocket;
        }

        if (error == SocketError.Success) Interlocked.Increment(ref _sent);
        else NoteFailure(error, ref _sendErrors);
        return error;
    }

    /// <inheritdoc/>
    public void Listen(DatagramHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_receiver is not null) throw new InvalidOperationException("The transport has a handler already.");
            ReceiverWatch? watch = null;
            if (_handOver) watch = new(() => StartReceiver(handler, watch));
            StartReceiver(handler, watch);
        }
    }

    private void StartReceiver(DatagramHandler handler, ReceiverWatch? watch)
    {
        _receiver = new(() => Receive(handler, watch)) { IsBackground = true, Name = "IPMI UDP " + LocalEndPoint };
        _receiver.Start();
    }

    private void Receive(DatagramHandler handler, ReceiverWatch? watch)
    {
        byte[] buffer = ReceiveBuffers.Take();
        var source = _peer ?? new SocketAddress(LocalEndPoint.AddressFamily);
        int capacity = source.Size;
        int errors = 0;
        int longest = 0;
        while (!_disposed)
        {
            source.Size = capacity;
            if (!TryReceive(buffer, source, out int length))
            {
                if (++errors > PatienceWithErrors) Thread.Sleep(10);
                continue;
            }

            errors = 0;
            longest = Math.Max(longest, length);
            if (_disposed) break;
            Interlocked.Increment(ref _received);
            long step = watch?.Begin() ?? 0;
            Deliver(handler, buffer.AsMemory(0, length), source);
            if (watch?.End(step) == false)
            {
                ReceiveBuffers.Return(buffer, longest);
                return;
            }
        }

        ReceiveBuffers.Return(buffer, longest);
        _ended.TrySetResult();
    }

    private bool TryReceive(byte[] buffer, SocketAddress source, out int length)
    {
        SocketError error;
        try
        {
            error = _peer is not null ? _socket.Receive(buffer, out length) : _socket.ReceiveFrom(buffer, source, out length);
        }
        catch (ObjectDisposedException)
        {
            length = 0;
            return false;
        }

        if (error != SocketError.Success && !_disposed) NoteFailure(error, ref _receiveErrors);
        return error == SocketError.Success;
    }

    private void NoteFailure(SocketError error, ref long counter)
    {
        Interlocked.Increment(ref counter);
        if (error is SocketError.ConnectionRefused or SocketError.ConnectionReset) Interlocked.Increment(ref _refused);
    }

    // Whatever the code above does wrong with one datagram, the next peer's datagram is still delivered.
    private void Deliver(DatagramHandler handler, Memory<byte> datagram, SocketAddress source)
    {
        try
        {
            handler(datagram, source);
        }
        catch (Exception failure)
        {
            Interlocked.Increment(ref _handlerErrors);
            try
            {
                HandlerFailed?.Invoke(failure);
            }
            catch (Exception)
            {
                Interlocked.Increment(ref _handlerErrors);
            }
        }
    }

    /// <summary>
    /// Closes the socket and waits until no datagram is delivered any more. It waits neither for the handler that calls it nor for one that
    /// lost the receiving.
    /// </summary>
    public ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            if (!_disposed)
            {
                _disposed = true;
                _socket.Dispose();
            }

            bool wait = _receiver is not null && _receiver != Thread.CurrentThread;
            return wait ? new(_ended.Task) : ValueTask.CompletedTask;
        }
    }
}
