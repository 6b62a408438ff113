using System.Net;

namespace Ipmi.Transport;

/// <summary>
/// How often each address may have something: a number at once, and after that as many a second. It remembers the addresses that used
/// some of their share lately, and a bounded number of them. Not for two threads at once.
/// </summary>
/// <param name="atOnce">How often an address that did nothing for a while may, one after the other.</param>
/// <param name="perSecond">How often in the long run.</param>
public sealed class AddressRateLimit(int atOnce, double perSecond)
{
    /// <summary>How many addresses are remembered at most: some 64 KiB.</summary>
    public const int MaxAddresses = 1024;

    private readonly TimeSpan _interval = TimeSpan.FromSeconds(1 / perSecond);

    // When the share of an address will be whole again. Whoever is not in here has all of it.
    private readonly Dictionary<PeerAddress, TimeSpan> _wholeAt = [];

    /// <summary>How many addresses are remembered.</summary>
    public int Addresses => _wholeAt.Count;

    /// <summary>Takes one from the share of an address.</summary>
    /// <returns>False when nothing was left; then nothing is taken.</returns>
    public bool TryTake(SocketAddress peer, TimeSpan now)
    {
        var address = PeerAddress.Of(peer);
        if (IsUsedUp(address, now)) return false;
        Take(address, now);
        return true;
    }

    /// <summary>Whether nothing is left of an address' share.</summary>
    public bool IsUsedUp(PeerAddress address, TimeSpan now) =>
        _wholeAt.TryGetValue(address, out TimeSpan wholeAt) && wholeAt - now > _interval * (atOnce - 1);

    /// <summary>Takes one from the share of an address, if one is left.</summary>
    public void Take(PeerAddress address, TimeSpan now)
    {
        if (!_wholeAt.TryGetValue(address, out TimeSpan wholeAt))
        {
            if (_wholeAt.Count >= MaxAddresses) Forget(now);
            wholeAt = now;
        }

        TimeSpan most = now + _interval * atOnce;
        TimeSpan taken = (wholeAt > now ? wholeAt : now) + _interval;
        _wholeAt[address] = taken < most ? taken : most;
    }

    /// <summary>Gives an address some of its share back.</summary>
    public void GiveBack(PeerAddress address, int count)
    {
        if (_wholeAt.TryGetValue(address, out TimeSpan wholeAt)) _wholeAt[address] = wholeAt - _interval * count;
    }

    /// <summary>Gives an address its whole share again.</summary>
    public void Forgive(PeerAddress address) => _wholeAt.Remove(address);

    /// <summary>Makes room: whoever has its whole share again is forgotten, and if there is nobody, the one that took least.</summary>
    private void Forget(TimeSpan now)
    {
        PeerAddress least = default;
        TimeSpan leastWholeAt = TimeSpan.MaxValue;
        foreach ((PeerAddress address, TimeSpan wholeAt) in _wholeAt)
        {
            if (wholeAt <= now) _wholeAt.Remove(address);
            else if (wholeAt < leastWholeAt) (least, leastWholeAt) = (address, wholeAt);
        }

        if (_wholeAt.Count >= MaxAddresses) _wholeAt.Remove(least);
    }
}
