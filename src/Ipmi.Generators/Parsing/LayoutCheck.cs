using Ipmi.Generators.Diagnostics;
using Ipmi.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Ipmi.Generators.Parsing;

/// <summary>Whether the page adds up: no gap, no overlap, declared in the order of the wire, optional only at the end.</summary>
internal static class LayoutCheck
{
    public static void Run(MessageModel model, INamedTypeSymbol type, Report report)
    {
        ISymbol At(string property) => type.GetMembers(property).FirstOrDefault() ?? type;

        CheckOrder(model, At, report);
        CheckOptional(model, At, report);
        if (report.HasProblems) return;
        CheckBytes(model, At, type, report);
    }

    private static void CheckOrder(MessageModel model, Func<string, ISymbol> at, Report report)
    {
        for (int i = 1; i < model.Fields.Count; i++)
        {
            FieldModel before = model.Fields[i - 1];
            FieldModel field = model.Fields[i];
            if (before.Kind == FieldKind.Tail) report.Add(Problems.TailNotLast, at(field.Name), field.Name, before.Name);
            else if (field.First < before.First)
            {
                report.Add(Problems.Order, at(field.Name), field.Name, field.First, before.Name, before.First);
            }
        }
    }

    private static void CheckOptional(MessageModel model, Func<string, ISymbol> at, Report report)
    {
        FieldModel? optional = null;
        foreach (FieldModel field in model.Fields)
        {
            if (field.IsOptional)
            {
                if (optional is not null && optional.Last >= field.First)
                {
                    report.Add(Problems.SharedOptionalByte, at(field.Name), optional.Name, field.Name, field.First);
                }

                optional = field;
            }
            else if (optional is not null && field.Kind != FieldKind.Tail)
            {
                report.Add(Problems.RequiredAfterOptional, at(field.Name), field.Name, field.First, optional.Name);
            }
        }
    }

    private static void CheckBytes(MessageModel model, Func<string, ISymbol> at, INamedTypeSymbol type, Report report)
    {
        var owners = new SortedDictionary<int, string?[]>();
        void Claim(int at8, int high, int low, string owner, ISymbol where)
        {
            if (!owners.TryGetValue(at8, out string?[] bits)) owners[at8] = bits = new string?[8];
            for (int bit = high; bit >= low; bit--)
            {
                if (bits[bit] is { } other)
                {
                    bool wholeByte = high == 7 && low == 0;
                    report.Add(Problems.Overlap, where, other, owner, at8, wholeByte ? "" : $" bit {bit}");
                    return;
                }

                bits[bit] = owner;
            }
        }

        void ClaimBytes(int first, int last, string owner, ISymbol where)
        {
            if (first < model.FirstByte)
            {
                string why = model.Kind == MessageKind.Response ? "byte 1 of a response is the completion code" : "bytes count from 1";
                report.Add(Problems.BeforeFirst, where, owner, first, why, model.FirstByte);
                return;
            }

            for (int i = first; i <= last; i++) Claim(i, 7, 0, owner, where);
        }

        foreach (FixedByte constant in model.Constants) ClaimBytes(constant.At, constant.At, "the fixed byte", type);
        foreach (ByteRange range in model.Reserved) ClaimBytes(range.First, range.Last, "[Reserved]", type);
        foreach (ChecksumModel checksum in model.Checksums) ClaimBytes(checksum.At, checksum.At, "the checksum", type);
        foreach (FieldModel field in model.Fields)
        {
            if (field.Kind == FieldKind.Bits && field.First >= model.FirstByte)
            {
                foreach (BitPiece piece in field.Pieces) Claim(piece.At, piece.High, piece.Low, field.Name, at(field.Name));
            }
            else if (field.Kind != FieldKind.Tail) ClaimBytes(field.First, field.Last, field.Name, at(field.Name));
            else if (field.LengthAt != 0) ClaimBytes(field.LengthAt, field.LengthAt, $"the length of {field.Name}", at(field.Name));
        }

        if (!report.HasProblems) CheckGaps(model, owners, at, type, report);
    }

    private static void CheckGaps(
        MessageModel model, SortedDictionary<int, string?[]> owners, Func<string, ISymbol> at, INamedTypeSymbol type, Report report)
    {
        string before = "the start";
        int expected = model.FirstByte;
        foreach (KeyValuePair<int, string?[]> owner in owners)
        {
            string name = owner.Value.First(o => o is not null)!;
            if (owner.Key != expected) report.Add(Problems.Gap, type, expected, before, name);
            (before, expected) = (name, owner.Key + 1);
        }

        if (model.Tail is not { } tail) return;
        if (tail.First < expected) report.Add(Problems.Overlap, at(tail.Name), before, tail.Name, tail.First, "");
        else if (tail.First > expected) report.Add(Problems.Gap, type, expected, before, tail.Name);
    }
}
