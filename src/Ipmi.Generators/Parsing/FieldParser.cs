using Ipmi.Generators.Diagnostics;
using Ipmi.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Ipmi.Generators.Parsing;

/// <summary>From the properties of a record to its fields.</summary>
internal static class FieldParser
{
    private static readonly string[] Places = [AttributeNames.Field, AttributeNames.Bit, AttributeNames.Bits, AttributeNames.Tail];

    /// <summary>What may be said of a field besides its place.</summary>
    private static readonly string[] Sayings = ["Secret", "Unit", "PresentWhen", "LengthWhen"];

    public static IEnumerable<FieldModel> Parse(INamedTypeSymbol type, Report report)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            if (member.IsImplicitlyDeclared) continue;
            if (member is IPropertySymbol property)
            {
                if (Unusual(property) is { } why)
                {
                    if (HasPlace(property)) report.Add(Problems.UnusualProperty, property, property.Name, why);
                }
                else if (Parse(property, report) is { } field) yield return field;
            }
            else if (member is IFieldSymbol { IsStatic: false, DeclaredAccessibility: not Accessibility.Private })
            {
                report.Add(Problems.NoPlace, member, member.Name);
            }
        }
    }

    public static bool HasPlace(IPropertySymbol property) => Places.Any(property.Has);

    /// <summary>What makes a property no part of a record's content.</summary>
    private static string? Unusual(IPropertySymbol property) => property switch
    {
        { IsStatic: true } => "it is static",
        { IsIndexer: true } => "it is an indexer",
        { ExplicitInterfaceImplementations.IsEmpty: false } => "it belongs to an interface",
        _ when property.GetAttributes().Any(Notices.IsError) => "its codec could not use what is [Obsolete] as an error",
        _ => null,
    };

    private static FieldModel? Parse(IPropertySymbol property, Report report)
    {
        AttributeData? field = property.Attribute(AttributeNames.Field);
        AttributeData? bit = property.Attribute(AttributeNames.Bit);
        AttributeData[] bits = [.. property.Attributes(AttributeNames.Bits)];
        AttributeData? tail = property.Attribute(AttributeNames.Tail);
        int places = (field is null ? 0 : 1) + (bit is null ? 0 : 1) + (bits.Length == 0 ? 0 : 1) + (tail is null ? 0 : 1);

        if (places == 0)
        {
            if (property.SetMethod is not null) report.Add(Problems.NoPlace, property, property.Name);
            else if (Sayings.FirstOrDefault(s => property.Has(AttributeNames.Namespace + s + "Attribute")) is { } saying)
            {
                report.Add(Problems.WithoutPlace, property, property.Name, saying);
            }

            return null;
        }

        if (places > 1)
        {
            report.Add(Problems.SeveralPlaces, property, property.Name);
            return null;
        }

        if (property.GetMethod is null || property.SetMethod is not { IsInitOnly: true })
        {
            report.Add(Problems.NotInit, property, property.Name);
            return null;
        }

        FieldType? type = FieldType.Of(property.Type);
        if (type is null)
        {
            if (tail is not null) TailParser.RefuseType(property, report);
            else report.Add(Problems.UnsupportedType, property, property.Name, property.Type.ToDisplayString());
            return null;
        }

        CheckByteOrder(property, type, report);
        return tail is not null ? TailParser.Parse(property, type, tail, report)
            : field is not null ? Whole(property, type, field, report)
            : Bits(property, type, bit, bits, report);
    }

    /// <summary>A wire value has its own order of bytes, whatever its record has.</summary>
    private static void CheckByteOrder(IPropertySymbol property, FieldType type, Report report)
    {
        bool isBigEndian = property.ContainingType.Attribute(AttributeNames.WireStruct)?.Named("BigEndian", false) ?? false;
        if (isBigEndian && type.IsLittleEndian)
        {
            report.Add(Problems.ByteOrder, property, property.Name, property.Type.ToDisplayString());
        }
    }

    /// <summary>A field with what is the same for all kinds.</summary>
    public static FieldModel Model(
        IPropertySymbol property, FieldType type, FieldKind kind, BitPiece[] pieces, int first, int last) =>
        new(property.Name, property.Name, type.Name, kind, type.Number, type.IsEnum, type.IsOptional,
            property.Has(AttributeNames.Secret), property.Attribute(AttributeNames.Unit)?.Text(0),
            pieces.ToEquatableArray(), first, last, Measure: null, MaxLength: 0, type.Element);

    private static FieldModel? Whole(IPropertySymbol property, FieldType type, AttributeData field, Report report)
    {
        int first = field.Number(0);
        int last = field.ConstructorArguments.Length > 1 ? field.Number(1) : first;
        if (first < 1 || last < first)
        {
            report.Add(Problems.BadRange, property, property.Name, first, last);
            return null;
        }

        if (type.Kind is FieldKind.Tail or FieldKind.List || type is { Kind: FieldKind.Struct, Size: null })
        {
            report.Add(Problems.VariableField, property, property.Name, property.Type.ToDisplayString());
            return null;
        }

        if (type is { Kind: FieldKind.Value, Size: null })
        {
            report.Add(Problems.UnknownSize, property, property.Name, property.Type.ToDisplayString());
            return null;
        }

        if (type is { Kind: FieldKind.Value, Size: { } told } && WireSize.Written(property.Type) is { } written && written != told)
        {
            report.Add(Problems.TwoSizes, property, property.Name, property.Type.ToDisplayString(), told, written);
            return null;
        }

        if (type.Size is { } size && size != last - first + 1)
        {
            report.Add(Problems.Width, property, property.Name, first, last, last - first + 1, property.Type.ToDisplayString(), size);
            return null;
        }

        return Model(property, type, type.Kind, [], first, last);
    }

    private static FieldModel? Bits(
        IPropertySymbol property, FieldType type, AttributeData? bit, AttributeData[] bits, Report report)
    {
        BitPiece[] pieces = bit is not null
            ? [new(bit.Number(0), bit.Number(1), bit.Number(1))]
            : [.. bits.Select(b => new BitPiece(b.Number(0), b.Number(1), b.Number(2)))];
        foreach (BitPiece piece in pieces)
        {
            if (piece.High is >= 0 and <= 7 && piece.Low >= 0 && piece.Low <= piece.High) continue;
            report.Add(Problems.BadBits, property, property.Name, piece.High, piece.Low, piece.At);
            return null;
        }

        if (type.Number.Bytes == 0)
        {
            report.Add(Problems.UnsupportedType, property, property.Name, property.Type.ToDisplayString());
            return null;
        }

        int width = pieces.Sum(p => p.Width);
        if (width > type.Number.BitCount)
        {
            report.Add(Problems.TooManyBits, property, property.Name, width, property.Type.ToDisplayString(), type.Number.BitCount);
            return null;
        }

        return Model(property, type, FieldKind.Bits, pieces, pieces.Min(p => p.At), pieces.Max(p => p.At));
    }
}
