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

    /// <summary>When the next handshake of an address may be answered: at once, or in its turn.</summary>
    public TimeSpan TakeTurn(PeerAddress address, TimeSpan now)
    {
        if (_budget is null || !_budget.IsUsedUp(address, now)) return now;
        if (_turns.Count >= AddressRateLimit.MaxAddresses) ForgetPast(now);
        TimeSpan last = _turns.GetValueOrDefault(address, now);
        return _turns[address] = (last > now ? last : now) + Pause;
    }

    /// <summary>Takes the turn of an address if it is due, for a handshake that cannot be kept until then.</summary>
    public bool TryTakeTurn(PeerAddress address, TimeSpan now)
    {
        if (_turns.TryGetValue(address, out TimeSpan last) && last > now) return false;
        TakeTurn(address, now);
        return true;
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
