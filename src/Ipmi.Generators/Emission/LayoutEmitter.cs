using System.Text.RegularExpressions;
using Ipmi.Generators.Model;
using Microsoft.CodeAnalysis.CSharp;

namespace Ipmi.Generators.Emission;

/// <summary>Writes <c>Layout</c>: the table at run time, made when it is first asked for.</summary>
internal static class LayoutEmitter
{
    private static readonly Regex Qualification = new(@"global::(?:@?\w+\.)*", RegexOptions.CultureInvariant);

    public static void Emit(SourceWriter source, MessageModel model)
    {
        source.Line("/// <inheritdoc/>");
        source.Line($"public static {Names.Wire}.MessageLayout Layout => _layout ??= new({Literal(model.TypeName)}, {model.FirstByte},");
        source.Line("[");
        foreach (LayoutRow row in LayoutRow.Of(model)) source.Continued($"new({Arguments(row)}){Initializer(row)},");
        string summary = model.Kind == MessageKind.Struct && model.Summary.Length > 0 ? $" {{ Summary = {Literal(model.Summary)} }}" : "";
        source.Line($"]){summary};").Gap();
        source.Line($"private static {Names.Wire}.MessageLayout? _layout;").Gap();
    }

    private static string Arguments(LayoutRow row)
    {
        string last = row.Last is { } byteNumber ? $"{byteNumber}" : "null";
        string bits = row is { High: 7, Low: 0 } ? "" : $", {row.High}, {row.Low}";
        return $"{Literal(row.Name)}, {Names.Wire}.FieldLayoutKind.{row.Kind}, {row.First}, {last}{bits}";
    }

    private static string Initializer(LayoutRow row)
    {
        var parts = new List<string>();
        if (row.Field is { } field) parts.Add($"TypeName = {Literal(Qualification.Replace(field.TypeName, ""))}");
        if (row.Field?.Unit is { } unit) parts.Add($"Unit = {Literal(unit)}");
        if (row.IsOptional) parts.Add("IsOptional = true");
        if (row.Condition is { } condition) parts.Add($"Condition = {Condition(condition)}");
        if (row.Field is { IsTail: true, Lengths: { Count: > 0 } lengths })
        {
            parts.Add($"Lengths = [{string.Join(", ", lengths.Select(l => $"new({Condition(l.When)}, {l.Length})"))}]");
        }

        if (row.Field is { IsSecret: true }) parts.Add("IsSecret = true");
        if (row.Field is { } inner && InnerType(inner) is { } type) parts.Add($"InnerLayout = static () => {type}.Layout");
        if (row.Kind == "Checksum")
        {
            string last = row.CoveredLast == int.MaxValue ? "" : $", CoveredLast = {row.CoveredLast}";
            parts.Add($"CoveredFirst = {row.CoveredFirst}{last}");
        }

        if (row.Blocks is { } blocks) parts.Add($"BlockSize = {blocks.Size}{(blocks.HasChecksum ? ", EndsWithChecksum = true" : "")}");
        if (row.Constant is { } constant) parts.Add($"Constant = 0x{constant:X2}");
        return parts.Count == 0 ? "" : $" {{ {string.Join(", ", parts)} }}";
    }

    private static string Condition(ConditionModel condition) =>
        $"new({Literal(condition.Selector.Name)}, [{string.Join(", ", condition.Values)}]){(condition.Not ? " { Not = true }" : "")}";

    /// <summary>The record that the field is, or that its elements are.</summary>
    private static string? InnerType(FieldModel field) => field switch
    {
        { Kind: FieldKind.Struct or FieldKind.TailStruct } => field.TypeName,
        { Element: { Kind: FieldKind.Struct or FieldKind.TailStruct } element } => element.TypeName,
        _ => null,
    };

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
