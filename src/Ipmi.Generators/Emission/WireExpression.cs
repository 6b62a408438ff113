using Ipmi.Generators.Model;

namespace Ipmi.Generators.Emission;

/// <summary>Expressions that read a field from <c>bytes</c> or give what is to be written.</summary>
internal static class WireExpression
{
    /// <summary>Reads a field that cannot be refused: bits, a number or a wire value.</summary>
    public static string Read(MessageModel model, FieldModel field) => field.Kind switch
    {
        FieldKind.Bits => ReadBits(model, field),
        FieldKind.Number => ReadNumber(model, field),
        FieldKind.Value => $"{field.TypeName}.Read({Slice("bytes", Offset(model, field.First), field.Width)})",
        _ => throw new InvalidOperationException(field.Kind.ToString()),
    };

    public static int Offset(MessageModel model, int at) => at - model.FirstByte;

    public static string Slice(string span, int offset, int length) => $"{span}.Slice({offset}, {length})";

    public static string Endian(MessageModel model) => model.IsBigEndian ? "BigEndian" : "LittleEndian";

    private static string ReadNumber(MessageModel model, FieldModel field)
    {
        int offset = Offset(model, field.First);
        if (field.Number.IsBool) return $"bytes[{offset}] != 0";
        if (field.Number.Bytes == 1) return Cast(field, $"bytes[{offset}]", plain: "byte");
        return Cast(
            field,
            $"BinaryPrimitives.Read{field.Number.FrameworkName}{Endian(model)}({Slice("bytes", offset, field.Width)})",
            plain: field.Number.Keyword);
    }

    private static string ReadBits(MessageModel model, FieldModel field)
    {
        if (field.Number.IsBool)
        {
            BitPiece bit = field.Pieces[0];
            return $"(bytes[{Offset(model, bit.At)}] & 0x{bit.Mask << bit.Low:X2}) != 0";
        }

        var pieces = new List<string>();
        int shift = 0;
        bool wide = field.BitCount > 31;
        foreach (BitPiece piece in field.Pieces)
        {
            string value = ReadPiece($"bytes[{Offset(model, piece.At)}]", piece);
            if (wide) value = $"(ulong)({value})";
            pieces.Add(shift == 0 ? value : $"({value}) << {shift}");
            shift += piece.Width;
        }

        string all = string.Join(" | ", pieces);
        if (field.Number.IsSigned && field.BitCount < 32)
        {
            int unused = 32 - field.BitCount;
            all = $"({all}) << {unused} >> {unused}";
        }

        return Cast(field, all, plain: "int");
    }

    private static string ReadPiece(string value, BitPiece piece) => piece switch
    {
        { High: 7, Low: 0 } => value,
        { High: 7 } => $"{value} >> {piece.Low}",
        { Low: 0 } => $"{value} & 0x{piece.Mask:X2}",
        _ => $"{value} >> {piece.Low} & 0x{piece.Mask:X2}",
    };

    /// <summary>The expression as the property's type; <paramref name="plain"/> is the type that it has already.</summary>
    private static string Cast(FieldModel field, string expression, string plain)
    {
        if (!field.IsEnum && field.Number.Keyword == plain) return expression;
        return expression.StartsWith("BinaryPrimitives", StringComparison.Ordinal) || expression.EndsWith("]", StringComparison.Ordinal)
            ? $"({field.TypeName}){expression}"
            : $"({field.TypeName})({expression})";
    }
}
