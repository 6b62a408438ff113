using Ipmi.Generators.Diagnostics;
using Ipmi.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Ipmi.Generators.Parsing;

/// <summary>Reads what the presence or the length of a field depends on, and checks that it can be known by then.</summary>
internal static class ConditionParser
{
    /// <summary>The fields with their conditions.</summary>
    public static IEnumerable<FieldModel> Assign(IReadOnlyList<FieldModel> fields, INamedTypeSymbol type, Report report)
    {
        for (int i = 0; i < fields.Count; i++)
        {
            IEnumerable<FieldModel> before = fields.Take(i);
            ISymbol property = type.GetMembers(fields[i].Name).First();
            yield return fields[i] with
            {
                Condition = property.Attribute(AttributeNames.PresentWhen) is { } present
                    ? Parse(present, present.Named("Not", false), fields[i], before, property, report)
                    : null,
                Lengths = Lengths(fields[i], before, property, report).ToEquatableArray(),
            };
        }
    }

    private static IEnumerable<LengthModel> Lengths(
        FieldModel field, IEnumerable<FieldModel> before, ISymbol property, Report report)
    {
        AttributeData[] attributes = [.. property.Attributes(AttributeNames.LengthWhen)];
        if (attributes.Length == 0) yield break;
        string? problem = field switch
        {
            { IsPlainTail: false } => "LengthWhen tells the length of a [Tail] of Octets",
            { Measure: not null } => "it has both LengthWhen and LengthAt",
            { MaxLength: > 0 } => "it has both LengthWhen and MaxLength",
            _ when property.Has(AttributeNames.PresentWhen) => "it has both LengthWhen and PresentWhen",
            _ => null,
        };
        if (problem is not null) report.Add(Problems.BadMeasure, property, field.Name, problem);
        var seen = new List<ConditionModel>();
        foreach (AttributeData attribute in attributes)
        {
            if (Parse(attribute, not: false, field, before, property, report) is not { } when) continue;
            int length = attribute.Number(2);
            if (length < 1)
            {
                Refuse($"{length} is no length; a tail that is left out needs none", when.Selector.Name, field, property, report);
            }

            if (seen.Any(s => s.Selector != when.Selector))
            {
                Refuse("another field tells its length already", when.Selector.Name, field, property, report);
            }
            else if (seen.Any(s => s.Overlaps(when))) Refuse("the same value is named twice", when.Selector.Name, field, property, report);

            seen.Add(when);
            yield return new(when, length);
        }
    }

    private static ConditionModel? Parse(
        AttributeData attribute, bool not, FieldModel field, IEnumerable<FieldModel> before, ISymbol property, Report report)
    {
        string name = attribute.Text(0);
        FieldModel? selector = before.FirstOrDefault(f => f.Name == name);
        decimal?[] values = [.. attribute.Integers(1)];
        string? problem = selector switch
        {
            null => "there is no such field before it",
            { IsOptional: true } => "it may be absent itself",
            { Kind: not (FieldKind.Bits or FieldKind.Number) } => "it is no number, enum or flag",
            _ when values.Length == 0 => "no value is given",
            _ when WrongType(selector, attribute) is { } wrong => wrong,
            _ when values.Distinct().Count() < values.Length => "the same value is named twice",
            _ => values.Select(v => WrongValue(selector, v)).FirstOrDefault(p => p is not null)
                ?? (selector.Number.IsBool && values.Length > 1 ? "a flag that may have any value tells nothing" : null),
        };
        if (attribute.Is(AttributeNames.PresentWhen) && field.Measure is not null)
        {
            problem ??= "a tail that is chosen has no measure of its own";
        }

        if (problem is null)
        {
            string[] texts = [.. values.Select(v => Text(property.ContainingType, selector!, v!.Value))];
            return new(Selector(selector!), values.Select(v => Number(v!.Value)).ToEquatableArray(), texts.ToEquatableArray(), not);
        }

        Refuse(problem, name, field, property, report);
        return null;
    }

    private static SelectorModel Selector(FieldModel field) => new(field.Name, field.TypeName, field.Number.IsBool, field.IsEnum);

    /// <summary>The C# of a value: the name that the enum has for it, or a number.</summary>
    private static string Text(INamedTypeSymbol type, FieldModel selector, decimal value)
    {
        string number = selector.Number.IsSigned ? $"{value}" : $"0x{Number(value):X2}";
        if (!selector.IsEnum) return number;
        ITypeSymbol declared = type.GetMembers(selector.Name).OfType<IPropertySymbol>().First().Type;
        IFieldSymbol? named = declared.GetMembers().OfType<IFieldSymbol>()
            .FirstOrDefault(f => f.HasConstantValue && Convert.ToDecimal(f.ConstantValue) == value);
        return named is null ? $"({selector.TypeName}){number}" : $"{selector.TypeName}.{Identifiers.Escape(named.Name)}";
    }

    /// <summary>The value as 64 bits, those of a signed or of an unsigned number.</summary>
    private static long Number(decimal value) => value < 0 ? (long)value : unchecked((long)(ulong)value);

    /// <summary>A value of another enum, or a flag for a number: it would fit by its number, and mean something else.</summary>
    private static string? WrongType(FieldModel selector, AttributeData attribute)
    {
        foreach (ITypeSymbol type in attribute.TypesOfValues(1))
        {
            string name = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
            bool isOther = type.TypeKind == TypeKind.Enum ? selector.IsEnum && name != selector.TypeName
                : type.SpecialType == SpecialType.System_Boolean && !selector.Number.IsBool;
            if (isOther) return $"a value is of type {type.ToDisplayString()}, not {selector.TypeName.Replace("global::", "")}";
        }

        return null;
    }

    private static string? WrongValue(FieldModel selector, decimal? value)
    {
        if (value is not { } number) return "a value is no number, enum or flag";
        int bits = selector.Number.IsBool ? 1 : selector.Kind == FieldKind.Bits ? selector.BitCount : selector.Number.BitCount;
        ulong most = ulong.MaxValue >> 64 - bits;
        (decimal min, decimal max) = selector.Number.IsSigned ? (-(decimal)(most / 2) - 1, most / 2) : (0, most);
        return number < min || number > max ? $"it never is {number}; it goes from {min} to {max}" : null;
    }

    private static void Refuse(string problem, string selector, FieldModel field, ISymbol property, Report report) =>
        report.Add(Problems.BadCondition, property, field.Name, selector, problem);
}
