using System.Globalization;

namespace Ipmi.Messages.Tests;

/// <summary>The table of all layouts (Data/layouts.csv): which bits each field of each message has.</summary>
internal static class LayoutTable
{
    public static IReadOnlyDictionary<TableKey, Cell[]> Messages { get; } = Read();

    private static Dictionary<TableKey, Cell[]> Read() => File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "layouts.csv"))
        .Skip(2)
        .Select(Csv.Cells)
        .GroupBy(c => new TableKey(c[0], c[1], c[2], c[3], c[4], c[5], c[6]))
        .ToDictionary(g => g.Key, g => g.Select(ToCell).OfType<Cell>().ToArray());

    // Fields behind one of variable size have no byte of their own; the completion code is in no record.
    private static Cell? ToCell(string[] cells)
    {
        bool isPlaced = int.TryParse(cells[9], NumberStyles.None, CultureInfo.InvariantCulture, out int at);
        if (!isPlaced || cells[8] == "completion code") return null;
        int first = at * 8 + LowBit(cells[10]);
        int? bits = cells[11] == "variable" ? null : int.Parse(cells[11], CultureInfo.InvariantCulture);
        bool isReserved = cells[8].Contains("reserved", StringComparison.OrdinalIgnoreCase) || cells[8] is "unspecified" or "pad";
        return new(cells[8], first, bits is { } count ? first + count - 1 : Cell.End, isReserved, cells[13] == "optional");
    }

    private static int LowBit(string bits)
    {
        string low = bits[(bits.LastIndexOfAny([':', ' ']) + 1)..];
        return low.Length == 0 ? 0 : int.Parse(low, CultureInfo.InvariantCulture);
    }
}

/// <summary>Whose layout it is.</summary>
internal sealed record TableKey(string Kind, string NetFn, string Command, string Body, string Message, string Variant, string Direction);

/// <summary>Some bits of a message, numbered from the first byte's bit 0: eight times the byte's number, plus the bit.</summary>
internal sealed record Cell(string Name, int First, int Last, bool IsReserved, bool IsOptional)
{
    /// <summary>Where a field of variable size ends.</summary>
    public const int End = 8 * 4096;

    public bool IsVariable => Last == End;

    public Cell Shift(int bytes) => this with { First = First + 8 * bytes, Last = IsVariable ? End : Last + 8 * bytes };

    public string Place => $"byte {First / 8} bit {First % 8}";
}
