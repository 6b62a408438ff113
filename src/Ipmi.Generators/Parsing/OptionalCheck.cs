using Ipmi.Generators.Diagnostics;
using Ipmi.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Ipmi.Generators.Parsing;

/// <summary>Whether only the end of a message is optional, each part of it being one property.</summary>
internal static class OptionalCheck
{
    public static void Run(MessageModel model, Func<string, ISymbol> at, INamedTypeSymbol type, Report report)
    {
        CheckFields(model, at, report);
        if (model.Optional.FirstOrDefault() is not { } first) return;

        IEnumerable<(int At, string Name)> required = model.Constants.Select(c => (c.At, "the fixed byte"))
            .Concat(model.Checksums.Select(c => (c.At, "the checksum")));
        foreach ((int place, string name) in required)
        {
            if (place > first.Last) report.Add(Problems.RequiredAfterOptional, type, name, place, first.Name);
        }

        int end = model.Fields.Max(f => f.Last);
        foreach (ByteRange range in model.Reserved)
        {
            string bytes = range.First == range.Last ? $"{range.First}" : $"{range.First}, {range.Last}";
            if (range.First > end) report.Add(Problems.ReservedEnd, type, bytes, model.Optional.Last().Name);
        }
    }

    private static void CheckFields(MessageModel model, Func<string, ISymbol> at, Report report)
    {
        FieldModel? before = null;
        FieldModel? optional = null;
        foreach (FieldModel field in model.Fields)
        {
            if (field.Condition is not null) continue;
            if (field.IsOptional)
            {
                if (before is not null && before.Last >= field.First)
                {
                    report.Add(Problems.SharedOptionalByte, at(field.Name), before.Name, field.Name, field.First);
                }

                optional = field;
            }
            else if (optional is not null && (!field.IsTail || field.Measure is not null || field.Kind == FieldKind.TailStruct))
            {
                report.Add(Problems.RequiredAfterOptional, at(field.Name), field.Name, field.First, optional.Name);
            }

            if (before is null || field.Last > before.Last) before = field;
        }
    }
}
