using Ipmi.Generators.Model;

namespace Ipmi.Generators.Emission;

/// <summary>Writes <c>EncodedLength</c> and <c>Encode</c>: checks of what the caller gave, then each byte once.</summary>
internal static class EncodeEmitter
{
    public static void Emit(SourceWriter source, MessageModel model)
    {
        EmitLength(source, model);
        source.Line("/// <inheritdoc/>");
        source.Block("public int Encode(global::System.Span<byte> destination)", () =>
        {
            EmitChecks(source, model);
            source.Line("int length = EncodedLength;");
            source.Line("if (destination.Length < length) throw new global::System.ArgumentException("
                + "$\"The destination has {destination.Length} bytes; {length} are needed.\", nameof(destination));");
            EmitBytes(source, model);
            source.Line("return length;");
        });
    }

    private static void EmitLength(SourceWriter source, MessageModel model)
    {
        int required = WireExpression.Offset(model, model.LastRequiredByte) + 1;
        source.Line("/// <inheritdoc/>");
        FieldModel[] optional = [.. model.Optional];
        if (optional.Length == 0)
        {
            string tail = model.Tail is { } t ? $"{required} + {Length(t)}" : $"{required}";
            source.Line($"public int EncodedLength => {tail};").Line();
            return;
        }

        // The last optional field that is set decides; Encode refuses a hole before it.
        source.Line("public int EncodedLength =>");
        if (model.Tail is { } last)
        {
            source.Continued($"{Length(last)} > 0 ? {WireExpression.Offset(model, last.First)} + {Length(last)} :");
        }

        foreach (FieldModel field in Enumerable.Reverse(optional))
        {
            source.Continued($"{field.Name} is not null ? {WireExpression.Offset(model, field.Last) + 1} :");
        }

        source.Continued($"{required};").Line();
    }

    private static string Length(FieldModel tail) => $"{tail.Name}.EncodedLength";

    private static void EmitChecks(SourceWriter source, MessageModel model)
    {
        FieldModel? before = null;
        foreach (FieldModel field in model.Optional)
        {
            if (before is not null)
            {
                source.Line($"if ({field.Name} is not null && {before.Name} is null) WireErrors.OptionalAfterUnset(nameof({field.Name}), nameof({before.Name}));");
            }

            before = field;
        }

        if (model.Tail is { } tail)
        {
            if (before is not null)
            {
                source.Line($"if ({Length(tail)} > 0 && {before.Name} is null) WireErrors.OptionalAfterUnset(nameof({tail.Name}), nameof({before.Name}));");
            }

            int max = tail.MaxLength > 0 ? tail.MaxLength : tail.LengthAt > 0 ? 255 : 0;
            if (max > 0) source.Line($"if ({Length(tail)} > {max}) WireErrors.TooLong(nameof({tail.Name}), {Length(tail)}, {max});");
        }

        foreach (FieldModel field in model.Fields)
        {
            if (field.Kind == FieldKind.Bits && !field.Number.IsBool && field.BitCount < field.Number.BitCount) EmitRange(source, field);
        }
    }

    private static void EmitRange(SourceWriter source, FieldModel field)
    {
        (long min, long max) = field.Number.IsSigned
            ? (-(1L << field.BitCount - 1), (1L << field.BitCount - 1) - 1)
            : (0L, (1L << field.BitCount) - 1);
        string value = field.IsOptional ? $"{field.Name}.GetValueOrDefault()" : field.Name;
        string number = field.IsEnum ? $"({field.Number.Keyword}){value}" : value;
        source.Line(min == 0
            ? $"if ({number} > {max}) WireErrors.OutOfRange(nameof({field.Name}), {number}, 0, {max});"
            : $"if ({number} is < {min} or > {max}) WireErrors.OutOfRange(nameof({field.Name}), {number}, {min}, {max});");
    }

    private static void EmitBytes(SourceWriter source, MessageModel model)
    {
        int required = WireExpression.Offset(model, model.LastRequiredByte) + 1;
        int bytes = WireExpression.Offset(model, model.LastFixedByte) + 1;
        if (bytes > 0 && model.Tail is null && !model.Optional.Any()) source.Line($"destination = destination.Slice(0, {bytes});");

        EmitFixed(source, model, required);
        foreach (FieldModel field in model.Optional) EmitOptional(source, model, field);
        if (model.Tail is { } tail)
        {
            if (tail.LengthAt > 0) source.Line($"destination[{WireExpression.Offset(model, tail.LengthAt)}] = (byte){Length(tail)};");
            string write = $"{tail.Name}.Write(destination.Slice({WireExpression.Offset(model, tail.First)}, {Length(tail)}));";
            source.Line(model.Optional.Any() ? $"if ({Length(tail)} > 0) {write}" : write);
        }

        foreach (ChecksumModel sum in model.Checksums)
        {
            string span = WireExpression.Slice("destination", WireExpression.Offset(model, sum.First), sum.Last - sum.First + 1);
            source.Line($"destination[{WireExpression.Offset(model, sum.At)}] = Checksum.Of({span});");
        }
    }

    /// <summary>The bytes that are always there, in order.</summary>
    private static void EmitFixed(SourceWriter source, MessageModel model, int required)
    {
        var bits = new SortedDictionary<int, List<string>>();
        var lines = new List<(int Offset, string Line)>();
        foreach (FixedByte constant in model.Constants)
        {
            int offset = WireExpression.Offset(model, constant.At);
            lines.Add((offset, $"destination[{offset}] = 0x{constant.Value:X2};"));
        }

        foreach (ByteRange range in model.Reserved)
        {
            if (WireExpression.Offset(model, range.First) < required) lines.AddRange(Zeros(model, range));
        }

        foreach (FieldModel field in model.Fields)
        {
            if (field.IsOptional || field.Kind == FieldKind.Tail) continue;
            if (field.Kind != FieldKind.Bits) lines.Add((WireExpression.Offset(model, field.First), Write(model, field, field.Name)));
            else CollectBits(model, field, field.Name, bits);
        }

        foreach (KeyValuePair<int, List<string>> one in bits)
        {
            lines.Add((one.Key, $"destination[{one.Key}] = (byte)({Join(one.Value)});"));
        }

        foreach ((int Offset, string Line) line in lines.OrderBy(l => l.Offset)) source.Line(line.Line);
    }

    private static IEnumerable<(int Offset, string Line)> Zeros(MessageModel model, ByteRange range)
    {
        int offset = WireExpression.Offset(model, range.First);
        int count = range.Last - range.First + 1;
        yield return (offset, count == 1 ? $"destination[{offset}] = 0;" : $"{WireExpression.Slice("destination", offset, count)}.Clear();");
    }

    private static void EmitOptional(SourceWriter source, MessageModel model, FieldModel field)
    {
        source.Block($"if ({field.Name} is {{ }} {field.Local})", () =>
        {
            // Reserved bytes between the optional ones are written with the field that follows them.
            foreach (ByteRange range in model.Reserved)
            {
                if (range.Last + 1 == field.First && range.First > model.LastRequiredByte)
                {
                    foreach ((int Offset, string Line) zero in Zeros(model, range)) source.Line(zero.Line);
                }
            }

            if (field.Kind != FieldKind.Bits)
            {
                source.Line(Write(model, field, field.Local));
                return;
            }

            var bits = new SortedDictionary<int, List<string>>();
            CollectBits(model, field, field.Local, bits);
            foreach (KeyValuePair<int, List<string>> one in bits)
            {
                source.Line($"destination[{one.Key}] = (byte)({Join(one.Value)});");
            }
        });
    }

    private static void CollectBits(MessageModel model, FieldModel field, string value, SortedDictionary<int, List<string>> bits)
    {
        int shift = 0;
        foreach (BitPiece piece in field.Pieces)
        {
            int offset = WireExpression.Offset(model, piece.At);
            if (!bits.TryGetValue(offset, out List<string> parts)) bits[offset] = parts = [];
            parts.Add(WritePiece(field, value, piece, shift));
            shift += piece.Width;
        }
    }

    private static string Join(List<string> parts) =>
        parts.Count == 1 && parts[0].StartsWith("(", StringComparison.Ordinal) && parts[0].EndsWith(")", StringComparison.Ordinal)
            ? parts[0].Substring(1, parts[0].Length - 2)
            : string.Join(" | ", parts);

    private static string WritePiece(FieldModel field, string value, BitPiece piece, int shift)
    {
        if (field.Number.IsBool) return $"({value} ? 0x{piece.Mask << piece.Low:X2} : 0)";
        string number = field.IsEnum ? $"({field.Number.Keyword}){value}" : value;
        if (shift > 0) number = $"{number} >> {shift}";
        if (field.BitCount > 31) number = $"(int)({number})";
        string masked = piece.Width == 8 && piece.Low == 0 ? $"({number} & 0xFF)" : $"({number} & 0x{piece.Mask:X2})";
        return piece.Low == 0 ? masked : $"{masked} << {piece.Low}";
    }

    private static string Write(MessageModel model, FieldModel field, string value)
    {
        int offset = WireExpression.Offset(model, field.First);
        string slice = WireExpression.Slice("destination", offset, field.Width);
        if (field.Kind == FieldKind.Value) return $"{value}.Write({slice});";
        if (field.Kind == FieldKind.Struct) return $"{value}.Encode({slice});";
        if (field.Number.IsBool) return $"destination[{offset}] = {value} ? (byte)1 : (byte)0;";
        string number = field.IsEnum ? $"({field.Number.Keyword}){value}" : value;
        if (field.Number.Bytes == 1) return $"destination[{offset}] = {(field.Number.Keyword == "byte" ? number : $"(byte){value}")};";
        return $"BinaryPrimitives.Write{field.Number.FrameworkName}{WireExpression.Endian(model)}({slice}, {number});";
    }
}
