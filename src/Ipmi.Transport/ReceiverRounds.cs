namespace Ipmi.Transport;

/// <summary>Looks after the receivers of all sockets, again and again while datagrams come to any of them.</summary>
/// <remarks>
/// One thread of its own, which sleeps between its looks. A timer's callback would run on the thread pool, whose threads spin before they
/// sleep again: at a look every 15 ms that took a tenth of the processor time of a session that is asked without pause.
/// </remarks>
internal static class ReceiverRounds
{
    // Where a peer shares the processor, it and the receiver wake each other at every few datagrams. A third thread that gives way has them
    // take turns with many at a time: 64 flows on one core go 1.2 to 1.3 times as fast. It takes 0.2 ms a round (docs/benchmarks.md), so it is done
    // where more datagrams come in a round than one request at a time brings.
    private const int TimesToGiveWay = 50;
    private const int ManyDatagrams = 500;

    private static readonly object Gate = new();
    private static readonly List<ReceiverWatch> Watched = [];
    private static Timer? _start;
    private static bool _isRunning;

    /// <summary>
    /// A delivery that takes this long loses the receiving at once or within as much again. The first repeat of a request comes later.
    /// </summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMilliseconds(15);

    /// <summary>From now on a receiver is looked after, until nothing comes to it any more.</summary>
    public static void Add(ReceiverWatch watch, long stepSeen)
    {
        lock (Gate)
        {
            watch.SeenAt(stepSeen);
            Watched.Add(watch);
            if (_isRunning) Monitor.Pulse(Gate);
            else _start ??= new(static _ => Start(), null, Patience, Timeout.InfiniteTimeSpan);
        }
    }

    // Not before the first look: many a program is over by then, and has no use for one more thread.
    private static void Start()
    {
        lock (Gate) _isRunning = true;
        new Thread(Run) { IsBackground = true, Name = "IPMI receivers" }.Start();
    }

    private static void Run()
    {
        while (true)
        {
            long datagrams = 0;
            lock (Gate)
            {
                for (int i = Watched.Count - 1; i >= 0; i--)
                {
                    if (!Watched[i].Look(ref datagrams)) Watched.RemoveAt(i);
                }

                while (Watched.Count == 0) Monitor.Wait(Gate);
            }

            for (int i = 0; datagrams >= ManyDatagrams && i < TimesToGiveWay; i++) Thread.Yield();
            Thread.Sleep(Patience);
        }
    }
}
