namespace Ipmi.Session;

/// <content>Who gets a session when there are not enough.</content>
public sealed partial class BmcSessionTable
{
    // A console that has not used its session after this time has most likely not learned that it has one.
    private static readonly TimeSpan TimeToBeUsed = TimeSpan.FromSeconds(3);

    /// <summary>Whether one more session can be opened.</summary>
    private bool HasRoom(TimeSpan now) => _sessions.Count < _options.MaxSessions || FindIdle(now) is not null;

    /// <summary>Whether a user may have one more session.</summary>
    private bool HasRoomFor(BmcUser user) =>
        user.MaxSessions == 0 || _sessions.Values.Count(s => s.User.Id == user.Id) < user.MaxSessions;

    /// <summary>The session that makes room in a full table.</summary>
    private BmcSession? FindIdle(TimeSpan now)
    {
        BmcSession? idle = null;
        foreach (BmcSession session in _sessions.Values)
        {
            TimeSpan patience = session.Opening is null ? _options.IdleTimeout / 2 : TimeToBeUsed;
            if (session.LastPacket + patience <= now && (idle is null || session.LastPacket < idle.LastPacket)) idle = session;
        }

        return idle;
    }

    private void Add(BmcSession session, TimeSpan now)
    {
        if (_sessions.Count >= _options.MaxSessions && FindIdle(now) is { } idle) Expire(idle);
        session.LastPacket = now;
        session.CallbackFailed = CallbackFailed;
        _sessions.Add(session.Id, session);
        var address = Transport.PeerAddress.Of(session.Peer);
        _outside?.Forgive(address);
        if (session.IsAuthenticated) _failures.Forgive(address, session.User.Id, now);
        _counters = _counters with { Opened = _counters.Opened + 1 };
    }

    private void Expire(BmcSession session)
    {
        Remove(session);
        _counters = _counters with { Expired = _counters.Expired + 1 };
    }
}
