using System.Text;

namespace Ipmi.Messages;

/// <summary>Layouts for people, in plain text.</summary>
public static class LayoutText
{
    private const int BitWidth = 4;

    /// <summary>The rows as a table: bytes, bits, name, type and what else there is to say.</summary>
    public static string Table(MessageLayout layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        string[][] rows = [["byte", "bits", "field", "type", ""], .. layout.Fields.Select(Cells)];
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
        var text = new StringBuilder();
        foreach (string[] row in rows)
        {
            text.AppendJoin("  ", row.Select((cell, column) => cell.PadRight(widths[column])));
            while (text.Length > 0 && text[^1] == ' ') text.Length--;
            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The bytes as boxes, bit 7 on the left. A name that its box has no room for stands beside it, by a letter.</summary>
    public static string Diagram(MessageLayout layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        var text = new StringBuilder("byte    ");
        for (int bit = 7; bit >= 0; bit--) text.Append("  ").Append(bit).Append(bit == 0 ? "\n" : " ");
        text.Append(Rule);
        foreach (IGrouping<(int, string?), FieldLayout> line in layout.Fields.GroupBy(f => (f.FirstByte, f.Condition?.ToString())))
        {
            AppendBoxes(text, [.. line]);
            text.Append(Rule);
        }

        return text.ToString();
    }

    private static void AppendBoxes(StringBuilder text, FieldLayout[] boxes)
    {
        var beside = new List<string>();
        text.Append(Bytes(boxes[0]).PadRight(8)).Append('|');
        foreach (FieldLayout box in boxes)
        {
            string caption = Caption(box);
            if (caption.Length > Width(box)) caption = box.Kind == FieldLayoutKind.Reserved ? "-" : Letter(caption, beside);
            text.Append(Centred(caption, Width(box))).Append('|');
        }

        for (int i = 0; i < beside.Count; i++)
        {
            if (i > 0) text.Append('\n').Append(' ', 8).Append('|').AppendJoin("|", boxes.Select(b => Centred("", Width(b)))).Append('|');
            text.Append("  ").Append(beside[i]);
        }

        text.Append('\n');
    }

    private static string Letter(string caption, List<string> beside)
    {
        char letter = (char)('a' + beside.Count);
        beside.Add($"{letter} {caption}");
        return letter.ToString();
    }

    private static string Rule => $"        +{string.Concat(Enumerable.Repeat("---+", 8))}\n";

    private static int Width(FieldLayout field) => (field.HighBit - field.LowBit + 1) * BitWidth - 1;

    private static string Centred(string text, int width) =>
        text.PadLeft((width + text.Length) / 2).PadRight(width);

    private static string[] Cells(FieldLayout field)
    {
        string bits = field is { HighBit: 7, LowBit: 0 } ? ""
            : field.HighBit == field.LowBit ? $"{field.HighBit}"
            : $"{field.HighBit}:{field.LowBit}";
        string[] notes = [.. Notes(field)];
        return [Bytes(field), bits, Caption(field), field.TypeName, string.Join(", ", notes)];
    }

    private static IEnumerable<string> Notes(FieldLayout field)
    {
        if (field.Unit is { } unit) yield return unit;
        if (field.Condition is { } condition) yield return $"when {condition}";
        else if (field.IsOptional) yield return "optional";
        foreach (LayoutLength length in field.Lengths) yield return $"{length.Length} bytes when {length.When}";
        if (field.IsSecret) yield return "secret";
    }

    private static string Bytes(FieldLayout field) => field.LastByte switch
    {
        null => $"{field.FirstByte}-",
        { } last when last > field.FirstByte => $"{field.FirstByte}-{last}",
        _ => $"{field.FirstByte}",
    };

    private static string Caption(FieldLayout field) => field.Kind switch
    {
        FieldLayoutKind.Reserved => "(reserved)",
        FieldLayoutKind.Constant => $"{field.Constant:X2}h",
        FieldLayoutKind.Checksum => "(checksum)",
        FieldLayoutKind.Length => $"(length of {field.Name})",
        FieldLayoutKind.Blocks => "(number of blocks)",
        FieldLayoutKind.Count => $"(count of {field.Name})",
        _ => field.Name,
    };
}
