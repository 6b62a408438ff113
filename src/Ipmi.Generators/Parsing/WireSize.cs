using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ipmi.Generators.Parsing;

/// <summary>The size that a wire value tells when the program runs, where it is written as a plain number.</summary>
internal static class WireSize
{
    public static int? Written(ITypeSymbol type)
    {
        bool isNullable = type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        if (isNullable) type = ((INamedTypeSymbol)type).TypeArguments[0];
        SyntaxNode? size = type.GetMembers("Size").OfType<IPropertySymbol>().FirstOrDefault()?
            .DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
        return size is PropertyDeclarationSyntax { ExpressionBody.Expression: LiteralExpressionSyntax { Token.Value: int number } }
            ? number
            : null;
    }
}
