using Ipmi.Messages;

namespace Ipmi.Session;

/// <content>
/// Losing a session: when nothing is heard for half of the patience, Get Device ID asks as well, and when that is not answered for the
/// other half, the BMC has forgotten the session or is gone. A BMC that is only slow with one request answers the question.
/// </content>
internal sealed partial class SessionPump
{
    private const int RoundTripsOfPatience = 8;

    private TimeSpan? _silentSince;
    private TimeSpan? _askedAt;

    /// <summary>How much silence it takes to believe the session lost; for ever unless set.</summary>
    public TimeSpan? LossPatience { get; set; }

    /// <summary>For how long nothing has been sent.</summary>
    public TimeSpan Idle
    {
        get
        {
            lock (_gate) return Now - _lastSent;
        }
    }

    private void Hear() => (_silentSince, _askedAt) = (null, null);

    /// <summary>Whether the session is lost, as far as one can tell when a request has to be repeated.</summary>
    private bool IsLost(TimeSpan now)
    {
        if (LossPatience is not { } patience || _silentSince is not { } since) return false;
        TimeSpan half = (patience > _roundTrip.Smoothed * RoundTripsOfPatience ? patience : _roundTrip.Smoothed * RoundTripsOfPatience) / 2;
        if (_askedAt is { } asked) return now - asked >= half;
        if (now - since >= half && TryAskForDeviceId("probe", now, patience)) _askedAt = now;
        return false;
    }

    /// <summary>Sends Get Device ID, whatever is under way; nobody waits for the answer but the pump.</summary>
    private bool TryAskForDeviceId(string name, TimeSpan now, TimeSpan patience)
    {
        if (_numbers.TryTake(now) is not { } slot) return false;
        CommandId id = GetDeviceIdRequest.Info.Id;
        slot.Data(0);
        slot.Seal(Header(slot, id.NetFn, id.Command, Lun.Bmc), name, repeatable: true, 0);
        slot.IsDetached = true;
        slot.Deadline = now + patience;
        slot.Interval = Options.FirstInterval ?? _roundTrip.FirstInterval;
        Launch(slot, now);
        ArmFor(slot.Deadline, now);
        return true;
    }
}
