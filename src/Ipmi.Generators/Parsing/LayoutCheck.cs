using Ipmi.Generators.Diagnostics;
using Ipmi.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Ipmi.Generators.Parsing;

/// <summary>Whether the page adds up: no gap, no overlap, declared in the order of the wire, optional only at the end.</summary>
internal static class LayoutCheck
{
    /// <summary>What no message exceeds: WireLimits.Unbounded.</summary>
    private const int MaxByte = ushort.MaxValue;

    public static void Run(MessageModel model, INamedTypeSymbol type, Report report)
    {
        ISymbol At(string property) => type.GetMembers(property).FirstOrDefault() ?? type;

        CheckRanges(model, At, type, report);
        if (report.HasProblems) return;
        AlternativeCheck.Run(model, At, type, report);
        if (report.HasProblems) return;
        CheckOrder(model, At, report);
        OptionalCheck.Run(model, At, type, report);
        if (report.HasProblems) return;
        CheckBlocks(model, type, report);
        if (report.HasProblems) return;
        CheckBytes(model, At, type, report);
        if (report.HasProblems) return;
        CheckChecksums(model, type, report);
    }

    private static void CheckRanges(MessageModel model, Func<string, ISymbol> at, INamedTypeSymbol type, Report report)
    {
        foreach ((string name, int place, ISymbol where) in Ends(model, at, type))
        {
            if (place > MaxByte) report.Add(Problems.TooFar, where, name, place, MaxByte);
        }

        foreach (ByteRange range in model.Reserved)
        {
            if (range.First < 1 || range.Last < range.First) report.Add(Problems.BadRange, type, "[Reserved]", range.First, range.Last);
        }
    }

    /// <summary>The last byte that each attribute names.</summary>
    private static IEnumerable<(string Name, int Place, ISymbol Where)> Ends(
        MessageModel model, Func<string, ISymbol> at, INamedTypeSymbol type)
    {
        foreach (FixedByte constant in model.Constants) yield return ("The fixed byte", constant.At, type);
        foreach (ByteRange range in model.Reserved) yield return ("[Reserved]", range.Last, type);
        foreach (ChecksumModel sum in model.Checksums) yield return ("The checksum", sum.At, type);
        if (model.Blocks is { } blocks) yield return ("The number of blocks", blocks.CountAt, type);
        foreach (FieldModel field in model.Fields)
        {
            yield return ($"'{field.Name}'", field.Last, at(field.Name));
            if (field.Measure is { } measure) yield return ($"The measure of '{field.Name}'", measure.Piece.At, at(field.Name));
            foreach (LengthModel told in field.Lengths)
            {
                yield return ($"The end of '{field.Name}'", field.First + told.Length - 1, at(field.Name));
            }
        }
    }

    private static void CheckOrder(MessageModel model, Func<string, ISymbol> at, Report report)
    {
        for (int i = 1; i < model.Fields.Count; i++)
        {
            FieldModel before = model.Fields[i - 1];
            FieldModel field = model.Fields[i];
            if (before.Condition is not null) continue;
            if (before.IsTail) report.Add(Problems.TailNotLast, at(field.Name), field.Name, before.Name);
            else if (field.First < before.First)
            {
                report.Add(Problems.Order, at(field.Name), field.Name, field.First, before.Name, before.First);
            }
        }
    }

    private static void CheckBytes(MessageModel model, Func<string, ISymbol> at, INamedTypeSymbol type, Report report)
    {
        var bytes = new ByteOwners(model, report);
        foreach (FixedByte constant in model.Constants) bytes.Claim(constant.At, constant.At, "the fixed byte", type);
        foreach (ByteRange range in model.Reserved) bytes.Claim(range.First, range.Last, "[Reserved]", type);
        foreach (ChecksumModel checksum in model.Checksums) bytes.Claim(checksum.At, checksum.At, "the checksum", type);
        if (model.Blocks is { } blocks) bytes.Claim(blocks.CountAt, blocks.CountAt, "the number of blocks", type);
        foreach (FieldModel field in model.Fields)
        {
            ISymbol where = at(field.Name);
            if (field.Condition is not null) continue;
            if (field.Kind == FieldKind.Bits)
            {
                foreach (BitPiece piece in field.Pieces) bytes.Claim(piece, field.Name, where);
            }
            else if (!field.IsTail) bytes.Claim(field.First, field.Last, field.Name, where);
            else if (bytes.IsAfterStart(field.First, field.Name, where) && field.Measure is { } measure)
            {
                bytes.Claim(measure.Piece, $"the {(measure.IsCount ? "count" : "length")} of {field.Name}", where);
            }
        }

        if (!report.HasProblems) CheckGaps(model, bytes, at, type, report);
    }

    private static void CheckGaps(MessageModel model, ByteOwners bytes, Func<string, ISymbol> at, INamedTypeSymbol type, Report report)
    {
        string before = "the start";
        int expected = model.FirstByte;
        foreach ((int at8, string name) in bytes.InOrder)
        {
            if (at8 != expected) report.Gap(type, expected, at8 - 1, before, name);
            (before, expected) = (name, at8 + 1);
        }

        if ((model.Tail ?? model.Alternatives.FirstOrDefault()) is not { } tail) return;
        if (tail.First < expected) report.Add(Problems.Overlap, at(tail.Name), before, tail.Name, tail.First, "");
        else if (tail.First > expected) report.Gap(type, expected, tail.First - 1, before, tail.Name);
    }

    private static void Gap(this Report report, INamedTypeSymbol type, int first, int last, string before, string after)
    {
        if (first == last) report.Add(Problems.Gap, type, $"Byte {first} stands", before, after, "it", first);
        else report.Add(Problems.Gap, type, $"Bytes {first} to {last} stand", before, after, "them", $"{first}, {last}");
    }

    private static void CheckBlocks(MessageModel model, INamedTypeSymbol type, Report report)
    {
        if (model.Blocks is not { } blocks) return;
        string? problem = model switch
        {
            _ when blocks.Size < 1 => "a block has at least one byte",
            _ when blocks.Size > MaxByte / BlocksModel.MaxCount =>
                $"a block has at most {MaxByte / BlocksModel.MaxCount} bytes, so that {BlocksModel.MaxCount} of them make a message",
            _ when blocks.CountAt < 1 => "CountAt must say which byte holds their number",
            _ when model.Kind != MessageKind.Struct => "only a [WireStruct] has blocks",
            { Tail: null } => "there is no tail that could need them",
            { Tail.Measure: not null } or { Tail.MaxLength: > 0 } => "the tail has a measure of its own",
            _ when model.Optional.Any() => "there are optional fields",
            _ => null,
        };
        if (problem is not null) report.Add(Problems.BadBlocks, type, type.Name, problem);
    }

    private static void CheckChecksums(MessageModel model, INamedTypeSymbol type, Report report)
    {
        foreach (ChecksumModel sum in model.Checksums)
        {
            ChecksumModel? later = model.Checksums.SkipWhile(s => s != sum).Skip(1)
                .FirstOrDefault(s => s.At >= sum.First && s.At <= sum.Last);
            string? problem = sum switch
            {
                _ when later is not null => $"it covers the checksum at byte {later.At}, which must be declared before it",
                _ when sum.Last < sum.First => "the first one comes first",
                _ when sum.First < model.FirstByte => $"the first byte is {model.FirstByte}",
                { IsToEnd: true } when model.Tail is null => "there is no tail",
                { IsToEnd: true } when model.Optional.Any() || model.Blocks is not null => "only a tail may end the message then",
                { IsToEnd: false } when sum.Last > model.LastRequiredByte =>
                    $"the last byte that is always there is {model.LastRequiredByte}",
                _ when sum.At >= sum.First && sum.At <= sum.Last => "it cannot cover itself",
                _ => null,
            };
            string last = sum.IsToEnd ? "the end" : sum.Last.ToString();
            if (problem is not null) report.Add(Problems.BadChecksum, type, sum.At, sum.First, last, problem);
        }
    }
}
