using Ipmi.Generators.Model;

namespace Ipmi.Generators.Emission;

/// <summary>Expressions that measure, read and write a tail, by what it is made of.</summary>
internal static class TailExpression
{
    /// <summary>How many bytes it has.</summary>
    public static string Length(FieldModel tail) => tail switch
    {
        { Element: { Kind: FieldKind.Number } e } => Count(tail, e.Number.Bytes),
        { Element: { Kind: FieldKind.Value, Size: { } size } } => Count(tail, size),
        { Element: { Kind: FieldKind.Value } e } => $"{tail.Access}.Count * {e.TypeName}.Size",
        { Element: not null } => $"{Names.List}.LengthOf({tail.Access})",
        _ => $"{tail.Access}.EncodedLength",
    };

    /// <summary>The number that its measure holds.</summary>
    public static string Measured(FieldModel tail) => tail.Measure is { IsCount: true } ? $"{tail.Access}.Count" : Length(tail);

    /// <summary>Reads it from <paramref name="source"/> and gives a status.</summary>
    public static string Read(
        MessageModel model, FieldModel tail, string source, string count, string value, string consumed) => tail switch
    {
        { Kind: FieldKind.TailStruct } => $"{tail.TypeName}.Decode({source}, out {value}, out {consumed})",
        { Element: { Kind: FieldKind.Number } e } =>
            $"{Names.List}.ReadNumbers<{e.TypeName}, {e.Number.Keyword}>({source}, {count}, {Endian(model)}out {value}, out {consumed})",
        { Element: { Kind: FieldKind.Value } e } =>
            $"{Names.List}.ReadValues<{e.TypeName}>({source}, {count}, out {value}, out {consumed})",
        { Element: { } e } => $"{Names.List}.Decode<{e.TypeName}>({source}, {count}, out {value}, out {consumed})",
        _ => $"{tail.TypeName}.Read({source}, out {value}, out {consumed})",
    };

    /// <summary>Writes it to <paramref name="destination"/>.</summary>
    public static string Write(MessageModel model, FieldModel tail, string destination) => tail switch
    {
        { Kind: FieldKind.TailStruct } => $"{tail.Access}.Encode({destination});",
        { Element: { Kind: FieldKind.Number } e } =>
            $"{Names.List}.WriteNumbers<{e.TypeName}, {e.Number.Keyword}>({tail.Access}, {Endian(model)}{destination});",
        { Element: { Kind: FieldKind.Value } } => $"{Names.List}.WriteValues({tail.Access}, {destination});",
        { Element: not null } => $"{Names.List}.Encode({tail.Access}, {destination});",
        _ => $"{tail.Access}.Write({destination});",
    };

    /// <summary>The value with bytes of its own, or nothing when it always has.</summary>
    public static string? Owned(FieldModel tail) => tail switch
    {
        { Element: { Kind: FieldKind.Struct, Size: null } } => $"{Names.List}.ToOwned({tail.Identifier})",
        { Element: not null } => null,
        _ => $"{tail.Identifier}.ToOwned()",
    };

    private static string Count(FieldModel tail, int size) => size == 1 ? $"{tail.Access}.Count" : $"{tail.Access}.Count * {size}";

    private static string Endian(MessageModel model) => model.IsBigEndian ? "bigEndian: true, " : "bigEndian: false, ";
}
