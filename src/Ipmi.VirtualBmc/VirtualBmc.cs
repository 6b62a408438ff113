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
    private readonly TimeProvider _time;
    private readonly long _epoch;
    private readonly ITimer _timer;

    private VirtualBmc(VirtualBmcOptions options)
    {
        _time = options.Time;
        _epoch = _time.GetTimestamp();
        Machine = options.Machine;
        Catalog.AddTo(_dispatcher, Machine, options);
        _endpoint = new(options.Transport ?? UdpTransport.Bind(options.Listen), AsfPresencePong.IpmiSupported, _time);
        _sessions = new(options.Sessions, new Users(options), _dispatcher, options.Random, _endpoint.Send);
        _timer = _time.CreateTimer(static bmc => ((VirtualBmc)bmc!).OnTimer(), this, Tick, Tick);
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

    /// <summary>Starts a virtual BMC; it listens when the call returns.</summary>
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
        lock (_gate) _sessions.Receive(packet, source, _time.GetElapsedTime(_epoch));
    }

    private void OnTimer()
    {
        lock (_gate) _sessions.Advance(_time.GetElapsedTime(_epoch));
    }

    private sealed class Users(VirtualBmcOptions options) : IBmcUsers
    {
        public IEnumerable<BmcUser> All { get; } = [.. options.Users.OrderBy(u => u.Id)];
    }
}
