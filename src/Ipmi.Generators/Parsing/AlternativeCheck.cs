using Ipmi.Generators.Diagnostics;
using Ipmi.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Ipmi.Generators.Parsing;

/// <summary>Whether the fields of which another one chooses end the message, start at one byte and exclude each other.</summary>
internal static class AlternativeCheck
{
    public static void Run(MessageModel model, Func<string, ISymbol> at, INamedTypeSymbol type, Report report)
    {
        FieldModel[] all = [.. model.Alternatives];
        if (all.Length == 0) return;
        FieldModel first = all[0];
        foreach (FieldModel field in model.Fields)
        {
            if (field.Condition is not null) CheckPair(first, field, all, at(field.Name), report);
            else if (field.IsOptional || field.IsTail || model.Fields.ToList().IndexOf(field) > model.Fields.ToList().IndexOf(first))
            {
                string why = field.IsOptional || field.IsTail
                    ? "a message with alternatives has no other end that varies"
                    : "what another field chooses comes last";
                report.Add(Problems.BadAlternative, at(field.Name), first.Name, field.Name, why);
            }
        }

        string? behind = model.Blocks is not null ? "the number of blocks"
            : model.Constants.Any(c => c.At >= first.First) ? "the fixed byte"
            : model.Reserved.Any(r => r.Last >= first.First) ? "[Reserved]"
            : model.Checksums.Any(c => c.At >= first.First || c.Last >= first.First) ? "the checksum"
            : null;
        if (behind is not null) report.Add(Problems.BadAlternative, type, first.Name, behind, "what another field chooses comes last");
    }

    private static void CheckPair(FieldModel first, FieldModel field, FieldModel[] all, ISymbol at, Report report)
    {
        if (field.First != first.First)
        {
            report.Add(Problems.BadAlternative, at, first.Name, field.Name,
                $"they start at byte {first.First} and byte {field.First}; "
                + "alternatives start at the same one (a group is one [WireStruct])");
            return;
        }

        foreach (FieldModel before in all)
        {
            if (before == field) return;
            if (before.Condition!.Overlaps(field.Condition!))
            {
                report.Add(
                    Problems.BadAlternative, at, before.Name, field.Name, $"both start at byte {field.First} and may be there at once");
            }
        }
    }
}
