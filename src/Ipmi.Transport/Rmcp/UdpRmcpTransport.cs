using System.Net;
using System.Net.Sockets;
using Ipmi.Messages;

namespace Ipmi.Transport;

/// <summary>
/// The link to one BMC over a socket and a thread of its own. For many BMCs, one <see cref="RmcpEndpoint"/> with a link each is
/// cheaper.
/// </summary>
public sealed class UdpRmcpTransport : IRmcpTransport
{
    private readonly UdpTransport _socket;
    private readonly RmcpEndpoint _endpoint;
    private readonly IRmcpTransport _link;
    private readonly IPEndPoint _bmc;

    private UdpRmcpTransport(IPEndPoint bmc, Func<IDatagramTransport, IDatagramTransport>? decorate, bool handOver)
    {
        _bmc = bmc;
        _socket = UdpTransport.Connect(bmc, handOver);
        _endpoint = new(decorate is null ? _socket : decorate(_socket));
        _link = _endpoint.Connect(bmc);
    }

    /// <summary>Tells of an exception that the handler let go. Delivery goes on with the next packet.</summary>
    public event Action<Exception>? HandlerFailed
    {
        add => _socket.HandlerFailed += value;
        remove => _socket.HandlerFailed -= value;
    }

    /// <inheritdoc/>
    public EndPoint Remote => _bmc;

    /// <inheritdoc/>
    public long Strange => _link.Strange;

    /// <inheritdoc/>
    public long Refused => _socket.Counters.Refused;

    /// <summary>What the socket sent and received so far.</summary>
    public UdpCounters Counters => _socket.Counters;

    /// <summary>Opens a socket for one BMC. Nothing is sent: whether it is there shows only later.</summary>
    /// <param name="bmc">The BMC.</param>
    /// <param name="decorate">Puts a decorator around the socket, such as <see cref="TracingTransport"/>; none unless given.</param>
    /// <param name="handOver">
    /// Whether code that keeps the receiving thread for long loses the receiving to another one; leave it, unless nothing else waits for answers.
    /// </param>
    /// <exception cref="SocketException">There is no route to the BMC.</exception>
    public static UdpRmcpTransport Connect(
        IPEndPoint bmc, Func<IDatagramTransport, IDatagramTransport>? decorate = null, bool handOver = true)
    {
        ArgumentNullException.ThrowIfNull(bmc);
        return new(bmc, decorate, handOver);
    }

    /// <inheritdoc/>
    public void Send(Span<byte> packet) => _link.Send(packet);

    /// <inheritdoc/>
    public void Listen(RmcpHandler handler) => _link.Listen(handler);

    /// <inheritdoc cref="RmcpEndpoint.PingAsync"/>
    public Task<AsfPresencePong> PingAsync(TimeSpan timeout, CancellationToken cancellationToken = default) =>
        _endpoint.PingAsync(_bmc, timeout, cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _endpoint.DisposeAsync();
}
