using System.Security.Cryptography;
using Ipmi.Messages;

namespace Ipmi.Session;

/// <summary>
/// The last requests of a session that must not be executed twice, with their responses and what followed these: a repeat has the same
/// request number and the same bytes and comes soon, before the numbers have gone round, and is answered from here. A request may hold a
/// password, so its bytes are cleared when it is no longer kept.
/// </summary>
internal sealed class ExecutedRequests : IDisposable
{
    private const int Capacity = 32;

    private static readonly TimeSpan KeepTime = TimeSpan.FromSeconds(8);

    private readonly Queue<Entry> _entries = new();
    private long _received;

    /// <summary>Counts a request, of whatever kind: after as many as are kept, the same number is another request.</summary>
    public void Count() => _received++;

    /// <summary>Finds what a request is a repeat of.</summary>
    public ExecutedRequest? Find(in LanMessageHeader header, ReadOnlySpan<byte> data, TimeSpan now)
    {
        while (_entries.TryPeek(out Entry? oldest) && (oldest.At + KeepTime < now || _received - oldest.Number > Capacity)) Forget();
        foreach (Entry entry in _entries)
        {
            if (entry.Header == header && entry.Data.AsSpan().SequenceEqual(data)) return entry.Executed;
        }

        return null;
    }

    /// <summary>Keeps what was executed.</summary>
    public void Add(in LanMessageHeader header, ReadOnlySpan<byte> data, TimeSpan now, ExecutedRequest executed)
    {
        if (_entries.Count == Capacity) Forget();
        _entries.Enqueue(new(header, data.ToArray(), now, _received, executed));
    }

    /// <summary>Keeps nothing any more.</summary>
    public void Dispose()
    {
        while (_entries.Count > 0) Forget();
    }

    private void Forget() => CryptographicOperations.ZeroMemory(_entries.Dequeue().Data);

    private sealed record Entry(LanMessageHeader Header, byte[] Data, TimeSpan At, long Number, ExecutedRequest Executed);
}

/// <summary>What came of a request.</summary>
/// <param name="Response">Completion code and data.</param>
/// <param name="Posted">The messages that followed the response.</param>
internal sealed record ExecutedRequest(byte[] Response, byte[][] Posted);
