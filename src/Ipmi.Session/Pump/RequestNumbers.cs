using System.Numerics;

namespace Ipmi.Session;

/// <summary>
/// The 64 request numbers of a session (rqSeq), and the slots that have one. A session has as many slots as it ever had requests under way
/// at a time. The caller has the pump's gate.
/// </summary>
internal sealed class RequestNumbers(SessionPump pump)
{
    /// <summary>How many numbers there are.</summary>
    public const int All = 64;

    // Those with a number first, then those without.
    private RequestSlot[] _slots = [];
    private ulong _taken;
    private int _next;

    /// <summary>
    /// How many slots have a number. Who looks at them one by one begins with the last: a slot that is moved meanwhile stands further in front,
    /// and is met there.
    /// </summary>
    public int Count { get; private set; }

    /// <summary>One of the slots that have a number.</summary>
    public RequestSlot this[int index] => _slots[index];

    /// <summary>The slot that has a number, if one has.</summary>
    public RequestSlot? Find(byte number)
    {
        for (int i = 0; i < Count; i++)
        {
            if (_slots[i].Sequence == number) return _slots[i];
        }

        return null;
    }

    /// <summary>
    /// Takes a number; none when all are under way or may still be answered. They are used in turn, so that each rests as long as possible.
    /// </summary>
    public RequestSlot? TryTake(TimeSpan now)
    {
        for (int i = Count - 1; i >= 0; i--)
        {
            if (_slots[i] is { State: SlotState.Cooling } cooled && cooled.CoolUntil <= now) Free(i);
        }

        ulong free = ~_taken;
        if (free == 0) return null;
        int number = (_next + BitOperations.TrailingZeroCount(BitOperations.RotateRight(free, _next))) % All;
        _taken |= 1UL << number;
        _next = (number + 1) % All;

        // Most sessions have one request under way at a time, or few.
        if (Count == _slots.Length) Array.Resize(ref _slots, Math.Max(1, Count * 2));
        RequestSlot slot = _slots[Count++] ??= new(pump, pump.Options.ContinueInline);
        slot.Sequence = (byte)number;
        slot.State = SlotState.Taken;
        slot.CoolUntil = TimeSpan.Zero;
        return slot;
    }

    /// <summary>Gives a number back. While an answer to it may still come it rests.</summary>
    public void Release(RequestSlot slot, TimeSpan now)
    {
        if (slot.CoolUntil > now) slot.State = SlotState.Cooling;
        else Free(Array.IndexOf(_slots, slot, 0, Count));
    }

    private void Free(int index)
    {
        _taken &= ~(1UL << _slots[index].Sequence);
        Count--;
        (_slots[index], _slots[Count]) = (_slots[Count], _slots[index]);
    }
}
