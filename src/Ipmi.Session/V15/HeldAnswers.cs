namespace Ipmi.Session;

/// <summary>
/// Finds out while a session is opened whether the BMC keeps each answer back until another datagram comes. It is suspected when a
/// request had to be repeated before it was answered, which loss and slowness do as well; then another datagram follows the next request,
/// once. If the BMC is such a one, that request needs no repeat and has its answer much sooner, and the late answer to the repeat of the
/// first comes with it.
/// </summary>
internal sealed class HeldAnswers(SessionPump pump, ExtraDatagramLink link)
{
    private const int MuchSooner = 2;

    private TimeSpan _lastAnswer = pump.Now;
    private TimeSpan _took;
    private bool _areSuspected;
    private long _repeated;
    private long _late;

    /// <summary>Whether it is sure.</summary>
    public bool AreSeen { get; private set; }

    /// <summary>Looks at how the request went that was answered just now, the next one after the last.</summary>
    public void Observe()
    {
        PumpCounters seen = pump.Counters;
        TimeSpan now = pump.Now, took = now - _lastAnswer;

        // Once packets are of the session, a late answer of before is dropped.
        long late = seen.Unmatched + seen.Dropped;
        bool wasRepeated = seen.Repeated > _repeated;
        if (!AreSeen)
        {
            AreSeen = _areSuspected && !wasRepeated && late > _late && took * MuchSooner < _took;
            _areSuspected = wasRepeated;
            if (_areSuspected) link.FollowOnce();
            else link.FollowAll(AreSeen);
        }

        (_lastAnswer, _took, _repeated, _late) = (now, took, seen.Repeated, late);
    }
}
