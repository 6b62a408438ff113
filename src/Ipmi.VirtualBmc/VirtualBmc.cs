using System.Net;
using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Transport;

namespace Ipmi.Virtual;

/// <summary>
/// A BMC in a box: real clients log in to it over the network, and it answers for a machine that exists only in memory. Disposing closes
/// its sessions and its socket.
/// </summary>
public sealed class VirtualBmc : IAsyncDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly RmcpEndpoint _endpoint;
    private readonly CommandDispatcher _dispatcher = new();
    private readonly BmcSessionTable _sessions;
    private readonly Catalog _catalog;
    private readonly ITimer _timer;
    private bool _mustRestart;

    private VirtualBmc(VirtualBmcOptions options)
    {
        Machine = options.Machine;
        _catalog = new(_dispatcher, options, () => _sessions!.Sessions, () => _mustRestart = true);
        int perSecond = options.Sessions.MaxOutsideRequestsPerSecond;
        _endpoint = new(options.Transport ?? UdpTransport.Bind(options.Listen), AsfPresencePong.IpmiSupported, options.Time)
        {
            PingLimit = perSecond > 0 ? new(2 * perSecond, perSecond) : null,
        };
        _sessions = new(options.Sessions, _catalog.Users, _dispatcher, options.Random, _endpoint.Send);
        _timer = options.Time.CreateTimer(static bmc => ((VirtualBmc)bmc!).OnTimer(), this, Tick, Tick);
        _endpoint.Listen(Receive);
    }

    /// <summary>Where it listens.</summary>
    public IPEndPoint EndPoint => (IPEndPoint)_endpoint.LocalEndPoint;

    /// <summary>The machine that it manages. Change it only in handlers, or before anybody logs in.</summary>
    public VirtualMachine Machine { get; }

    /// <summary>The commands that it answers.</summary>
    public IReadOnlyList<CommandInfo> SupportedCommands => [.. _dispatcher.Commands.OrderBy(c => c.Id.NetFn).ThenBy(c => c.Id.Command)];

    /// <summary>How many sessions are open.</summary>
    public int SessionCount
    {
        get
        {
            lock (_gate) return _sessions.Sessions.Count;
        }
    }

    /// <summary>How many sessions are being opened.</summary>
    public int HalfOpenCount
    {
        get
        {
            lock (_gate) return _sessions.HalfOpen;
        }
    }

    /// <summary>What came of the sessions that were asked for, and of all packets that were dropped.</summary>
    public BmcSessionCounters Counters
    {
        get
        {
            lock (_gate) return _sessions.Counters;
        }
    }

    /// <summary>Starts a virtual BMC; it listens when the call returns.</summary>
    /// <exception cref="ArgumentException">A user's ID is not 1 to 63, or two sensors or FRU devices have the same number.</exception>
    /// <exception cref="System.Net.Sockets.SocketException">The address is in use or not this machine's.</exception>
    public static VirtualBmc Start(VirtualBmcOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new(options);
    }

    /// <summary>Adds or replaces the handler of a command, an own one included.</summary>
    /// <remarks>Handlers run one at a time. The privilege that the command's declaration demands is checked before.</remarks>
    public void Handle<TRequest, TResponse>(CommandHandler<TRequest, TResponse> handler)
        where TRequest : struct, IIpmiCommand<TRequest, TResponse>
        where TResponse : struct, IWireMessage<TResponse> => _dispatcher.Handle(handler);

    /// <summary>Closes everything.</summary>
    public async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync().ConfigureAwait(false);
        await _endpoint.DisposeAsync().ConfigureAwait(false);
        lock (_gate) _sessions.Dispose();
    }

    private void Receive(Memory<byte> packet, SocketAddress source)
    {
        lock (_gate)
        {
            // Every request sees the machine as it is now, not as it was at the last tick.
            _catalog.Advance();
            _sessions.Receive(packet, source, _catalog.Clock.Elapsed);
            if (_mustRestart) Restart();
            AwaitDeadline();
        }
    }

    private void OnTimer()
    {
        lock (_gate)
        {
            _catalog.Advance();
            _sessions.Advance(_catalog.Clock.Elapsed);
            AwaitDeadline();
        }
    }

    /// <summary>What the sessions have to do before the next tick brings it forward.</summary>
    private void AwaitDeadline()
    {
        if (_sessions.NextDeadline is not { } deadline) return;
        TimeSpan wait = deadline - _catalog.Clock.Elapsed;
        if (wait < Tick) _timer.Change(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Tick);
    }

    /// <summary>A cold reset ends every session, once it has been answered.</summary>
    private void Restart()
    {
        _mustRestart = false;
        _sessions.CloseAll();
        _catalog.Restart();
    }
}
