using Ipmi.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Ipmi.Generators.Parsing;

/// <summary>What a property's type means on the wire.</summary>
/// <param name="Name">The type, fully qualified, without its question mark.</param>
/// <param name="Kind">How whole bytes of it are read.</param>
/// <param name="Number">The number that it is or is made of.</param>
/// <param name="IsEnum">Whether it is an enum of that number.</param>
/// <param name="IsOptional">Whether the property is nullable.</param>
/// <param name="Size">How many bytes it has, where that can be known here and never varies.</param>
/// <param name="Element">What a list is made of.</param>
internal sealed record FieldType(
    string Name, FieldKind Kind, Number Number, bool IsEnum, bool IsOptional, int? Size, ElementModel? Element = null)
{
    /// <summary>Whether it is a number whose bytes come least significant first, wherever it stands; of a list, each element.</summary>
    public bool IsLittleEndian { get; init; }

    public static FieldType? Of(ITypeSymbol type)
    {
        bool isOptional = type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        if (isOptional) type = ((INamedTypeSymbol)type).TypeArguments[0];
        if (type is not INamedTypeSymbol { IsFileLocal: false } named) return null;

        string name = named.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        bool isEnum = named.TypeKind == TypeKind.Enum;
        Number number = NumberOf(isEnum ? named.EnumUnderlyingType!.SpecialType : named.SpecialType);
        if (number != Number.None) return new(name, FieldKind.Number, number, isEnum, isOptional, number.Bytes);
        if (named is { Name: "WireList", TypeArguments.Length: 1 } && named.IsOurs()) return List(name, named.TypeArguments[0], isOptional);
        if (Implements(named, "IWireTail")) return new(name, FieldKind.Tail, Number.None, false, isOptional, null);
        if (Implements(named, "IWireValue"))
        {
            AttributeData? size = named.Attribute(AttributeNames.WireSize);
            return new(name, FieldKind.Value, Number.None, false, isOptional, size?.Number(0))
            {
                IsLittleEndian = size?.Named("LeastSignificantFirst", false) ?? false,
            };
        }

        // The codec of a record is not written yet while another one is parsed: its attributes say enough.
        return named.Has(AttributeNames.WireStruct)
            ? new(name, FieldKind.Struct, Number.None, false, isOptional, StructSize.Of(named))
            : null;
    }

    private static FieldType? List(string name, ITypeSymbol element, bool isOptional) => Of(element) switch
    {
        { IsOptional: false, Number.IsBool: false, Kind: FieldKind.Number or FieldKind.Value or FieldKind.Struct } e =>
            new(name, FieldKind.List, Number.None, false, isOptional, null, new(e.Name, e.Kind, e.Number, e.IsEnum, e.Size))
            {
                IsLittleEndian = e.IsLittleEndian,
            },
        _ => null,
    };

    private static bool Implements(INamedTypeSymbol type, string contract) =>
        type.AllInterfaces.Any(i => i.Name == contract && i.IsOurs() && i.TypeArguments.Length == 1
            && SymbolEqualityComparer.Default.Equals(i.TypeArguments[0], type));

    private static Number NumberOf(SpecialType type) => type switch
    {
        SpecialType.System_Boolean => Number.Bool,
        SpecialType.System_Byte => new("byte", 1, false),
        SpecialType.System_SByte => new("sbyte", 1, true),
        SpecialType.System_UInt16 => new("ushort", 2, false),
        SpecialType.System_Int16 => new("short", 2, true),
        SpecialType.System_UInt32 => new("uint", 4, false),
        SpecialType.System_Int32 => new("int", 4, true),
        SpecialType.System_UInt64 => new("ulong", 8, false),
        SpecialType.System_Int64 => new("long", 8, true),
        _ => Number.None,
    };
}
