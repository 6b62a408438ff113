namespace Ipmi.Messages;

/// <summary>Holds bytes against a layout and lists the fields that are there.</summary>
/// <param name="bytes">The bytes, the completion code of a response not among them.</param>
/// <param name="firstByte">The number of the first of them.</param>
/// <param name="values">The values in words, as far as they are known.</param>
internal sealed class Explainer(ReadOnlyMemory<byte> bytes, int firstByte, FieldValues values)
{
    // Zeros enough for the shortest tail there is.
    private const int TailRoom = 32;

    private readonly List<ExplainedField> _fields = [];

    private int End => firstByte + bytes.Length;

    public static MessageExplanation Explain(LayoutEntry entry, ReadOnlyMemory<byte> bytes)
    {
        MessageLayout layout = entry.Layout;
        DecodeStatus status = entry.Decode(bytes, out AnyMessage? message, out int consumed);

        // What can be said of refused bytes is said: their values are those of the message that they nearly are.
        if (status != DecodeStatus.Ok) entry.Decode(Mended(layout, bytes.Span), out message, out _);
        var values = new FieldValues();
        message?.Render(values);
        var explainer = new Explainer(bytes, layout.FirstByte, values);
        explainer.Add(layout, "", 0, 0);
        return new(layout, explainer._fields, consumed, new LayoutDiagnosis(bytes, layout.FirstByte).Problem(layout, status, consumed));
    }

    /// <summary>The bytes with what is missing as zeros, fixed bytes and checksums being right.</summary>
    private static byte[] Mended(MessageLayout layout, ReadOnlySpan<byte> bytes)
    {
        int length = layout.Fields.Where(f => !f.IsOptional).Select(f => (f.LastByte ?? 0) - layout.FirstByte + 1).DefaultIfEmpty(0).Max();
        var mended = new byte[Math.Max(length, bytes.Length) + TailRoom];
        bytes.CopyTo(mended);
        foreach (FieldLayout field in layout.Fields)
        {
            int at = field.FirstByte - layout.FirstByte;
            if (field.Constant is { } constant) mended[at] = constant;
            if (field.Kind == FieldLayoutKind.Checksum && layout.LastCovered(field, mended) is { } last)
            {
                mended[at] = Checksum.Of(mended.AsSpan((field.CoveredFirst - layout.FirstByte)..(last - layout.FirstByte + 1)));
            }

            if (!field.EndsWithChecksum) continue;
            int end = mended[at] * field.BlockSize;
            if (end > 0 && end <= mended.Length) mended[end - 1] = Checksum.Of(mended.AsSpan(0, end - 1));
        }

        return mended;
    }

    /// <summary>Adds the fields of a layout whose byte numbers are <paramref name="shift"/> lower than here.</summary>
    private void Add(MessageLayout layout, string group, int shift, int depth)
    {
        foreach (FieldLayout row in layout.Fields)
        {
            string name = row.Name.Length == 0 ? "" : group + row.Name;
            bool isMeasure = row.Kind is FieldLayoutKind.Length or FieldLayoutKind.Count;
            FieldValue? value = isMeasure ? null : values.Find(name);
            int first = row.FirstByte + shift;
            int last = row.LastByte + shift ?? (value is { } known ? first + known.Length : End) - 1;
            if (last >= End || first > End || (row.IsOptional && value is null && row.Name.Length > 0)) continue;
            Add(row, name, value, first, last, depth);
        }
    }

    private void Add(FieldLayout row, string name, FieldValue? value, int first, int last, int depth)
    {
        bool hasFields = value is { Text: null } && !row.IsSecret;
        string raw = hasFields ? "" : Raw(row, first, last);
        _fields.Add(new(name, row.Kind, first, last, row.HighBit, row.LowBit, raw, value?.Text) { Depth = depth });
        if (!hasFields) return;
        if (row.Kind == FieldLayoutKind.List) AddElements(row, name, first, depth + 1);
        else if (row.InnerLayout?.Invoke() is { } inner) Add(inner, name + ".", first - inner.FirstByte, depth + 1);
    }

    private void AddElements(FieldLayout row, string name, int first, int depth)
    {
        int at = first;
        for (int i = 0; values.Find($"{name}[{i}]") is { } value; i++)
        {
            FieldLayout element = row with { Kind = row.InnerLayout is null ? FieldLayoutKind.Value : FieldLayoutKind.Group };
            Add(element, $"{name}[{i}]", value, at, at + value.Length - 1, depth);
            at += value.Length;
        }
    }

    private string Raw(FieldLayout row, int first, int last)
    {
        if (row.IsSecret) return "***";
        ReadOnlySpan<byte> part = bytes.Span[(first - firstByte)..(last - firstByte + 1)];
        bool isBits = row is not { HighBit: 7, LowBit: 0 } && part.Length == 1;
        return isBits ? $"{part[0] >> row.LowBit & (1 << row.HighBit - row.LowBit + 1) - 1:X}" : new Octets(part.ToArray()).ToString();
    }
}
