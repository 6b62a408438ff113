using Ipmi.Transport;

namespace Ipmi.Session;

/// <summary>
/// Slows whoever guesses passwords: RAKP 2 holds a code made with the user's password, for anybody who asks. An address whose handshakes
/// failed too often within a minute gets its further ones one a second.
/// </summary>
/// <param name="perMinute">How many may fail before that; 0 slows nobody.</param>
internal sealed class FailedHandshakes(int perMinute)
{
    private const double SecondsPerMinute = 60;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly AddressRateLimit? _budget = perMinute > 0 ? new(perMinute, perMinute / SecondsPerMinute) : null;

    // When a slowed address was or will be answered last; no longer of interest once that is past.
    private readonly Dictionary<PeerAddress, TimeSpan> _turns = [];

    /// <summary>Counts one that failed.</summary>
    public void Add(PeerAddress address, TimeSpan now) => _budget?.Take(address, now);

    /// <summary>Finds when the next handshake of an address may be answered: at once, or in its turn.</summary>
    /// <param name="address">Whose handshake it is.</param>
    /// <param name="now">The time.</param>
    /// <param name="end">When the handshake is given up. A turn that comes no sooner is not taken, so that nobody else has to wait for it.</param>
    /// <param name="turn">When it may be answered.</param>
    public bool TryTakeTurn(PeerAddress address, TimeSpan now, TimeSpan end, out TimeSpan turn)
    {
        turn = now;
        if (_budget is null || !_budget.IsUsedUp(address, now)) return true;
        TimeSpan last = _turns.GetValueOrDefault(address, now);
        turn = (last > now ? last : now) + Pause;
        if (turn >= end) return false;
        Take(address, turn, now);
        return true;
    }

    /// <summary>Takes the turn of an address if it is due, for a handshake that cannot be kept until then.</summary>
    public bool TryTakeTurn(PeerAddress address, TimeSpan now)
    {
        if (_budget is null || !_budget.IsUsedUp(address, now)) return true;
        if (_turns.TryGetValue(address, out TimeSpan last) && last > now) return false;
        Take(address, now + Pause, now);
        return true;
    }

    private void Take(PeerAddress address, TimeSpan turn, TimeSpan now)
    {
        if (_turns.Count >= AddressRateLimit.MaxAddresses) ForgetPast(now);
        _turns[address] = turn;
    }

    private void ForgetPast(TimeSpan now)
    {
        foreach ((PeerAddress address, TimeSpan turn) in _turns)
        {
            if (turn <= now) _turns.Remove(address);
        }

        // All of them wait: better that one goes before its turn than that memory grows.
        if (_turns.Count >= AddressRateLimit.MaxAddresses) _turns.Clear();
    }
}
