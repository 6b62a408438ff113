using Ipmi.Generators.Model;
using Microsoft.CodeAnalysis.CSharp;

namespace Ipmi.Generators.Emission;

/// <summary>Writes <c>Render</c>, which shows each field to a writer, and <c>FromJson</c>, which asks for each.</summary>
internal static class RenderEmitter
{
    public static void Emit(SourceWriter source, MessageModel model)
    {
        source.Line("/// <inheritdoc/>");
        source.Block($"public void Render({Names.Wire}.IFieldWriter writer)", () =>
        {
            foreach (FieldModel field in model.Fields)
            {
                string holds = field is { Condition: { } condition, IsOptional: false }
                    ? $"if ({ConditionExpression.Holds(model, condition)}) "
                    : "";
                source.Line(holds + Write(field));
            }
        });
        source.Gap();

        source.Line("/// <inheritdoc/>");
        if (model.Fields.Count == 0)
        {
            source.Line($"public static {model.Identifier} FromJson({Names.Wire}.JsonFields fields) => default;").Gap();
            return;
        }

        source.Line($"public static {model.Identifier} FromJson({Names.Wire}.JsonFields fields) => new()");
        source.Block(() =>
        {
            foreach (FieldModel field in model.Fields) source.Line($"{field.Identifier} = {Read(field)},");
        }, "};");
        source.Gap();
    }

    private static string Write(FieldModel field)
    {
        string value = field.IsOptional ? field.Local : field.Access;
        string write = field.Element is { } element
            ? $"writer.List({Label(field)}, {value}, "
                + $"static (writer, item) => writer.{Method(element.Kind, element.Number, element.IsEnum)}(\"\", item));"
            : $"writer.{Method(field.Kind, field.Number, field.IsEnum)}({Label(field)}, {value});";
        return field.IsOptional ? $"if ({field.Access} is {{ }} {field.Local}) {write}" : write;
    }

    private static string Read(FieldModel field)
    {
        string name = Literal(field.Name);
        string fields = field.IsSecret ? "fields.Hidden" : "fields";
        string read = field.Element is { } element
            ? $"{fields}.List({name}, static item => item.{Method(element.Kind, element.Number, element.IsEnum)}<{element.TypeName}>(\"\"))"
            : field.Number.IsBool ? $"{fields}.Flag({name})"
            : $"{fields}.{Method(field.Kind, field.Number, field.IsEnum)}<{field.TypeName}>({name})";
        return field.IsOptional ? $"fields.Has({name}) ? {read} : null"
            : field.Condition is not null ? $"fields.Has({name}) ? {read} : default"
            : read;
    }

    private static string Label(FieldModel field)
    {
        string unit = field.Unit is { } text ? $", Unit: {Literal(text)}" : "";
        string secret = field.IsSecret ? ", IsSecret: true" : "";
        string name = Literal(field.Name);
        return unit.Length + secret.Length == 0 ? name : $"new({name}{unit}{secret})";
    }

    private static string Method(FieldKind kind, Number number, bool isEnum) => kind switch
    {
        FieldKind.Value => "Value",
        FieldKind.Struct or FieldKind.TailStruct => "Group",
        FieldKind.Tail => "Tail",
        _ => number.IsBool ? "Flag" : isEnum ? "Choice" : "Number",
    };

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
