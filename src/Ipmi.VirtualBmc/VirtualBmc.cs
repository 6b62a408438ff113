using System.Net;
using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Transport;

namespace Ipmi.Virtual;

/// <summary>
/// A BMC in a box: real clients log in to it over the network, and it answers for a machine that exists only in memory. Disposing closes
/// its sessions and its socket.
/// </summary>
public sealed partial class VirtualBmc : IAsyncDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly RmcpEndpoint _endpoint;
    private readonly MachineEvents _events = new();
    private readonly CommandDispatcher _dispatcher = new();
    private readonly BmcSessionTable _sessions;
    private readonly Catalog _catalog;
    private readonly ITimer _timer;
    private readonly CancellationTokenSource _stopping = new();
    private TimeSpan? _awaited;
    private bool _mustRestart;
    private LanTraffic _traffic;

    private VirtualBmc(VirtualBmcOptions options)
    {
        Machine = options.Machine;
        IDatagramTransport transport = options.Faults.Around(options.Transport ?? UdpTransport.Bind(options.Listen), options.Time);
        try
        {
            var quirks = new QuirkSet(options.Quirks, new(options.Time, _dispatcher, user => _sessions!.CloseSessionsOf(user)));
            options = options with { Sessions = options.Sessions with { Quirks = options.Sessions.Quirks.With(quirks.Sessions) } };
            if (options.Sessions.Quirks.Has(Workarounds.IntelWv2)) transport = new AnswerHoldingTransport(transport);
            bool answersPings = quirks.AnswersPings && !options.Sessions.Quirks.Has(Workarounds.Supermicro);
            if (!quirks.IsEmpty) (_dispatcher.Refusal, _dispatcher.Filter) = (quirks.Refusal, quirks.Filter);
            if (options.Faults.Busy > 0) _dispatcher.Gate = new BusyAnswers(options.Faults.Busy, options.Faults.Seed).Gate;
            int perSecond = options.Sessions.MaxOutsideRequestsPerSecond;
            _endpoint = new(transport, answersPings ? AsfPresencePong.IpmiSupported : null, options.Time)
            {
                PingLimit = perSecond > 0 ? new(2 * perSecond, perSecond) : null,
            };
            _solPorts = new(options.Sol.Instances, _gate, options.Time, () => _catalog!.Clock.Elapsed, SendSol)
            {
                UdpPort = EndPoint.Port,
                Quirks = quirks.Sol,
                Failed = _events.TellFailure,
            };
            _catalog = new(_dispatcher, options, _events, () => _sessions!, () => _mustRestart = true, () => _traffic, _solPorts, quirks);

            // Every request sees the machine as it is now, not as it was at the last tick.
            _dispatcher.Executing = _catalog.Advance;
            if (!options.State.IsEmpty) _catalog.State.Load(options.State);
            BmcSessionOptions sessions = options.Sessions with
            {
                Kg = _catalog.Keys.Kg,
                SuiteLimit = _catalog.SuitePrivileges.Of,
                AllowsType = _catalog.TypeEnables.Allows,
            };
            _sessions = new(sessions, _catalog.Users, _dispatcher, options.Random, Send) { CallbackFailed = _events.TellFailure };
            _timer = options.Time.CreateTimer(static bmc => ((VirtualBmc)bmc!).OnTimer(), this, Tick, Tick);
            _endpoint.Listen(Receive);
        }
        catch
        {
            // Nobody else could: whoever started it has nothing to dispose.
            _timer?.Dispose();
            _solPorts?.Dispose();
            _ = ((IAsyncDisposable?)_endpoint ?? transport).DisposeAsync().AsTask();
            throw;
        }
    }

    /// <summary>Where it listens.</summary>
    public IPEndPoint EndPoint => (IPEndPoint)_endpoint.LocalEndPoint;

    /// <summary>The machine that it manages. Change it in handlers, with <see cref="Change"/>, or before anybody logs in.</summary>
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

    /// <summary>
    /// Told what happens to the machine, in the order in which it happens, and before the client has its answer. Subscribers run one at a
    /// time and hold up the BMC; one that throws is told to <see cref="SubscriberFailed"/> and harms nobody else.
    /// </summary>
    public event Action<MachineEvent>? Happened
    {
        add => _events.Happened += value;
        remove => _events.Happened -= value;
    }

    /// <summary>
    /// Told what code of others threw: subscribers of <see cref="Happened"/> and of other events, sources of sensors, handlers of commands
    /// (which are answered with FFh) and of payloads. It harms neither the BMC nor anybody else.
    /// </summary>
    public event Action<Exception>? SubscriberFailed
    {
        add => _events.Failed += value;
        remove => _events.Failed -= value;
    }

    /// <summary>
    /// Cancelled when disposing begins, which then waits for the handler, subscriber or source that is being executed: one that waits for
    /// something should wait for this as well.
    /// </summary>
    public CancellationToken Stopping => _stopping.Token;

    /// <summary>Starts a virtual BMC; it listens when the call returns. When it throws, the transport of the options is disposed.</summary>
    /// <exception cref="ArgumentException">
    /// A user's ID is not 1 to 63, two sensors or FRU devices have the same number, or there is no such quirk.
    /// </exception>
    /// <exception cref="MachineFileException">The state to start from is none.</exception>
    /// <exception cref="System.Net.Sockets.SocketException">The address is in use or not this machine's.</exception>
    public static VirtualBmc Start(VirtualBmcOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new(options);
    }

    /// <summary>Changes the machine between two requests, and does what follows: events, actions that are due.</summary>
    public void Change(Action<VirtualMachine> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        lock (_gate)
        {
            change(Machine);
            _catalog.Advance();
        }
    }

    /// <summary>Adds or replaces the handler of a command, an own one included.</summary>
    /// <remarks>
    /// Handlers run one at a time, and while one runs nothing else is answered: one that waits gives up at <see cref="Stopping"/>, and
    /// sooner than the client. One that throws, <see cref="OperationCanceledException"/> included, is answered with FFh and told to
    /// <see cref="SubscriberFailed"/>. The privilege that the command's declaration demands is checked before.
    /// </remarks>
    public void Handle<TRequest, TResponse>(CommandHandler<TRequest, TResponse> handler)
        where TRequest : struct, IIpmiCommand<TRequest, TResponse>
        where TResponse : struct, IWireMessage<TResponse> => _dispatcher.Handle(handler);

    /// <summary>
    /// What clients have changed, as JSON for <see cref="VirtualBmcOptions.State"/>: users with their passwords, K_G, parameters, limits,
    /// the event log, FRU contents, sensor records, thresholds, commands switched off, power. Whoever can read it can log in.
    /// </summary>
    public byte[] SaveState()
    {
        lock (_gate) return _catalog.State.Save();
    }

    /// <summary>
    /// The system interface: what software on the managed system has, without session and privilege (IPMI v2.0 §9). For a hypervisor that
    /// gives its guest a BMC, and for tests.
    /// </summary>
    public IIpmiChannel SystemInterface => new SystemInterface(_dispatcher, _gate, Finish, _events.TellFailure);

    /// <summary>
    /// Closes everything, and waits for the handler that is being executed (see <see cref="Stopping"/>) unless it is the caller.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        await StopWaitingAsync().ConfigureAwait(false);
        await _timer.DisposeAsync().ConfigureAwait(false);
        await _endpoint.DisposeAsync().ConfigureAwait(false);
        lock (_gate) _sessions.Dispose();
        _solPorts.Dispose();
    }

    /// <summary>Tells <see cref="Stopping"/>. Whoever is told and throws keeps nothing open.</summary>
    private async Task StopWaitingAsync()
    {
        try
        {
            await _stopping.CancelAsync().ConfigureAwait(false);
        }
        catch (AggregateException e)
        {
            _events.TellFailure(e);
        }
    }

    private void Receive(Memory<byte> packet, SocketAddress source)
    {
        lock (_gate)
        {
            try
            {
                _traffic = _traffic with { Received = _traffic.Received + 1 };
                _sessions.Receive(packet, source, _catalog.Clock.Elapsed);
                Finish();
            }
            catch (Exception e)
            {
                // Datagrams that were held back come from a timer's thread.
                _events.TellFailure(e);
            }
        }
    }

    private void Send(Span<byte> packet, SocketAddress destination)
    {
        _traffic = _traffic with { Sent = _traffic.Sent + 1 };
        _endpoint.Send(packet, destination);
    }

    private void OnTimer()
    {
        lock (_gate)
        {
            try
            {
                _awaited = null;
                _catalog.Advance();
                _sessions.Advance(_catalog.Clock.Elapsed);
                AwaitDeadline();
            }
            catch (Exception e)
            {
                // Nobody else would catch it on a timer's thread, and the process would end.
                _events.TellFailure(e);
            }
        }
    }

    /// <summary>Does what follows a request.</summary>
    private void Finish()
    {
        if (_mustRestart) Restart();
        AwaitDeadline();
    }

    /// <summary>What the sessions have to do before the next tick brings it forward.</summary>
    private void AwaitDeadline()
    {
        if (_sessions.NextDeadline is not { } deadline || deadline == _awaited) return;
        TimeSpan wait = deadline - _catalog.Clock.Elapsed;
        if (wait >= Tick) return;
        _awaited = deadline;
        _timer.Change(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Tick);
    }

    /// <summary>A cold reset ends every session, once it has been answered.</summary>
    private void Restart()
    {
        _mustRestart = false;
        _sessions.CloseAll();
        _catalog.Restart();
        _events.Tell(new BmcReset(IsCold: true));
    }
}
