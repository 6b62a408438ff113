namespace Ipmi.Virtual;

/// <summary>A record that comes in pieces, one after the other (IPMI v2.0 §33.14, §31.7).</summary>
/// <param name="longest">The most bytes that a record has.</param>
internal sealed class PartialRecord(int longest)
{
    private readonly List<byte> _bytes = [];

    /// <summary>What came so far.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes.ToArray();

    /// <summary>Whether a first piece came.</summary>
    public bool HasBegun => _bytes.Count > 0;

    /// <summary>Takes a piece. One for offset 0 starts afresh.</summary>
    /// <returns>Whether it follows what came before, and fits.</returns>
    public bool Append(byte offset, ReadOnlySpan<byte> piece)
    {
        if (offset == 0) _bytes.Clear();
        if (offset != _bytes.Count || offset + piece.Length > longest) return false;
        _bytes.AddRange(piece);
        return true;
    }

    /// <summary>Forgets what came.</summary>
    public void Clear() => _bytes.Clear();
}
