using Ipmi.Generators.Diagnostics;
using Ipmi.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Ipmi.Generators.Parsing;

/// <summary>From a property marked as tail to its field: what it is made of and what measures it.</summary>
internal static class TailParser
{
    public static FieldModel? Parse(IPropertySymbol property, FieldType type, AttributeData tail, Report report)
    {
        FieldKind? kind = type switch
        {
            { IsOptional: true } => null,
            { Kind: FieldKind.Tail or FieldKind.List } => type.Kind,
            { Kind: FieldKind.Struct, Size: null } => FieldKind.TailStruct,
            _ => null,
        };
        if (kind is null)
        {
            RefuseType(property, report);
            return null;
        }

        int start = tail.Number(0);
        int max = tail.Named("MaxLength", 0);
        if (max is < 0 or > ushort.MaxValue)
        {
            report.Add(Problems.BadMeasure, property, property.Name, $"MaxLength is {max}; it goes from 1 to {ushort.MaxValue}");
        }

        return FieldParser.Model(property, type, kind.Value, [], start, start) with
        {
            Measure = Measure(property, type, tail, report),
            MaxLength = Math.Max(0, max),
        };
    }

    /// <summary>Says that a tail cannot have its type, and why.</summary>
    public static void RefuseType(IPropertySymbol property, Report report)
    {
        bool isList = property.Type is INamedTypeSymbol { Name: "WireList" } list && list.IsOurs();
        string why = property.Type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
            ? "which is nullable; a tail without bytes is empty"
            : isList
            ? "whose elements are no numbers, enums, wire values or wire structs"
            : "which is no value of variable size; use Octets, WireList or [Field]";
        report.Add(Problems.TailType, property, property.Name, property.Type.ToDisplayString(), why);
    }

    private static MeasureModel? Measure(IPropertySymbol property, FieldType type, AttributeData tail, Report report)
    {
        int lengthAt = tail.Named("LengthAt", 0);
        int countAt = tail.Named("CountAt", 0);
        bool isCount = countAt != 0;
        string bits = tail.Named("LengthBits", "");
        string? problem = (lengthAt, countAt) switch
        {
            (not 0, not 0) => "it has both LengthAt and CountAt",
            (0, not 0) when type.Kind != FieldKind.List => "CountAt counts the elements of a WireList; bytes have LengthAt",
            (0, 0) when bits.Length > 0 => "LengthBits needs LengthAt or CountAt",
            _ => null,
        };
        if (problem is not null) report.Add(Problems.BadMeasure, property, property.Name, problem);
        if (lengthAt == 0 && countAt == 0) return null;
        int start = tail.Number(0);
        int at = isCount ? countAt : lengthAt;
        if (start > 0 && at >= start)
        {
            string measure = isCount ? "count" : "length";
            report.Add(Problems.BadMeasure, property, property.Name,
                $"its {measure} at byte {at} does not stand before it, at byte {start}");
        }

        BitPiece? piece = Piece(at, bits);
        if (piece is null) report.Add(Problems.BadMeasure, property, property.Name, $"LengthBits is \"{bits}\", not such as \"4:0\"");
        return piece is null ? null : new(piece, isCount);
    }

    /// <summary>The bits of the byte that measures: all of them, or those that are written as <c>high:low</c>.</summary>
    private static BitPiece? Piece(int at, string bits)
    {
        if (bits.Length == 0) return new(at, 7, 0);
        bool isRange = bits.Length == 3 && bits[1] == ':' && bits[0] is >= '0' and <= '7' && bits[2] is >= '0' and <= '7';
        return isRange && bits[0] >= bits[2] ? new(at, bits[0] - '0', bits[2] - '0') : null;
    }
}
