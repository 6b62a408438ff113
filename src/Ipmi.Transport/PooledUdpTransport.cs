using System.Net;
using System.Net.Sockets;

namespace Ipmi.Transport;

/// <summary>
/// A UDP socket without a thread of its own: a few threads of the thread pool serve thousands of them. Each datagram costs more than on a
/// <see cref="UdpTransport"/>, a socket that waits costs next to nothing. Of a datagram of more than 2 KiB, twice what IPMI ever sends, only
/// the beginning arrives.
/// </summary>
public sealed class PooledUdpTransport : IDatagramTransport
{
    private const int LargestDatagram = 2048;

    private readonly Socket _socket;
    private readonly Lock _gate = new();
    private Task? _loop;
    private int _deliveringThread;
    private volatile bool _disposed;

    private PooledUdpTransport(Socket socket)
    {
        _socket = socket;
        LocalEndPoint = socket.LocalEndPoint!;
    }

    /// <summary>Tells of an exception that the handler let go. Delivery goes on with the next datagram.</summary>
    public event Action<Exception>? HandlerFailed;

    /// <inheritdoc/>
    public EndPoint LocalEndPoint { get; }

    /// <summary>Binds to an address and port; port 0 takes a free one.</summary>
    /// <exception cref="SocketException">The address is not ours, or is in use.</exception>
    public static PooledUdpTransport Bind(IPEndPoint local)
    {
        ArgumentNullException.ThrowIfNull(local);
        var socket = new Socket(local.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        try
        {
            socket.Bind(local);
            return new(socket);
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
        try
        {
            _socket.SendTo(datagram, SocketFlags.None, destination);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Lost, as any datagram may be.
        }
    }

    /// <inheritdoc/>
    public void Listen(DatagramHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_loop is not null) throw new InvalidOperationException("The transport has a handler already.");
            _loop = ReceiveUntilDisposedAsync(handler);
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

            bool wait = _loop is not null && Volatile.Read(ref _deliveringThread) != Environment.CurrentManagedThreadId;
            return wait ? new(_loop!) : ValueTask.CompletedTask;
        }
    }

    private async Task ReceiveUntilDisposedAsync(DatagramHandler handler)
    {
        byte[] buffer = new byte[LargestDatagram];
        var source = new SocketAddress(LocalEndPoint.AddressFamily);
        int capacity = source.Size;
        while (!_disposed)
        {
            try
            {
                source.Size = capacity;
                int length = await _socket.ReceiveFromAsync(buffer, SocketFlags.None, source).ConfigureAwait(false);
                if (!_disposed) Deliver(handler, buffer.AsMemory(0, length), source);
            }
            catch (SocketException)
            {
                // Of an earlier datagram that nobody was there for; or the socket was closed, which ends the loop.
            }
            catch (ObjectDisposedException)
            {
                break;
            }
        }
    }

    // Whatever the code above does wrong with one datagram, the next peer's datagram is still delivered.
    private void Deliver(DatagramHandler handler, Memory<byte> datagram, SocketAddress source)
    {
        Volatile.Write(ref _deliveringThread, Environment.CurrentManagedThreadId);
        try
        {
            handler(datagram, source);
        }
        catch (Exception failure)
        {
            Tell(failure);
        }
        finally
        {
            Volatile.Write(ref _deliveringThread, 0);
        }
    }

    private void Tell(Exception failure)
    {
        try
        {
            HandlerFailed?.Invoke(failure);
        }
        catch (Exception)
        {
            // Whoever listens for failures and fails has been told enough.
        }
    }
}
