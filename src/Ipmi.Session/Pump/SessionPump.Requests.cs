using System.Diagnostics.CodeAnalysis;
using Ipmi.Messages;
using Ipmi.Transport;

namespace Ipmi.Session;

/// <content>Requests: taking a number, sending, repeating, giving the number back.</content>
internal sealed partial class SessionPump
{
    // How long a target behind the BMC has before its request is sent on again.
    private static readonly TimeSpan TimeOfTarget = TimeSpan.FromSeconds(0.5);

    /// <summary>Takes a request number. It waits only when all are under way or may still be answered, and not beyond a deadline.</summary>
    public ValueTask<RequestSlot> TakeAsync(TimeSpan deadline, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isClosed, "session");
            if (_numbers.TryTake(Now) is { } slot) return new(slot);
            var waiter = new NumberWaiter(deadline, Options.ContinueInline);
            (_waiting ??= new()).Enqueue(waiter);
            Arm(Now);
            return WaitForNumberAsync(waiter, cancellationToken);
        }
    }

    private async ValueTask<RequestSlot> WaitForNumberAsync(NumberWaiter waiter, CancellationToken cancellationToken)
    {
        TimeSpan started = Now;
        TimeSpan left = waiter.Deadline > started ? waiter.Deadline - started : TimeSpan.Zero;
        try
        {
            return await waiter.Task.WaitAsync(left, _time, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException)
        {
            // A number that came at the last moment goes to the next in line.
            if (!waiter.TrySetCanceled(CancellationToken.None) && waiter.Task.IsCompletedSuccessfully) Return(await waiter.Task.ConfigureAwait(false));
            if (e is TimeoutException) throw new IpmiTimeoutException("Waiting for a free request number", 0, Now - started);
            throw;
        }
    }

    /// <summary>
    /// Sends the sealed request of a slot, at once or when the window allows, and waits for what becomes of it. Nothing is sent once its
    /// time is over.
    /// </summary>
    public ValueTask<RequestOutcome> SendAsync(RequestSlot slot, TimeSpan deadline)
    {
        bool isInTime;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isClosed, "session");
            TimeSpan now = Now;
            isInTime = deadline > now;
            if (isInTime) Start(slot, deadline, now);
        }

        if (!isInTime) slot.Complete(RequestOutcome.TimedOut);
        return new(slot, slot.Version);
    }

    /// <summary>Lets time pass between two tries of a request.</summary>
    public Task PauseAsync(TimeSpan pause, CancellationToken cancellationToken) => Task.Delay(pause, _time, cancellationToken);

    /// <summary>Gives up on a request.</summary>
    public void Cancel(RequestSlot slot)
    {
        lock (_gate)
        {
            if (slot.State is not (SlotState.Queued or SlotState.InFlight)) return;
            if (slot.State == SlotState.InFlight) EndFlight(slot, Now);
            else slot.State = SlotState.Taken;
        }

        slot.Complete(RequestOutcome.Cancelled);
    }

    /// <summary>Gives a request number back. It is used again as soon as no answer to it can come any more.</summary>
    public void Return(RequestSlot slot)
    {
        lock (_gate) Release(slot, Now);
        TellServed();
    }

    private void Start(RequestSlot slot, TimeSpan deadline, TimeSpan now)
    {
        slot.Deadline = deadline;
        slot.Interval = Options.FirstInterval ?? _roundTrip.FirstInterval;
        if (_inFlight < _window) Launch(slot, now);
        else
        {
            slot.State = SlotState.Queued;
            (_queued ??= new()).Enqueue(slot);
        }

        ArmFor(slot.Deadline, now);
    }

    private void Launch(RequestSlot slot, TimeSpan now)
    {
        slot.State = SlotState.InFlight;
        _comesAlone = now - _lastSent > Closely;
        _inFlight++;
        SendCopy(slot, now);
    }

    private void SendCopy(RequestSlot slot, TimeSpan now)
    {
        if (slot.Copies == 0) (slot.FirstSent, slot.FirstNumber) = (now, _wrapper.NextSequence);
        slot.LastNumber = slot.Copies == 0 || MayUseNewNumber(now) ? _wrapper.NextSequence : slot.FirstNumber;
        if (slot.LastNumber == _wrapper.NextSequence) Send(_wrapper, PayloadType.Ipmi, slot.Message);
        else SendUnderOldNumber(slot);
        slot.Copies++;
        slot.LastSent = now;
        slot.NextSend = slot.Repeatable && slot.Copies < Options.MaxCopies ? now + slot.Interval : TimeSpan.MaxValue;
        ArmFor(slot.NextSend, now);
    }

    /// <summary>
    /// Whether a repeat may take a new session sequence number. When many in a row were not answered, the BMC may have seen none of them, and
    /// would refuse numbers too far above those that it has seen, for good; or it has seen all and its answers got lost, and only new
    /// numbers help. So most repeats take the number of their first copy then, and one every two seconds a new one.
    /// </summary>
    private bool MayUseNewNumber(TimeSpan now)
    {
        if (_repeatsUnanswered >= RepeatsUnderNewNumbers && now - _lastNewNumber < PauseBetweenNewNumbers) return false;
        _repeatsUnanswered++;
        _lastNewNumber = now;
        return true;
    }

    private void SendUnderOldNumber(RequestSlot slot)
    {
        uint next = _wrapper.NextSequence;
        _wrapper.NextSequence = slot.FirstNumber;
        Send(_wrapper, PayloadType.Ipmi, slot.Message);
        _wrapper.NextSequence = next;
    }

    /// <summary>An answer came: the BMC has seen the number of the latest copy, as a rule, and takes those that follow closely.</summary>
    private void ResumeNumbers(RequestSlot slot)
    {
        if (_repeatsUnanswered > RepeatsUnderNewNumbers)
        {
            uint most = unchecked(slot.LastNumber + SequenceWindow.Strict);
            if (unchecked((int)(_wrapper.NextSequence - most)) > 0) _wrapper.NextSequence = most;
        }

        _repeatsUnanswered = 0;
    }

    /// <summary>The BMC has the request and sends it on: the target has its own time before the request is repeated.</summary>
    private void AwaitTarget(RequestSlot slot, TimeSpan now)
    {
        if (slot.NextSend == TimeSpan.MaxValue) return;
        slot.NextSend = now + (slot.Interval > TimeOfTarget ? slot.Interval : TimeOfTarget);
        ArmFor(slot.NextSend, now);
    }

    /// <summary>The request is no longer under way: the next one may go.</summary>
    private void EndFlight(RequestSlot slot, TimeSpan now)
    {
        // Only a request that was sent once, and answered by all who will, can get no further answer. A BMC that has not answered at all is
        // slow, nobody knows how slow: the number rests from now on.
        bool mayBeAnsweredAgain = slot.Copies > 1 || slot.IsAcknowledgementDue;
        slot.CoolUntil = slot.Response.IsEmpty ? now + Cooling : mayBeAnsweredAgain ? slot.LastSent + Cooling : TimeSpan.Zero;
        slot.State = SlotState.Taken;
        _inFlight--;
        while (_inFlight < _window && _queued is not null && _queued.TryDequeue(out RequestSlot? next))
        {
            // One whose time is over stays where it is: the timer ends it, unsent.
            if (next.State == SlotState.Queued && next.Deadline > now) Launch(next, now);
        }

        Rest(now);
    }

    private RequestSlot? Forget(RequestSlot slot)
    {
        Release(slot, Now);
        return null;
    }

    private void Release(RequestSlot slot, TimeSpan now)
    {
        slot.Clear();
        _numbers.Release(slot, now);
        ServeWaiting(now);
    }

    private void ServeWaiting(TimeSpan now)
    {
        while (_waiting is not null && _waiting.TryPeek(out NumberWaiter? waiter))
        {
            // Nor does a number go to who has given up, or is about to.
            if (!waiter.Waits(now))
            {
                _waiting.Dequeue();
                continue;
            }

            if (_numbers.TryTake(now) is not { } slot) return;
            _waiting.Dequeue();
            (_served ??= new()).Enqueue((waiter, slot));
        }
    }

    /// <summary>Hands out numbers outside the gate: who waited for one continues here.</summary>
    private void TellServed()
    {
        while (_served is not null && TryTakeServed(out NumberWaiter? waiter, out RequestSlot? slot))
        {
            if (waiter.TrySetResult(slot)) continue;

            // A waiter that gave up at this moment leaves the number to the next, whom this loop tells too.
            lock (_gate) Release(slot, Now);
        }
    }

    private bool TryTakeServed([NotNullWhen(true)] out NumberWaiter? waiter, [NotNullWhen(true)] out RequestSlot? slot)
    {
        lock (_gate)
        {
            bool isServed = _served!.TryDequeue(out (NumberWaiter Waiter, RequestSlot Slot) next);
            (waiter, slot) = next;
            return isServed;
        }
    }
}
