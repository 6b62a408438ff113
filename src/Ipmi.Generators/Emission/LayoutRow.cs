using Ipmi.Generators.Model;

namespace Ipmi.Generators.Emission;

/// <summary>A row of the table in the specification: some bits of a byte, or some bytes. A tail has no last byte.</summary>
internal sealed record LayoutRow(int First, int? Last, int High, int Low, string Kind, string Name)
{
    public bool IsOptional { get; init; }

    public FieldModel? Field { get; init; }

    public ConditionModel? Condition => Field?.Condition ?? OfCondition;

    /// <summary>The condition of the fields that reserved bits share a byte with.</summary>
    public ConditionModel? OfCondition { get; init; }

    public byte? Constant { get; init; }

    public BlocksModel? Blocks { get; init; }

    public int CoveredFirst { get; init; }

    public int CoveredLast { get; init; }

    /// <summary>All rows in the order of the wire, the bits that nobody claims included.</summary>
    public static IEnumerable<LayoutRow> Of(MessageModel model)
    {
        LayoutRow[] rows = [.. Claimed(model)];
        return rows.Concat(Unclaimed(rows)).OrderBy(r => r.First).ThenByDescending(r => r.High);
    }

    private static IEnumerable<LayoutRow> Claimed(MessageModel model)
    {
        int firstOptional = model.Optional.Select(f => f.First).DefaultIfEmpty(int.MaxValue).Min();
        foreach (FixedByte constant in model.Constants)
        {
            yield return new(constant.At, constant.At, 7, 0, "Constant", "") { Constant = constant.Value };
        }

        foreach (ByteRange range in model.Reserved)
        {
            yield return new(range.First, range.Last, 7, 0, "Reserved", "") { IsOptional = range.First > firstOptional };
        }

        foreach (ChecksumModel sum in model.Checksums)
        {
            yield return new(sum.At, sum.At, 7, 0, "Checksum", "") { CoveredFirst = sum.First, CoveredLast = sum.Last };
        }

        foreach (FieldModel field in model.Fields)
        {
            foreach (LayoutRow row in Of(field)) yield return row;
        }

        if (model.Blocks is not { } blocks) yield break;
        yield return new(blocks.CountAt, blocks.CountAt, 7, 0, "Blocks", "") { Blocks = blocks };
    }

    private static IEnumerable<LayoutRow> Of(FieldModel field)
    {
        if (field.Measure is { } measure)
        {
            BitPiece at = measure.Piece;
            yield return new(at.At, at.At, at.High, at.Low, measure.IsCount ? "Count" : "Length", field.Name);
        }

        if (field.Kind != FieldKind.Bits)
        {
            yield return new(field.First, field.IsTail ? null : field.Last, 7, 0, KindOf(field), field.Name)
            {
                IsOptional = field.IsOptional || field.Condition is not null,
                Field = field,
            };
        }

        foreach (BitPiece piece in field.Pieces)
        {
            yield return new(piece.At, piece.At, piece.High, piece.Low, KindOf(field), field.Name)
            {
                IsOptional = field.IsOptional || field.Condition is not null,
                Field = field,
            };
        }
    }

    private static string KindOf(FieldModel field) => field.Kind switch
    {
        FieldKind.Value => "Value",
        FieldKind.Struct or FieldKind.TailStruct => "Group",
        FieldKind.Tail => "Tail",
        FieldKind.List => "List",
        _ => field.Number.IsBool ? "Flag" : field.IsEnum ? "Enum" : "Number",
    };

    private static IEnumerable<LayoutRow> Unclaimed(LayoutRow[] rows)
    {
        var places = rows.Where(r => r.First == r.Last).GroupBy(r => (r.First, r.Condition));
        foreach (IGrouping<(int, ConditionModel?), LayoutRow> one in places)
        {
            int at = one.Key.Item1;
            int claimed = one.Aggregate(0, (mask, row) => mask | (0xFF >> 7 - row.High) & (0xFF << row.Low));
            for (int high = 7; high >= 0; high--)
            {
                if ((claimed >> high & 1) != 0) continue;
                int low = high;
                while (low > 0 && (claimed >> low - 1 & 1) == 0) low--;
                yield return new(at, at, high, low, "Reserved", "")
                {
                    IsOptional = one.All(r => r.IsOptional),
                    OfCondition = one.Key.Item2,
                };
                high = low;
            }
        }
    }
}
