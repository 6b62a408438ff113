using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>The serial lines of a virtual BMC, and what they have in common.</summary>
internal sealed class SolPorts
{
    private readonly SolPort[] _ports;
    private readonly Func<TimeSpan> _now;
    private readonly Action<BmcSession, ReadOnlySpan<byte>> _send;

    /// <summary>Makes the lines.</summary>
    /// <param name="count">How many.</param>
    /// <param name="gate">What a virtual BMC does, it does under this lock.</param>
    /// <param name="time">The clock of timers.</param>
    /// <param name="now">The time that packets come with.</param>
    /// <param name="send">Sends a payload of Serial over LAN.</param>
    public SolPorts(int count, Lock gate, TimeProvider time, Func<TimeSpan> now, Action<BmcSession, ReadOnlySpan<byte>> send)
    {
        (Gate, _now, _send) = (gate, now, send);
        _ports = [.. Enumerable.Range(1, count).Select(i => new SolPort(this, (byte)i, time))];
    }

    public Lock Gate { get; }

    /// <summary>Told what code of others threw.</summary>
    public required Action<Exception> Failed { get; init; }

    public TimeSpan Now => _now();

    /// <summary>In what the lines differ from the specification.</summary>
    public SolQuirks Quirks { get; init; }

    public int Count => _ports.Length;

    /// <summary>The UDP port that consoles send to.</summary>
    public int UdpPort { get; init; }

    /// <summary>Bit 0 is set when instance 1 is active, and so on.</summary>
    public ushort ActiveInstances => (ushort)_ports.Where(p => p.IsActive).Sum(p => 1 << (p.Instance - 1));

    public SolPort? Find(int instance) => instance >= 1 && instance <= _ports.Length ? _ports[instance - 1] : null;

    /// <summary>The instance that a console ends which deactivates another.</summary>
    public SolPort FindToDeactivate(SolPort port) =>
        Quirks.HasFlag(SolQuirks.DeactivatesAnother) ? _ports[port.Instance % _ports.Length] : port;

    /// <summary>The system has been reset.</summary>
    public void TellReset()
    {
        if (!Quirks.HasFlag(SolQuirks.SilentAfterReset)) return;
        foreach (SolPort port in _ports) port.Silence();
    }

    /// <summary>A session has one stream of Serial over LAN: its packets do not say for which instance they are.</summary>
    public bool IsUsedBy(BmcSession session) => _ports.Any(p => p.Session == session);

    public void Send(BmcSession session, ReadOnlySpan<byte> payload) => _send(session, payload);

    public void Dispose()
    {
        foreach (SolPort port in _ports) port.Dispose();
    }
}
