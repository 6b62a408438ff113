using Ipmi.Generators.Model;

namespace Ipmi.Generators.Emission;

/// <summary>Expressions that take bits out of bytes and put them in.</summary>
internal static class BitsExpression
{
    public static string Read(MessageModel model, FieldModel field)
    {
        if (field.Number.IsBool)
        {
            BitPiece bit = field.Pieces[0];
            return $"(bytes[{model.Offset(bit.At)}] & 0x{bit.Mask << bit.Low:X2}) != 0";
        }

        bool isWide = field.BitCount > 32;
        var pieces = new List<string>();
        int shift = 0;
        foreach (BitPiece piece in field.Pieces)
        {
            string value = ReadPiece($"bytes[{model.Offset(piece.At)}]", piece);
            bool isSimple = piece.Width == 8;
            if (isWide) value = isSimple ? $"(long){value}" : $"(long)({value})";
            else if (shift > 0 && !isSimple) value = $"({value})";
            pieces.Add(shift == 0 ? value : $"{value} << {shift}");
            shift += piece.Width;
        }

        string all = string.Join(" | ", pieces);
        int unused = (isWide ? 64 : 32) - field.BitCount;
        if (field.Number.IsSigned && unused > 0) all = $"({all}) << {unused} >> {unused}";
        bool isWhole = pieces.Count == 1 && field.BitCount == 8 && !field.Number.IsSigned;
        return Cast(field, all, isWhole ? "byte" : isWide ? "long" : "int", isWhole);
    }

    /// <summary>What a field contributes to each of its bytes.</summary>
    public static void Collect(MessageModel model, FieldModel field, string value, SortedDictionary<int, List<BitTerm>> bytes)
    {
        int shift = 0;
        foreach (BitPiece piece in field.Pieces)
        {
            Add(bytes, model.Offset(piece.At), Term(field, value, piece, shift));
            shift += piece.Width;
        }
    }

    /// <summary>What the measure of a tail contributes to its byte.</summary>
    public static void Collect(MessageModel model, FieldModel tail, MeasureModel measure, SortedDictionary<int, List<BitTerm>> bytes)
    {
        string value = TailExpression.Measured(tail);
        bool isProduct = value.IndexOf(' ') >= 0;
        BitTerm term = measure.Piece.Low > 0
            ? new($"{(isProduct ? $"({value})" : value)} << {measure.Piece.Low}", IsByte: false, IsSimple: false)
            : new(value, IsByte: false, IsSimple: !isProduct);
        Add(bytes, model.Offset(measure.Piece.At), term);
    }

    public static string Write(int offset, List<BitTerm> terms)
    {
        if (terms.Count > 1) return $"destination[{offset}] = (byte)({string.Join(" | ", terms.Select(t => t.Text))});";
        BitTerm term = terms[0];
        string value = term.IsByte ? term.Text : term.IsSimple ? $"(byte){term.Text}" : $"(byte)({term.Text})";
        return $"destination[{offset}] = {value};";
    }

    private static void Add(SortedDictionary<int, List<BitTerm>> bytes, int offset, BitTerm term)
    {
        if (!bytes.TryGetValue(offset, out List<BitTerm> terms)) bytes[offset] = terms = [];
        terms.Add(term);
    }

    private static BitTerm Term(FieldModel field, string value, BitPiece piece, int shift)
    {
        if (field.Number.IsBool) return new($"({value} ? 0x{piece.Mask << piece.Low:X2} : 0)", IsByte: false, IsSimple: true);

        // The caller's value is known to fit, so that the last piece of an unsigned one needs no mask.
        string number = WireExpression.Number(field, value);
        bool isMasked = field.Number.IsSigned || shift + piece.Width < field.BitCount;
        if (!isMasked && shift == 0 && piece.Low == 0)
        {
            return field.Number.Keyword == "byte"
                ? new(number, IsByte: true, IsSimple: true)
                : new($"(byte){value}", IsByte: true, IsSimple: true);
        }

        if (shift > 0) number = $"{number} >> {shift}";
        if (isMasked) number = $"{number} & 0x{piece.Mask:X2}";
        bool isLong = field.Number.Bytes > 4 || field.Number.Keyword == "uint";
        if (isLong) number = $"(int)({number})";
        else if (piece.Low > 0 && (shift > 0 || isMasked)) number = $"({number})";
        return piece.Low > 0 ? new($"{number} << {piece.Low}", false, false) : new(number, false, isLong);
    }

    private static string ReadPiece(string value, BitPiece piece) => piece switch
    {
        { High: 7, Low: 0 } => value,
        { High: 7 } => $"{value} >> {piece.Low}",
        { Low: 0 } => $"{value} & 0x{piece.Mask:X2}",
        _ => $"{value} >> {piece.Low} & 0x{piece.Mask:X2}",
    };

    /// <summary>The expression as the property's type; <paramref name="plain"/> is the type that it has already.</summary>
    private static string Cast(FieldModel field, string expression, string plain, bool isSimple)
    {
        if (!field.IsEnum && field.Number.Keyword == plain) return expression;
        string cast = isSimple ? $"({field.TypeName}){expression}" : $"({field.TypeName})({expression})";

        // All 32 or 64 bits are taken: the sign changes its meaning.
        return field.BitCount is 32 or 64 ? $"unchecked({cast})" : cast;
    }
}

/// <summary>A part of a byte, as an operand of <c>|</c>.</summary>
/// <param name="Text">The C#.</param>
/// <param name="IsByte">Whether it is of type byte when it stands alone.</param>
/// <param name="IsSimple">Whether a cast can stand before it.</param>
internal readonly record struct BitTerm(string Text, bool IsByte, bool IsSimple);
