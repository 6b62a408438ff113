using Ipmi.Messages;

namespace Ipmi.Fuzz;

/// <summary>What is said of bytes that are a message, nearly one, or none.</summary>
internal sealed class ExplanationTarget : CatalogTarget
{
    protected override void Check<T>(ReadOnlyMemory<byte> input)
    {
        var entry = new LayoutEntry<T>();
        MessageExplanation whole = entry.Explain(input);
        DecodeStatus status = T.Decode(input, out _, out int consumed);
        bool fits = status == DecodeStatus.Ok && consumed == input.Length;
        Unless<T>(whole.Fits == fits, "what fits has no problem, and what does not has one");
        Unless<T>(whole.Consumed == consumed, "what was taken is told");
        int end = T.Layout.FirstByte + input.Length;
        foreach (ExplainedField field in whole.Fields)
        {
            Unless<T>(field.FirstByte >= T.Layout.FirstByte && field.FirstByte <= field.LastByte + 1 && field.LastByte < end,
                $"{field.Name} stands in the bytes");
        }

        if (fits && !input.IsEmpty) CheckCut<T>(entry, whole, input[..(Checksum.Of(input.Span) % input.Length)]);
    }

    /// <summary>What stands before the cut is shown as in the whole. Where that is, the bytes say themselves.</summary>
    private static void CheckCut<T>(LayoutEntry entry, MessageExplanation whole, ReadOnlyMemory<byte> cut)
        where T : struct, IWireMessage<T>
    {
        IReadOnlyList<ExplainedField> shown = entry.Explain(cut).Fields;
        int end = T.Layout.FirstByte + cut.Length;
        foreach (ExplainedField field in whole.Fields)
        {
            if (field.LastByte < field.FirstByte || EndOf(field, whole) >= end) continue;
            Unless<T>(shown.Contains(field), $"{field} is shown of the first {cut.Length} bytes");
        }
    }

    /// <summary>Where the last piece of a number ends, or the element of a list that a field is in.</summary>
    private static int EndOf(ExplainedField field, MessageExplanation whole)
    {
        if (field.Name.Length == 0) return field.LastByte;
        int element = field.Name.IndexOf(']', StringComparison.Ordinal);
        string unit = element < 0 ? field.Name : field.Name[..(element + 1)];
        return whole.Fields.Where(f => f.Name == unit).Max(f => f.LastByte);
    }

    private static void Unless<T>(bool holds, string law) => LawBrokenException.Unless(holds, $"{typeof(T).Name}: {law}.");
}
