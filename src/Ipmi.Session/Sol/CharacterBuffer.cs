namespace Ipmi.Session;

/// <summary>Characters that wait, in a ring of fixed size. Not for two threads at once.</summary>
/// <param name="capacity">How many may wait.</param>
public sealed class CharacterBuffer(int capacity)
{
    private readonly byte[] _ring = new byte[capacity];
    private int _start;

    /// <summary>How many wait.</summary>
    public int Count { get; private set; }

    /// <summary>How many more may.</summary>
    public int Room => _ring.Length - Count;

    /// <summary>Adds as many as there is room for, and says how many.</summary>
    public int Write(ReadOnlySpan<byte> characters)
    {
        int length = Math.Min(characters.Length, Room);
        int at = (_start + Count) % _ring.Length;
        int first = Math.Min(length, _ring.Length - at);
        characters[..first].CopyTo(_ring.AsSpan(at));
        characters[first..length].CopyTo(_ring);
        Count += length;
        return length;
    }

    /// <summary>Takes as many as wait and fit, and says how many.</summary>
    public int Read(Span<byte> destination)
    {
        int length = Math.Min(destination.Length, Count);
        int first = Math.Min(length, _ring.Length - _start);
        _ring.AsSpan(_start, first).CopyTo(destination);
        _ring.AsSpan(0, length - first).CopyTo(destination[first..]);
        _start = (_start + length) % _ring.Length;
        Count -= length;
        return length;
    }

    /// <summary>Drops what waits.</summary>
    public void Clear() => (_start, Count) = (0, 0);
}
