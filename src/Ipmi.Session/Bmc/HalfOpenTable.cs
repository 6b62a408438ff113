using System.Diagnostics.CodeAnalysis;
using System.Net;
using Ipmi.Transport;

namespace Ipmi.Session;

/// <summary>A session that is being opened.</summary>
internal interface IHalfOpen
{
    /// <summary>The session ID that it has or will have.</summary>
    uint Id { get; }

    /// <summary>Who opens it.</summary>
    SocketAddress Peer { get; }

    /// <summary>When it was begun.</summary>
    TimeSpan Started { get; }

    /// <summary>Whether whoever opens it showed that it gets answers: only then is the address surely its own.</summary>
    bool IsProven { get; }
}

/// <summary>
/// The sessions that are being opened, the oldest first. There is always room for one more: a port or an address that has its share loses
/// the oldest of its own, and in a full table the oldest goes; of all these, those that are not proven go first.
/// </summary>
/// <param name="capacity">How many there may be.</param>
internal sealed class HalfOpenTable<T>(int capacity) where T : class, IHalfOpen
{
    private const int AddressShare = 2;
    private const int PortShare = 16;

    private readonly OrderedDictionary<uint, T> _all = [];

    public int Count => _all.Count;

    /// <summary>All of them, the oldest first. The table may be changed meanwhile.</summary>
    public T[] Snapshot => [.. _all.Values];

    public bool Contains(uint id) => _all.ContainsKey(id);

    public bool TryGet(uint id, [NotNullWhen(true)] out T? found) => _all.TryGetValue(id, out found);

    public void Remove(T one) => _all.Remove(one.Id);

    public void Clear() => _all.Clear();

    /// <summary>Adds one.</summary>
    /// <returns>The one that had to make room, if one had to.</returns>
    public T? Add(T added)
    {
        T? displaced = FindDisplaced(added.Peer);
        if (displaced is not null) _all.Remove(displaced.Id);
        _all.Add(added.Id, added);
        return displaced;
    }

    private T? FindDisplaced(SocketAddress peer)
    {
        var address = PeerAddress.Of(peer);
        var ofAll = default(Group);
        var ofAddress = default(Group);
        var ofPort = default(Group);
        foreach (T one in _all.Values)
        {
            ofAll.Add(one);
            if (PeerAddress.Of(one.Peer) != address) continue;
            ofAddress.Add(one);
            if (one.Peer.Equals(peer)) ofPort.Add(one);
        }

        return ofPort.Count >= Math.Max(1, capacity / PortShare) ? ofPort.First
            : ofAddress.Count >= Math.Max(1, capacity / AddressShare) ? ofAddress.First
            : ofAll.Count >= capacity ? ofAll.First
            : null;
    }

    /// <summary>Some of them, and which of these goes first.</summary>
    private struct Group
    {
        private T? _oldest;
        private T? _oldestUnproven;

        public int Count { get; private set; }

        public readonly T? First => _oldestUnproven ?? _oldest;

        public void Add(T one)
        {
            Count++;
            _oldest ??= one;
            if (!one.IsProven) _oldestUnproven ??= one;
        }
    }
}
