using Ipmi.Messages;

namespace Ipmi.Session;

/// <summary>
/// The last requests of a session that must not be executed twice, with their responses: a repeat has the same request number and the
/// same bytes and comes soon, before the numbers have gone round, and is answered from here.
/// </summary>
internal sealed class ExecutedRequests
{
    private const int Capacity = 32;

    private static readonly TimeSpan KeepTime = TimeSpan.FromSeconds(8);

    private readonly Queue<Entry> _entries = new();
    private long _received;

    /// <summary>Counts a request, of whatever kind: after as many as are kept, the same number is another request.</summary>
    public void Count() => _received++;

    /// <summary>Finds the response to a repeat.</summary>
    public bool TryFind(in LanMessageHeader header, ReadOnlySpan<byte> data, TimeSpan now, Span<byte> response, out int length)
    {
        length = 0;
        while (_entries.TryPeek(out Entry? oldest) && (oldest.At + KeepTime < now || _received - oldest.Number > Capacity)) _entries.Dequeue();
        foreach (Entry entry in _entries)
        {
            if (entry.Header != header || !entry.Data.AsSpan().SequenceEqual(data)) continue;
            entry.Response.CopyTo(response);
            length = entry.Response.Length;
            return true;
        }

        return false;
    }

    /// <summary>Keeps what was executed.</summary>
    public void Add(in LanMessageHeader header, ReadOnlySpan<byte> data, TimeSpan now, ReadOnlySpan<byte> response)
    {
        if (_entries.Count == Capacity) _entries.Dequeue();
        _entries.Enqueue(new(header, data.ToArray(), now, _received, response.ToArray()));
    }

    private sealed record Entry(LanMessageHeader Header, byte[] Data, TimeSpan At, long Number, byte[] Response);
}
