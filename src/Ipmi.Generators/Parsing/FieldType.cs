using Ipmi.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Ipmi.Generators.Parsing;

/// <summary>What a property's type means on the wire.</summary>
/// <param name="Name">The type, fully qualified, without its question mark.</param>
/// <param name="Kind">How whole bytes of it are read.</param>
/// <param name="Number">The number that it is or is made of.</param>
/// <param name="IsEnum">Whether it is an enum of that number.</param>
/// <param name="IsOptional">Whether the property is nullable.</param>
/// <param name="Size">How many bytes it has, where that can be known here.</param>
internal sealed record FieldType(string Name, FieldKind Kind, Number Number, bool IsEnum, bool IsOptional, int? Size)
{
    public static FieldType? Of(ITypeSymbol type)
    {
        bool isOptional = type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        if (isOptional) type = ((INamedTypeSymbol)type).TypeArguments[0];
        if (type is not INamedTypeSymbol named) return null;

        string name = named.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        bool isEnum = named.TypeKind == TypeKind.Enum;
        Number number = NumberOf(isEnum ? named.EnumUnderlyingType!.SpecialType : named.SpecialType);
        if (number != Number.None) return new(name, FieldKind.Number, number, isEnum, isOptional, number.Bytes);
        if (Implements(named, "IWireTail")) return new(name, FieldKind.Tail, Number.None, false, isOptional, null);
        if (Implements(named, "IWireValue"))
        {
            return new(name, FieldKind.Value, Number.None, false, isOptional, named.Attribute(AttributeNames.WireSize)?.Number(0));
        }

        // The codec of a record is not written yet while another one is parsed: its attributes say enough.
        return named.Has(AttributeNames.WireStruct)
            ? new(name, FieldKind.Struct, Number.None, false, isOptional, SizeOf(named))
            : null;
    }

    private static bool Implements(INamedTypeSymbol type, string contract) =>
        type.AllInterfaces.Any(i => i.Name == contract && i.TypeArguments.Length == 1
            && SymbolEqualityComparer.Default.Equals(i.TypeArguments[0], type));

    /// <summary>The size of an annotated record: the last byte that it names.</summary>
    private static int SizeOf(INamedTypeSymbol type)
    {
        IEnumerable<AttributeData> onType = type.GetAttributes();
        IEnumerable<AttributeData> onProperties = type.GetMembers().OfType<IPropertySymbol>().SelectMany(p => p.GetAttributes());
        int last = 0;
        foreach (AttributeData attribute in onType.Concat(onProperties))
        {
            last = Math.Max(last, attribute.AttributeClass?.ToDisplayString() switch
            {
                AttributeNames.Field or AttributeNames.Reserved when attribute.ConstructorArguments.Length > 1 => attribute.Number(1),
                AttributeNames.Field or AttributeNames.Reserved or AttributeNames.Bit or AttributeNames.Bits
                    or AttributeNames.Constant or AttributeNames.Checksum => attribute.Number(0),
                _ => 0,
            });
        }

        return last;
    }

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
