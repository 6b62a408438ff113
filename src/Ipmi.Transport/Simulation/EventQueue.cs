namespace Ipmi.Transport;

/// <summary>Something that happens at an instant of virtual time.</summary>
internal abstract class VirtualEvent
{
    /// <summary>When, in ticks of 100 ns.</summary>
    public long Due;

    /// <summary>Which of several at the same instant: the one that was entered first.</summary>
    public long Order;

    /// <summary>Where in the queue it stands; -1 when it is not in it.</summary>
    public int Index = -1;

    /// <summary>Makes it happen.</summary>
    public abstract void Fire();
}

/// <summary>
/// A binary heap of events by time, then by order of entry. Events know their place, so that a timer that is set again
/// leaves nothing behind.
/// </summary>
internal sealed class EventQueue
{
    private VirtualEvent[] _heap = new VirtualEvent[64];
    private long _entered;

    public int Count { get; private set; }

    public long NextDue => Count == 0 ? long.MaxValue : _heap[0].Due;

    public void Add(VirtualEvent item, long due)
    {
        if (item.Index >= 0) Remove(item);
        if (Count == _heap.Length) Array.Resize(ref _heap, Count * 2);
        item.Due = due;
        item.Order = _entered++;
        Rise(item, Count++);
    }

    public VirtualEvent TakeFirst()
    {
        var first = _heap[0];
        Remove(first);
        return first;
    }

    public void Remove(VirtualEvent item)
    {
        int at = item.Index;
        if (at < 0) return;
        item.Index = -1;
        var last = _heap[--Count];
        _heap[Count] = null!;
        if (last == item) return;
        if (at > 0 && Before(last, _heap[(at - 1) / 2])) Rise(last, at);
        else Sink(last, at);
    }

    private void Rise(VirtualEvent item, int at)
    {
        while (at > 0 && Before(item, _heap[(at - 1) / 2]))
        {
            Place(_heap[(at - 1) / 2], at);
            at = (at - 1) / 2;
        }

        Place(item, at);
    }

    private void Sink(VirtualEvent item, int at)
    {
        for (int child = 2 * at + 1; child < Count; child = 2 * at + 1)
        {
            if (child + 1 < Count && Before(_heap[child + 1], _heap[child])) child++;
            if (!Before(_heap[child], item)) break;
            Place(_heap[child], at);
            at = child;
        }

        Place(item, at);
    }

    private void Place(VirtualEvent item, int at)
    {
        _heap[at] = item;
        item.Index = at;
    }

    private static bool Before(VirtualEvent left, VirtualEvent right) =>
        left.Due != right.Due ? left.Due < right.Due : left.Order < right.Order;
}
