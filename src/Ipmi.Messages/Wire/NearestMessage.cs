namespace Ipmi.Messages;

/// <summary>
/// Finds for bytes that were refused the message that they nearly are, so that what can be said of them is said: fixed bytes and checksums
/// are right; a tail has as much as is there of what its measure promises; what is missing elsewhere is zeros, of an optional field too
/// when it has begun.
/// </summary>
/// <param name="layout">The layout that refused them.</param>
/// <param name="bytes">The bytes, the completion code of a response not among them.</param>
internal sealed class NearestMessage(MessageLayout layout, ReadOnlyMemory<byte> bytes)
{
    // Zeros enough for the shortest tail there is.
    private const int TailRoom = 32;

    // What the end may lack: no element that tells its own length is longer.
    private const int LongestElement = 256;

    /// <summary>How many bytes there are up to the end of the last field of fixed size.</summary>
    private int Fixed => layout.Fields.Where(f => !f.IsOptional)
        .Select(f => (f.LastByte ?? f.FirstByte - 1) - layout.FirstByte + 1).DefaultIfEmpty(0).Max();

    public static AnyMessage? Of(LayoutEntry entry, ReadOnlyMemory<byte> bytes)
    {
        foreach (byte[] mended in new NearestMessage(entry.Layout, bytes).Candidates())
        {
            Mend(entry.Layout, mended);
            if (entry.Decode(mended, out AnyMessage? message, out _) == DecodeStatus.Ok) return message;
        }

        return null;
    }

    /// <summary>The nearest first.</summary>
    private IEnumerable<byte[]> Candidates()
    {
        foreach (int length in EndsOfCut(layout, 0).Distinct().Order())
        {
            byte[] whole = new byte[length];
            bytes.Span.CopyTo(whole);
            yield return whole;
        }

        if (bytes.Length >= Fixed)
        {
            IEnumerable<byte[]> shorter = FindMeasure(layout, 0) is var (at, measure) ? Measured(at, measure) : Cut();
            foreach (byte[] one in shorter) yield return one;
        }

        yield return Padded();
    }

    /// <summary>How long the bytes are with the whole of the optional field that they end in: of alternatives each has its own.</summary>
    private IEnumerable<int> EndsOfCut(MessageLayout layout, int start)
    {
        foreach (FieldLayout row in layout.Fields)
        {
            int at = start + row.FirstByte - layout.FirstByte;
            int? end = start + row.LastByte - layout.FirstByte + 1;
            if (row.IsOptional && at < bytes.Length && end > bytes.Length) yield return end.Value;
            if (row is not { Kind: FieldLayoutKind.Group, LastByte: null, InnerLayout: { } inner }) continue;
            foreach (int length in EndsOfCut(inner(), at)) yield return length;
        }
    }

    /// <summary>The bytes with a measure that promises less and less.</summary>
    private IEnumerable<byte[]> Measured(int at, FieldLayout measure)
    {
        if (at >= bytes.Length) yield break;
        int mask = (1 << measure.HighBit - measure.LowBit + 1) - 1;
        for (int told = bytes.Span[at] >> measure.LowBit & mask; told >= 0; told--)
        {
            byte[] less = bytes.ToArray();
            less[at] = (byte)(less[at] & ~(mask << measure.LowBit) | told << measure.LowBit);
            yield return less;
        }
    }

    /// <summary>The bytes without more and more of their end.</summary>
    private IEnumerable<byte[]> Cut()
    {
        int least = Math.Max(Fixed, bytes.Length - LongestElement);
        for (int length = bytes.Length; length >= least; length--) yield return bytes[..length].ToArray();
    }

    /// <summary>The bytes with zeros behind them, as many as a short tail or the promised blocks need.</summary>
    private byte[] Padded()
    {
        FieldLayout? blocks = layout.Fields.FirstOrDefault(f => f.Kind == FieldLayoutKind.Blocks);
        int at = blocks is null ? bytes.Length : blocks.FirstByte - layout.FirstByte;
        int promised = at < bytes.Length ? bytes.Span[at] * blocks!.BlockSize : 0;
        var padded = new byte[Math.Max(Math.Max(Fixed, bytes.Length) + TailRoom, promised)];
        bytes.Span.CopyTo(padded);
        return padded;
    }

    /// <summary>The measure of the tail, or of the tail inside the record that the tail is, and its place.</summary>
    private static (int At, FieldLayout Row)? FindMeasure(MessageLayout layout, int start)
    {
        foreach (FieldLayout row in layout.Fields)
        {
            int at = start + row.FirstByte - layout.FirstByte;
            if (row.Kind is FieldLayoutKind.Length or FieldLayoutKind.Count) return (at, row);
            if (row is { Kind: FieldLayoutKind.Group, LastByte: null, InnerLayout: { } inner }) return FindMeasure(inner(), at);
        }

        return null;
    }

    /// <summary>Sets fixed bytes and checksums right, those of records inside first.</summary>
    private static void Mend(MessageLayout layout, Span<byte> bytes)
    {
        foreach (FieldLayout field in layout.Fields)
        {
            int at = field.FirstByte - layout.FirstByte;
            if (field.Condition is not null || at >= bytes.Length) continue;
            if (field is { Kind: FieldLayoutKind.Group, LastByte: not null, InnerLayout: { } inner }) Mend(inner(), bytes[at..]);
            if (field.Constant is { } constant) bytes[at] = constant;
        }

        foreach (FieldLayout field in layout.Fields)
        {
            int at = field.FirstByte - layout.FirstByte;
            if (field.Kind == FieldLayoutKind.Checksum && layout.LastCovered(field, bytes) is { } last)
            {
                bytes[at] = Checksum.Of(bytes[(field.CoveredFirst - layout.FirstByte)..(last - layout.FirstByte + 1)]);
            }

            if (!field.EndsWithChecksum) continue;
            int end = bytes[at] * field.BlockSize;
            if (end > 0 && end <= bytes.Length) bytes[end - 1] = Checksum.Of(bytes[..(end - 1)]);
        }
    }
}
