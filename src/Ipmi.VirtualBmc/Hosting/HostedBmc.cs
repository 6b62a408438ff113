using System.Net;
using System.Runtime.ExceptionServices;
using Ipmi.Transport;

namespace Ipmi.Virtual;

/// <summary>One virtual BMC of a host: a socket, and nothing more until the first datagram comes.</summary>
internal sealed class HostedBmc : IDatagramTransport
{
    private readonly PooledUdpTransport _socket;
    private readonly Func<VirtualBmcOptions> _options;
    private readonly Lock _gate = new();
    private DatagramHandler? _handler;
    private VirtualBmc? _bmc;
    private ExceptionDispatchInfo? _failure;

    public HostedBmc(PooledUdpTransport socket, Func<VirtualBmcOptions> options)
    {
        (_socket, _options) = (socket, options);
        _socket.Listen(Receive);
    }

    public EndPoint LocalEndPoint => _socket.LocalEndPoint;

    /// <summary>Whether the virtual BMC was made.</summary>
    public bool IsUsed => Volatile.Read(ref _bmc) is not null;

    /// <summary>
    /// The virtual BMC; it is made if nobody has used it yet. One that cannot be started has closed its socket, and is not tried again.
    /// </summary>
    public VirtualBmc Bmc
    {
        get
        {
            lock (_gate) return _bmc ??= Start();
        }
    }

    public void Send(ReadOnlySpan<byte> datagram, SocketAddress destination) => _socket.Send(datagram, destination);

    public void Listen(DatagramHandler handler) => Volatile.Write(ref _handler, handler);

    public ValueTask DisposeAsync() => _socket.DisposeAsync();

    /// <summary>Closes the virtual BMC if there is one, and the socket.</summary>
    public ValueTask CloseAsync() => Volatile.Read(ref _bmc)?.DisposeAsync() ?? DisposeAsync();

    private VirtualBmc Start()
    {
        _failure?.Throw();
        VirtualBmcOptions options = _options();
        try
        {
            return VirtualBmc.Start(options with { Transport = this });
        }
        catch (Exception e)
        {
            _failure = ExceptionDispatchInfo.Capture(e);
            throw;
        }
    }

    private void Receive(Memory<byte> datagram, SocketAddress source)
    {
        if (Volatile.Read(ref _handler) is null) _ = Bmc;
        _handler!(datagram, source);
    }
}
