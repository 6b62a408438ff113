using Ipmi.Generators.Model;

namespace Ipmi.Generators.Emission;

/// <summary>Expressions that read a field from <c>bytes</c>, or write one to <c>destination</c>.</summary>
internal static class WireExpression
{
    public static string Slice(string span, int offset, int length) => $"{span}.Slice({offset}, {length})";

    /// <summary>Reads a field that cannot be refused: bits, a number or a wire value.</summary>
    public static string Read(MessageModel model, FieldModel field) => field.Kind switch
    {
        FieldKind.Bits => BitsExpression.Read(model, field),
        FieldKind.Number => ReadNumber(model, field),
        FieldKind.Value => $"{field.TypeName}.Read({Slice("bytes", model.Offset(field.First), field.Width)})",
        _ => throw new InvalidOperationException(field.Kind.ToString()),
    };

    /// <summary>Writes whole bytes.</summary>
    public static string Write(MessageModel model, FieldModel field, string value)
    {
        int offset = model.Offset(field.First);
        string slice = Slice("destination", offset, field.Width);
        if (field.Kind == FieldKind.Value) return $"{value}.Write({slice});";
        if (field.Kind == FieldKind.Struct) return $"{value}.Encode({slice});";
        if (field.Number.IsBool) return $"destination[{offset}] = {value} ? (byte)1 : (byte)0;";
        if (field.Number.Bytes > 1)
        {
            return $"{Names.Binary}.Write{field.Number.FrameworkName}{Endian(model)}({slice}, {Number(field, value)});";
        }

        return field.Number.IsSigned
            ? $"destination[{offset}] = unchecked((byte){value});"
            : $"destination[{offset}] = {Number(field, value)};";
    }

    /// <summary>The value as the number that it is made of.</summary>
    public static string Number(FieldModel field, string value) => field.IsEnum ? $"({field.Number.Keyword}){value}" : value;

    private static string Endian(MessageModel model) => model.IsBigEndian ? "BigEndian" : "LittleEndian";

    private static string ReadNumber(MessageModel model, FieldModel field)
    {
        int offset = model.Offset(field.First);
        if (field.Number.IsBool) return $"bytes[{offset}] != 0";
        if (field.Number.Bytes == 1)
        {
            if (field.Number.IsSigned) return $"unchecked(({field.TypeName})bytes[{offset}])";
            return field.IsEnum ? $"({field.TypeName})bytes[{offset}]" : $"bytes[{offset}]";
        }

        string number = $"{Names.Binary}.Read{field.Number.FrameworkName}{Endian(model)}({Slice("bytes", offset, field.Width)})";
        return field.IsEnum ? $"({field.TypeName}){number}" : number;
    }
}
