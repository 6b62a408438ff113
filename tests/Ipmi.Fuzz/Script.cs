namespace Ipmi.Fuzz;

/// <summary>An input read as a list of decisions; at its end every decision is zero.</summary>
internal sealed class Script(ReadOnlyMemory<byte> input)
{
    private int _at;

    public bool IsOver => _at >= input.Length;

    public byte Next() => IsOver ? (byte)0 : input.Span[_at++];

    /// <summary>A length, and as many bytes; fewer where the input ends, and no more than the limit.</summary>
    public ReadOnlySpan<byte> NextBytes(int limit = byte.MaxValue)
    {
        int length = Math.Min(Math.Min(Next(), limit), input.Length - _at);
        ReadOnlySpan<byte> bytes = input.Span.Slice(_at, length);
        _at += length;
        return bytes;
    }
}
