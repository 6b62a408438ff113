using Ipmi.Messages;

namespace Ipmi.Session;

/// <content>Time: one timer for deadlines, repeats, numbers that cool, the handshake and keeping alive.</content>
internal sealed partial class SessionPump
{
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(1);

    // Requests that follow each other faster than this have one timer for many of them.
    private static readonly TimeSpan Closely = TimeSpan.FromMilliseconds(50);

    private TimeSpan _lastKeepAlive;
    private bool _comesAlone;

    private void OnTimer()
    {
        List<RequestSlot>? late = null, lost = null;
        TaskCompletionSource<bool>? handshakeOver;
        bool inTime;
        lock (_gate)
        {
            if (_isClosed) return;
            TimeSpan now = Now;
            _timerDue = TimeSpan.MaxValue;
            AdvanceHandshake(now);
            handshakeOver = EndedHandshake(out inTime);
            for (int i = _numbers.Count - 1; i >= 0; i--)
            {
                RequestSlot slot = _numbers[i];
                switch (slot.State)
                {
                    case SlotState.Queued or SlotState.InFlight when slot.Deadline <= now:
                        if (slot.State == SlotState.InFlight) EndFlight(slot, now);
                        else slot.State = SlotState.Taken;
                        if (slot.IsDetached) Forget(slot);
                        else (late ??= []).Add(slot);
                        break;
                    case SlotState.InFlight when slot.NextSend <= now && IsLost(now):
                        EndFlight(slot, now);
                        if (slot.IsDetached) Forget(slot);
                        else (lost ??= []).Add(slot);
                        break;
                    case SlotState.InFlight when slot.NextSend <= now:
                        Repeat(slot, now);
                        break;
                }
            }

            ServeWaiting(now);
            KeepAlive(now);
            Arm(now);
        }

        handshakeOver?.TrySetResult(inTime);
        TellServed();
        CompleteAll(late, RequestOutcome.TimedOut);
        CompleteAll(lost, RequestOutcome.Lost);
    }

    // Null and not an empty list where there is none: this runs at every tick, and costs nothing then.
    private static void CompleteAll(List<RequestSlot>? slots, RequestOutcome outcome)
    {
        if (slots is null) return;
        foreach (RequestSlot slot in slots) slot.Complete(outcome);
    }

    private void Repeat(RequestSlot slot, TimeSpan now)
    {
        slot.Interval = _roundTrip.After(slot.Interval);
        SendCopy(slot, now);
        _repeatedCount++;

        // A BMC that drops requests is asked for fewer at a time.
        (_window, _answersSinceLoss) = (Math.Max(1, _window / 2), 0);
    }

    private void KeepAlive(TimeSpan now)
    {
        if (KeepAliveDue > now) return;

        // When no number is free, it is tried again after as long.
        _lastKeepAlive = now;
        TryAskForDeviceId("keepalive", now, Options.KeepAlive!.Value);
    }

    /// <summary>When the session has to be kept alive next: not while a request is under way, nor before there is a session.</summary>
    private TimeSpan KeepAliveDue
    {
        get
        {
            if (Options.KeepAlive is not { } pause || _handshake is not null || _inFlight > 0) return TimeSpan.MaxValue;
            return (_lastSent > _lastKeepAlive ? _lastSent : _lastKeepAlive) + pause;
        }
    }

    /// <summary>The header of a request to the BMC.</summary>
    public static LanMessageHeader Header(RequestSlot slot, NetFn netFn, byte command, Lun lun) => new()
    {
        To = MessageAddress.Bmc,
        NetFn = netFn,
        ToLun = lun,
        From = MessageAddress.Console,
        Sequence = slot.Sequence,
        FromLun = Lun.Bmc,
        Command = command,
    };

    /// <summary>Sets the timer for what comes next, if it is not set for an earlier moment.</summary>
    private void Arm(TimeSpan now)
    {
        TimeSpan due = _handshake?.NextDeadline ?? TimeSpan.MaxValue;
        if (_handshake is not null) due = Earlier(due, Earlier(_handshakeDeadline, _handshake.GivesUpAt));
        due = Earlier(due, KeepAliveDue);
        bool isWaitedFor = _waiting is { Count: > 0 };
        if (_inFlight > 0 || _queued is { Count: > 0 } || isWaitedFor)
        {
            for (int i = 0; i < _numbers.Count; i++)
            {
                RequestSlot slot = _numbers[i];
                if (slot.State is SlotState.InFlight or SlotState.Queued) due = Earlier(due, slot.Deadline);
                if (slot.State == SlotState.InFlight) due = Earlier(due, slot.NextSend);
                if (slot.State == SlotState.Cooling && isWaitedFor) due = Earlier(due, slot.CoolUntil);
            }
        }

        ArmFor(due, now);
    }

    private void ArmFor(TimeSpan due, TimeSpan now)
    {
        if (due < _timerDue) SetTimer(due, now);
    }

    /// <summary>
    /// A request is over. A timer that runs in vain costs the thread pool half a millisecond, in which its thread looks for more to do; so that of a
    /// request that comes alone is set back. Where requests follow each other closely, setting it for each would cost more.
    /// </summary>
    private void Rest(TimeSpan now)
    {
        if (!_comesAlone || IsBusy) ArmFor(KeepAliveDue, now);
        else if (KeepAliveDue != _timerDue) SetTimer(KeepAliveDue, now);
    }

    private bool IsBusy
    {
        get
        {
            if (_inFlight > 0 || _handshake is not null || _waiting is { Count: > 0 }) return true;
            for (int i = 0; i < _numbers.Count; i++)
            {
                if (_numbers[i].State == SlotState.Queued) return true;
            }

            return false;
        }
    }

    private void SetTimer(TimeSpan due, TimeSpan now)
    {
        _timerDue = due;
        TimeSpan wait = due == TimeSpan.MaxValue ? Timeout.InfiniteTimeSpan : due - now > ShortestWait ? due - now : ShortestWait;
        _timer.Change(wait, Timeout.InfiniteTimeSpan);
    }

    private static TimeSpan Earlier(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
