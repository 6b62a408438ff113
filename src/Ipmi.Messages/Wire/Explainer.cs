namespace Ipmi.Messages;

/// <summary>Holds bytes against a layout and lists the fields that are there.</summary>
/// <param name="bytes">The bytes, the completion code of a response not among them.</param>
/// <param name="firstByte">The number of the first of them.</param>
/// <param name="values">The values in words, as far as they are known.</param>
internal sealed class Explainer(ReadOnlyMemory<byte> bytes, int firstByte, FieldValues values)
{
    private readonly List<ExplainedField> _fields = [];

    private int End => firstByte + bytes.Length;

    public static MessageExplanation Explain(LayoutEntry entry, ReadOnlyMemory<byte> bytes)
    {
        MessageLayout layout = entry.Layout;
        DecodeStatus status = entry.Decode(bytes, out AnyMessage? message, out int consumed);
        message ??= NearestMessage.Of(entry, bytes);
        var values = new FieldValues();
        message?.Render(values);
        var explainer = new Explainer(bytes, layout.FirstByte, values);
        explainer.Add(layout, "", 0, 0);
        var diagnosis = new LayoutDiagnosis(bytes, layout.FirstByte, entry.MaxLength);
        return new(layout, explainer._fields, consumed, diagnosis.Problem(layout, status, consumed));
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
            if (first > End || (row.IsOptional && value is null && row.Name.Length > 0)) continue;

            // Of a record that is cut short, what stands in it is shown.
            bool hasStart = first < End && row.Kind == FieldLayoutKind.Group && value is { Text: null };
            if (last >= End && !hasStart) continue;
            last = Math.Min(last, End - 1);

            // Nor has a number a value of which a piece is missing.
            if (layout.Fields.Any(piece => piece.Name == row.Name && piece.LastByte + shift >= End) && !hasStart) value = null;
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
