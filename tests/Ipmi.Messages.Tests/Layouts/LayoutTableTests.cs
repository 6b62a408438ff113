namespace Ipmi.Messages.Tests;

/// <summary>
/// Every record against the table of all layouts, bit by bit and whatever the fields are called. Where the table and a record cut
/// their fields differently, one of them may be the finer (a set of flags is one property, a number in two places is one), but a
/// field of one may not straddle the border of a field of the other.
/// </summary>
public class LayoutTableTests
{
    [Fact]
    public void Records_agree_with_the_table_but_for_the_known_differences()
    {
        string[] found = [.. Pairs().SelectMany(p => Differences(p.Record, p.Table, RecordCells.All.Of(p.Record))).Distinct().Order(StringComparer.Ordinal)];

        Assert.Equal("", string.Join('\n', found.Except(KnownDifferences.All.Keys)));
        Assert.Equal("", string.Join('\n', KnownDifferences.All.Keys.Except(found)));
    }

    [Fact]
    public void Every_layout_of_the_table_has_a_record_or_a_reason()
    {
        HashSet<TableKey> paired = [.. Pairs().Select(p => p.Key)];
        string[] missing =
        [
            .. LayoutTable.Messages.Keys.Where(k => !paired.Contains(k) && LayoutTable.Messages[k].Length > 0)
                .Select(k => string.Join('|', k.Message, k.Variant)).Distinct().Order(StringComparer.Ordinal),
        ];

        Assert.Equal("", string.Join('\n', missing.Except(LayoutNames.Undeclared.Keys)));
        Assert.Equal("", string.Join('\n', LayoutNames.Undeclared.Keys.Except(missing)));
    }

    [Fact]
    public void A_field_that_is_moved_by_a_bit_is_noticed()
    {
        Cell[] record = RecordCells.All.Of(nameof(GetDeviceIdResponse));
        Cell[] table = LayoutTable.Messages[new("command", "06", "01", "", "Get Device ID", "", "rs")];
        Assert.Empty(Differences("", table, record));
        for (int i = 0; i < table.Length; i++)
        {
            if (!record.Any(c => c.First == table[i].First && c.Last == table[i].Last && !c.IsReserved)) continue;
            Cell moved = table[i] with { First = table[i].First + 1, Last = table[i].Last + 1 };
            Assert.NotEmpty(Differences("", [.. table[..i], moved, .. table[(i + 1)..]], record));
        }
    }

    private static IEnumerable<(string Record, TableKey Key, Cell[] Table)> Pairs()
    {
        var commands = IpmiMessagesCatalog.Messages.Commands.ToDictionary(c => IdOf(c.Info.Id), RecordsOf);
        foreach ((TableKey key, Cell[] cells) in LayoutTable.Messages)
        {
            if (key.Kind == "command" && key.Variant.Length == 0)
            {
                if (commands.TryGetValue((key.NetFn, key.Command, key.Body), out (string Request, string Response) records))
                {
                    yield return (key.Direction == "rq" ? records.Request : records.Response, key, cells);
                }
            }
            else if (LayoutNames.Find(key) is { } layout)
            {
                Cell[] rest = [.. cells.Where(c => c.First >= layout.FirstByte * 8).Select(c => c.Shift(1 - layout.FirstByte))];
                yield return (layout.Record, key, rest);
            }
        }
    }

    private static (string, string, string) IdOf(CommandId id) =>
        (((byte)id.NetFn).ToString("X2"), id.Command.ToString("X2"), id.Iana != 0 ? "OEM" : id.Body == Body.None ? "" : ((byte)id.Body).ToString("X2"));

    private static (string, string) RecordsOf(CommandEntry command)
    {
        var visitor = new InOrder();
        command.Accept(visitor);
        return (visitor.Names[0], visitor.Names[1]);
    }

    private static IEnumerable<string> Differences(string record, Cell[] table, Cell[] cells)
    {
        Cell? optional = null;
        foreach (Cell row in table)
        {
            Cell[] same = [.. cells.Where(c => c.First <= row.Last && row.First <= c.Last)];
            if (same.Length == 0 && !row.IsReserved) yield return $"{record} {row.Place}: {row.Name} is missing";
            foreach (Cell cell in same)
            {
                if (!Contains(row, cell) && !Contains(cell, row)) yield return $"{record} {row.Place}: {row.Name} straddles {cell.Name}";
                else if (IsReservedInOneAlone(row, cell)) yield return $"{record} {row.Place}: {row.Name} / {cell.Name}";
                else if (IsOptionalInOneAlone(row, cell) && (optional is null || row.First < optional.First)) optional = row;
            }
        }

        if (optional is { IsOptional: true }) yield return $"{record} requires byte {optional.First / 8}";
        if (optional is { IsOptional: false }) yield return $"{record} may end before byte {optional.First / 8}";
        Cell[] more = [.. cells.Where(c => !c.IsReserved && !table.Any(r => r.First <= c.Last && c.First <= r.Last))];
        if (more.Length > 0) yield return $"{record} goes on with byte {more.Min(c => c.First) / 8}";
    }

    /// <summary>A reserved part of a bigger field is no difference: sets of flags and whole bytes have such parts.</summary>
    private static bool IsReservedInOneAlone(Cell row, Cell cell) =>
        row.IsReserved != cell.IsReserved && (row.IsReserved ? Width(cell) <= Width(row) : Width(row) <= Width(cell));

    private static bool IsOptionalInOneAlone(Cell row, Cell cell) =>
        row.IsOptional != cell.IsOptional && !row.IsReserved && !row.IsVariable && !cell.IsVariable;

    private static int Width(Cell cell) => cell.Last - cell.First + 1;

    private static bool Contains(Cell outer, Cell inner) => outer.First <= inner.First && inner.Last <= outer.Last;

    private sealed class InOrder : IMessageVisitor
    {
        public List<string> Names { get; } = [];

        public void Visit<T>() where T : struct, IWireMessage<T> => Names.Add(typeof(T).Name);
    }
}
