using System.Collections.Concurrent;
using System.Net;
using Ipmi.Messages;

namespace Ipmi.Transport;

/// <summary>Receives one packet of class IPMI at a server. Both arguments are valid only during the call.</summary>
/// <param name="packet">The bytes from the session header on; the receiver may change them in place.</param>
/// <param name="source">Who sent it; to keep it, copy it.</param>
public delegate void RmcpServerHandler(Memory<byte> packet, SocketAddress source);

/// <summary>
/// RMCP on a datagram transport, for any number of peers: adds and removes the header, hands IPMI to whoever it is for, and
/// deals with ASF by itself (IPMI v2.0 §13.1, §13.2).
/// </summary>
public sealed partial class RmcpEndpoint : IAsyncDisposable
{
    /// <summary>The bytes of an RMCP header.</summary>
    public const int HeaderLength = 4;

    /// <summary>The port of BMCs (IPMI v2.0 §13.1.2).</summary>
    public const int DefaultPort = 623;

    private static readonly RmcpHeader IpmiMessageHeader = HeaderOf(RmcpClass.Ipmi);
    private static readonly RmcpHeader AsfMessageHeader = HeaderOf(RmcpClass.Asf);

    private readonly IDatagramTransport _transport;
    private readonly AsfPresencePong? _presence;
    private readonly TimeProvider _time;
    private readonly Random _random;
    private readonly long _started;
    private readonly ConcurrentDictionary<SocketAddress, Link> _links = new();
    private RmcpServerHandler? _server;
    private volatile bool _disposed;
    private long _ipmi, _unclaimed, _pingsAnswered, _pongs, _acknowledgements, _ignored;

    /// <summary>Takes a transport over: starts receiving at once, and disposes it in the end.</summary>
    /// <param name="transport">What carries the datagrams; nobody may listen to it yet.</param>
    /// <param name="presence">What pings are answered with, the tag aside; <see langword="null"/> to stay silent.</param>
    /// <param name="timeProvider">Measures the time of pings; the system's clock unless given.</param>
    /// <param name="random">Chooses the tags of pings, which need not be hard to guess; the shared source unless given.</param>
    public RmcpEndpoint(
        IDatagramTransport transport,
        AsfPresencePong? presence = null,
        TimeProvider? timeProvider = null,
        Random? random = null)
    {
        ArgumentNullException.ThrowIfNull(transport);
        _transport = transport;
        _presence = presence;
        _time = timeProvider ?? TimeProvider.System;
        _random = random ?? Random.Shared;
        _started = _time.GetTimestamp();
        transport.Listen(Receive);
    }

    /// <summary>The address that peers answer to.</summary>
    public EndPoint LocalEndPoint => _transport.LocalEndPoint;

    /// <summary>
    /// How many pings of an address are answered; all of them unless set. An answer is longer than a ping, and the sender may have lied about
    /// his address.
    /// </summary>
    public AddressRateLimit? PingLimit { get; init; }

    /// <summary>What was received so far.</summary>
    public RmcpCounters Counters => new(
        Interlocked.Read(ref _ipmi),
        Interlocked.Read(ref _unclaimed),
        Interlocked.Read(ref _pingsAnswered),
        Interlocked.Read(ref _pongs),
        Interlocked.Read(ref _acknowledgements),
        Interlocked.Read(ref _ignored));

    /// <summary>One socket, and one thread that receives, for the links of any number of consoles (<see cref="Connect"/>).</summary>
    public static RmcpEndpoint ForConsoles() => new(UdpTransport.BindAny(handOver: true));

    /// <summary>Serves: the handler gets the IPMI packets of every source that no link is connected to, one at a time.</summary>
    /// <exception cref="InvalidOperationException">There is a handler already.</exception>
    public void Listen(RmcpServerHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        if (Interlocked.CompareExchange(ref _server, handler, null) is not null)
            throw new InvalidOperationException("The endpoint has a handler already.");
    }

    /// <summary>Makes a link to a BMC over this endpoint's socket.</summary>
    /// <exception cref="InvalidOperationException">
    /// There is a link to this address and port already; a second one needs an endpoint of its own, with another local port.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The endpoint is disposed.</exception>
    public IRmcpTransport Connect(IPEndPoint bmc)
    {
        ArgumentNullException.ThrowIfNull(bmc);
        ObjectDisposedException.ThrowIf(_disposed, this);
        var link = new Link(this, bmc, _transport.AddressOf(bmc));
        if (!_links.TryAdd(link.Address, link))
            throw new InvalidOperationException($"There is a link from {LocalEndPoint} to {bmc} already.");
        return link;
    }

    /// <summary>Sends a packet of class IPMI, from any thread.</summary>
    /// <param name="packet">The first <see cref="HeaderLength"/> bytes are room for the RMCP header, which is written there.</param>
    /// <param name="destination">The peer, such as the source of the packet that this answers.</param>
    /// <exception cref="ArgumentException">There is no room for the header.</exception>
    public void Send(Span<byte> packet, SocketAddress destination)
    {
        IpmiMessageHeader.Encode(packet);
        _transport.Send(packet, destination);
    }

    /// <summary>Disposes the transport. Pings that wait fail with <see cref="ObjectDisposedException"/>.</summary>
    public ValueTask DisposeAsync()
    {
        _disposed = true;
        foreach (var ping in _pings.Values) ping.Fail(new ObjectDisposedException(nameof(RmcpEndpoint)));
        return _transport.DisposeAsync();
    }

    private void Receive(Memory<byte> datagram, SocketAddress source)
    {
        if (RmcpHeader.Decode(datagram, out var header, out int length) != DecodeStatus.Ok || header.Version != RmcpHeader.Version1)
        {
            Interlocked.Increment(ref _ignored);
            if (_links.TryGetValue(source, out Link? link)) link.NoteStrange();
            return;
        }

        switch (header)
        {
            case { IsAcknowledgement: true }: Interlocked.Increment(ref _acknowledgements); break;
            case { Class: RmcpClass.Ipmi }: ReceiveIpmi(datagram[length..], source); break;
            case { Class: RmcpClass.Asf }: ReceiveAsf(datagram[length..], source); break;
            default: Interlocked.Increment(ref _ignored); break;
        }
    }

    private void ReceiveIpmi(Memory<byte> packet, SocketAddress source)
    {
        if (_links.TryGetValue(source, out var link) && link.Handler is { } console)
        {
            Interlocked.Increment(ref _ipmi);
            console(packet);
        }
        else if (link is null && _server is { } server)
        {
            Interlocked.Increment(ref _ipmi);
            server(packet, source);
        }
        else
        {
            Interlocked.Increment(ref _unclaimed);
        }
    }

    private static RmcpHeader HeaderOf(RmcpClass what) =>
        new() { Version = RmcpHeader.Version1, Sequence = RmcpHeader.NoAcknowledgement, Class = what };

    private sealed class Link(RmcpEndpoint endpoint, IPEndPoint bmc, SocketAddress address) : IRmcpTransport
    {
        private RmcpHandler? _handler;
        private long _strange;

        public long Strange => Interlocked.Read(ref _strange);

        public SocketAddress Address { get; } = address;

        public RmcpHandler? Handler => Volatile.Read(ref _handler);

        public EndPoint Remote => bmc;

        public void NoteStrange() => Interlocked.Increment(ref _strange);

        public void Send(Span<byte> packet) => endpoint.Send(packet, Address);

        public void Listen(RmcpHandler handler)
        {
            ArgumentNullException.ThrowIfNull(handler);
            if (Interlocked.CompareExchange(ref _handler, handler, null) is not null)
                throw new InvalidOperationException("The link has a handler already.");
        }

        public ValueTask DisposeAsync()
        {
            endpoint._links.TryRemove(new(Address, this));
            return ValueTask.CompletedTask;
        }
    }
}
