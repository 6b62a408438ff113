namespace Ipmi.Cli;

/// <summary>Columns side by side, for people.</summary>
internal static class TextTable
{
    private const string Gap = "  ";

    /// <summary>Writes rows, each column as wide as its widest cell.</summary>
    public static void Write(TextWriter text, IReadOnlyList<string[]> rows)
    {
        if (rows.Count == 0) return;
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
        foreach (string[] row in rows)
        {
            text.Write(string.Join(Gap, row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
            text.Write('\n');
        }
    }
}
