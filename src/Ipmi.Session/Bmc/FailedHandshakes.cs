using Ipmi.Transport;

namespace Ipmi.Session;

/// <summary>
/// Slows whoever guesses passwords: RAKP 2 holds a code made with the user's password, for anybody who asks. An address whose handshakes
/// failed too often within a minute gets its further ones one a second. Who logs in shows that he knows the password of that user, so that what
/// failed before for it was a bad network and no guess: it is forgiven.
/// </summary>
/// <param name="perMinute">How many may fail before that; 0 slows nobody.</param>
internal sealed class FailedHandshakes(int perMinute)
{
    private const double SecondsPerMinute = 60;
    private static readonly TimeSpan Minute = TimeSpan.FromSeconds(SecondsPerMinute);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly AddressRateLimit? _budget = perMinute > 0 ? new(perMinute, perMinute / SecondsPerMinute) : null;

    // When a slowed address was or will be answered last; no longer of interest once that is past.
    private readonly Dictionary<PeerAddress, TimeSpan> _turns = [];

    // What failed for each user from each address since it logged in from there, and when it did so last.
    private readonly Dictionary<(PeerAddress Address, byte User), (int Count, TimeSpan Last)> _forgivable = [];

    /// <summary>Counts one that failed.</summary>
    /// <param name="address">Whose handshake it was.</param>
    /// <param name="user">For which user; null when there is no such user.</param>
    /// <param name="now">When.</param>
    public void Add(PeerAddress address, byte? user, TimeSpan now)
    {
        if (_budget is null || _budget.IsUsedUp(address, now)) return;
        _budget.Take(address, now);
        if (user is not { } known) return;
        if (_forgivable.Count >= AddressRateLimit.MaxAddresses) _forgivable.Clear();
        (int count, TimeSpan last) = _forgivable.GetValueOrDefault((address, known));
        _forgivable[(address, known)] = (last + Minute > now ? count + 1 : 1, now);
    }

    /// <summary>Gives an address back what failed for a user that has logged in from there.</summary>
    public void Forgive(PeerAddress address, byte user, TimeSpan now)
    {
        if (!_forgivable.Remove((address, user), out (int Count, TimeSpan Last) failed) || failed.Last + Minute <= now) return;
        _budget?.GiveBack(address, failed.Count);
    }

    /// <summary>Takes the next turn of an address: at once, or after the one before.</summary>
    /// <returns>False when that would be after <paramref name="latest"/>; then it is left to others.</returns>
    public bool TryTakeTurn(PeerAddress address, TimeSpan now, TimeSpan latest, out TimeSpan turn)
    {
        turn = now;
        if (_budget is null || !_budget.IsUsedUp(address, now)) return true;
        TimeSpan last = _turns.GetValueOrDefault(address, now);
        turn = (last > now ? last : now) + Pause;
        if (turn > latest) return false;
        if (_turns.Count >= AddressRateLimit.MaxAddresses) ForgetPast(now);
        _turns[address] = turn;
        return true;
    }

    /// <summary>Takes the turn of an address if it is due, for a handshake that cannot be kept until then.</summary>
    public bool TryTakeDueTurn(PeerAddress address, TimeSpan now)
    {
        if (_budget is null || !_budget.IsUsedUp(address, now)) return true;
        if (_turns.TryGetValue(address, out TimeSpan last) && last > now) return false;
        return TryTakeTurn(address, now, TimeSpan.MaxValue, out _);
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
