using System.Net;
using System.Net.Sockets;

namespace Ipmi.Transport;

/// <summary>
/// One UDP socket for many peers. Sending and receiving allocate nothing. A thread of its own waits in a blocking receive:
/// that takes half the processor time of an awaited receive loop, since no datagram crosses from one thread to another.
/// </summary>
public sealed class UdpTransport : IDatagramTransport
{
    // The most that UDP can carry, so that nothing is ever cut short.
    private const int LargestDatagram = 65_535;

    // Room for a burst of answers from thousands of BMCs. The kernel grants what its own limit (net.core.rmem_max) allows.
    private const int ReceiveBufferBytes = 4 << 20;

    // Errors in a row after which the loop pauses: the network is gone, and a loop that spins would not bring it back.
    private const int PatienceWithErrors = 64;

    private readonly Socket _socket;
    private readonly bool _connected;
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Thread? _receiver;
    private volatile bool _disposed;
    private long _sent, _sendErrors, _received, _receiveErrors, _handlerErrors;

    private UdpTransport(Socket socket, bool connected)
    {
        _socket = socket;
        _connected = connected;
        LocalEndPoint = socket.LocalEndPoint!;
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
        Interlocked.Read(ref _handlerErrors));

    /// <summary>Binds to an address and port; port 0 takes a free one. <c>[::]</c> serves IPv4 as well.</summary>
    /// <exception cref="SocketException">The address is not ours, or is in use.</exception>
    public static UdpTransport Bind(IPEndPoint local)
    {
        ArgumentNullException.ThrowIfNull(local);
        return Open(local, peer: null);
    }

    /// <summary>Binds to every address of this machine: IPv6 and IPv4 on one socket, or IPv4 alone where IPv6 is off.</summary>
    /// <param name="port">The port; 0 takes a free one.</param>
    /// <exception cref="SocketException">The port is in use.</exception>
    public static UdpTransport BindAny(int port = 0)
    {
        if (!Socket.OSSupportsIPv6) return Bind(new(IPAddress.Any, port));
        try
        {
            return Bind(new(IPAddress.IPv6Any, port));
        }
        catch (SocketException e) when (e.SocketErrorCode is SocketError.AddressFamilyNotSupported or SocketError.AddressNotAvailable)
        {
            return Bind(new(IPAddress.Any, port));
        }
    }

    /// <summary>
    /// Opens a socket for one peer: the kernel drops datagrams from anywhere else, and whatever destination is given to
    /// <see cref="Send"/>, this peer gets it.
    /// </summary>
    /// <exception cref="SocketException">There is no route to the peer.</exception>
    public static UdpTransport Connect(IPEndPoint peer)
    {
        ArgumentNullException.ThrowIfNull(peer);
        bool v6 = peer.AddressFamily == AddressFamily.InterNetworkV6;
        return Open(new(v6 ? IPAddress.IPv6Any : IPAddress.Any, 0), peer);
    }

    private static UdpTransport Open(IPEndPoint local, IPEndPoint? peer)
    {
        var socket = new Socket(local.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        try
        {
            if (peer is null && local.Address.Equals(IPAddress.IPv6Any)) socket.DualMode = true;
            socket.ReceiveBufferSize = ReceiveBufferBytes;
            socket.Bind(local);
            if (peer is not null) socket.Connect(peer);
            return new(socket, peer is not null);
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
        try
        {
            if (_connected) _socket.Send(datagram, SocketFlags.None);
            else _socket.SendTo(datagram, SocketFlags.None, destination);
            Interlocked.Increment(ref _sent);
            return SocketError.Success;
        }
        catch (SocketException e)
        {
            Interlocked.Increment(ref _sendErrors);
            return e.SocketErrorCode;
        }
        catch (ObjectDisposedException)
        {
            Interlocked.Increment(ref _sendErrors);
            return SocketError.NotSocket;
        }
    }

    /// <inheritdoc/>
    public void Listen(DatagramHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_receiver is not null) throw new InvalidOperationException("The transport has a handler already.");
            _receiver = new(() => ReceiveUntilDisposed(handler)) { IsBackground = true, Name = $"IPMI UDP {LocalEndPoint}" };
            _receiver.Start();
        }
    }

    private void ReceiveUntilDisposed(DatagramHandler handler)
    {
        byte[] buffer = GC.AllocateUninitializedArray<byte>(LargestDatagram, pinned: true);
        var source = new SocketAddress(LocalEndPoint.AddressFamily);
        int capacity = source.Size;
        int errors = 0;
        while (!_disposed)
        {
            int length;
            try
            {
                source.Size = capacity;
                length = _socket.ReceiveFrom(buffer, SocketFlags.None, source);
                errors = 0;
            }
            catch (ObjectDisposedException)
            {
                break;
            }
            catch (SocketException)
            {
                if (_disposed) break;
                Interlocked.Increment(ref _receiveErrors);
                if (++errors > PatienceWithErrors) Thread.Sleep(10);
                continue;
            }

            if (_disposed) break;
            Interlocked.Increment(ref _received);
            Deliver(handler, buffer.AsMemory(0, length), source);
        }

        _ended.SetResult();
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
    /// Closes the socket and waits until the handler is not running any more; called by the handler itself, it does not wait.
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
