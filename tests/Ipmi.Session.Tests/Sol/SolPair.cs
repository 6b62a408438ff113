namespace Ipmi.Session.Tests.Sol;

/// <summary>A console and a BMC of Serial over LAN on a simulated clock, with a link that loses, doubles and delays by seed.</summary>
internal sealed class SolPair
{
    private readonly Random _random;
    private readonly PriorityQueue<(SolLink To, byte[] Packet), TimeSpan> _underWay = new();
    private readonly byte[] _packet = new byte[SolLink.MaxPacketLength];

    public SolPair(int seed, SolLinkOptions? console = null, SolLinkOptions? bmc = null)
    {
        _random = new(seed);
        Console = new(SolRole.Console, console ?? new() { BacksOff = true, RetryInterval = TimeSpan.FromMilliseconds(250) }, AtConsole);
        Bmc = new(SolRole.Bmc, bmc ?? new() { RetryCount = 7 }, AtBmc);
    }

    public SolLink Console { get; }

    public SolLink Bmc { get; }

    public SolEnd AtConsole { get; } = new();

    public SolEnd AtBmc { get; } = new();

    public TimeSpan Now { get; private set; }

    public double Loss { get; init; }

    public double Doubled { get; init; }

    /// <summary>The most that a packet is under way; each takes between half of it and all.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromMilliseconds(2);

    /// <summary>Packets that were sent, by the end that sent them, oldest first.</summary>
    public List<(SolRole From, byte[] Packet)> Sent { get; } = [];

    /// <summary>Sees each packet; false loses it.</summary>
    public Func<SolRole, byte[], bool> Filter { get; set; } = (_, _) => true;

    /// <summary>Goes on until both are quiet and <paramref name="feed"/> has no more to do.</summary>
    public void Run(Func<bool>? feed = null, TimeSpan? limit = null)
    {
        TimeSpan end = Now + (limit ?? TimeSpan.FromHours(1));
        while (true)
        {
            bool isFed = feed?.Invoke() ?? true;
            Send(Console, SolRole.Console, Bmc);
            Send(Bmc, SolRole.Bmc, Console);
            TimeSpan next = Earlier(Console.NextDeadline, Bmc.NextDeadline);
            if (_underWay.TryPeek(out _, out TimeSpan arrival)) next = Earlier(next, arrival);
            if (next == TimeSpan.MaxValue && isFed) return;
            if (next > end) Assert.Fail($"Not quiet after {end}.");
            if (next > Now) Now = next;
            while (_underWay.TryPeek(out var item, out arrival) && arrival <= Now)
            {
                _underWay.Dequeue();
                item.To.Receive(item.Packet, Now);
            }
        }
    }

    private void Send(SolLink from, SolRole role, SolLink to)
    {
        while (from.TryTake(Now, _packet, out int length))
        {
            byte[] packet = _packet[..length];
            Sent.Add((role, packet));
            if (!Filter(role, packet) || _random.NextDouble() < Loss) continue;
            int copies = _random.NextDouble() < Doubled ? 2 : 1;
            for (int i = 0; i < copies; i++) _underWay.Enqueue((to, packet), Now + Delay * (0.5 + _random.NextDouble() / 2));
        }
    }

    private static TimeSpan Earlier(TimeSpan a, TimeSpan b) => a < b ? a : b;
}

/// <summary>What came out at one end.</summary>
internal sealed class SolEnd : ISolReceiver
{
    public List<byte> Received { get; } = [];

    public List<SolControl> Controls { get; } = [];

    public List<SolStatus> Statuses { get; } = [];

    /// <summary>How many of some characters are taken; all unless set.</summary>
    public Func<int, int> Takes { get; set; } = length => length;

    public int Receive(ReadOnlySpan<byte> characters)
    {
        int taken = Takes(characters.Length);
        Received.AddRange(characters[..taken]);
        return taken;
    }

    public void Control(SolControl control)
    {
        if (control != SolControl.None) Controls.Add(control);
    }

    public void Status(SolStatus status)
    {
        if (status != SolStatus.None) Statuses.Add(status);
    }
}
