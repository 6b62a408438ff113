using Microsoft.CodeAnalysis;

namespace Ipmi.Generators.Parsing;

/// <summary>The size of an annotated record, told from its attributes.</summary>
internal static class StructSize
{
    /// <summary>The last byte that the record names; nothing when it has an optional end or a tail.</summary>
    public static int? Of(INamedTypeSymbol type)
    {
        int last = type.GetAttributes().Max(LastByte);
        foreach (IPropertySymbol property in type.GetMembers().OfType<IPropertySymbol>())
        {
            foreach (AttributeData attribute in property.GetAttributes())
            {
                if (attribute.Is(AttributeNames.Tail) || attribute.Is(AttributeNames.PresentWhen)) return null;
                int at = LastByte(attribute);
                if (at > 0 && property.Type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T) return null;
                last = Math.Max(last, at);
            }
        }

        return last;
    }

    private static int LastByte(AttributeData attribute)
    {
        if (attribute.Is(AttributeNames.Field) || attribute.Is(AttributeNames.Reserved))
        {
            return attribute.Number(attribute.ConstructorArguments.Length > 1 ? 1 : 0);
        }

        bool isAtOneByte = attribute.Is(AttributeNames.Bit) || attribute.Is(AttributeNames.Bits)
            || attribute.Is(AttributeNames.Constant) || attribute.Is(AttributeNames.Checksum);
        return isAtOneByte ? attribute.Number(0) : 0;
    }
}
