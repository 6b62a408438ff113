using Ipmi.Generators.Model;

namespace Ipmi.Generators.Emission;

/// <summary>Writes <c>EncodedLength</c> and <c>Encode</c>: checks of what the caller gave, then each byte once.</summary>
internal static class EncodeEmitter
{
    public static void EmitLength(SourceWriter source, MessageModel model)
    {
        source.Line("/// <inheritdoc/>");
        if (model.Alternatives.Any())
        {
            AlternativeEmitter.EmitLength(source, model);
            return;
        }

        FieldModel[] optional = [.. model.Optional];
        if (optional.Length == 0)
        {
            string length = model switch
            {
                { Tail: { } tail, Blocks: { } blocks } => Rounded(model, tail, blocks),
                { Tail: null } => $"{model.Required}",
                { Tail: { } tail, Required: 0 } => TailExpression.Length(tail),
                { Tail: { } tail } => $"{model.Required} + {TailExpression.Length(tail)}",
            };
            source.Line($"public int EncodedLength => {length};").Gap();
            return;
        }

        // The last optional field that is set decides; Encode refuses a hole before it.
        source.Line("public int EncodedLength =>");
        if (model.Tail is { } last)
        {
            string length = TailExpression.Length(last);
            source.Continued($"{length} > 0 ? {model.Offset(last.First)} + {length} :");
        }

        foreach (FieldModel field in Enumerable.Reverse(optional))
        {
            source.Continued($"{field.Access} is not null ? {model.Offset(field.Last) + 1} :");
        }

        source.Continued($"{model.Required};").Gap();
    }

    /// <summary>Whole blocks: as many as the bytes, the tail and the checksum need.</summary>
    private static string Rounded(MessageModel model, FieldModel tail, BlocksModel blocks)
    {
        int more = model.Required + blocks.ChecksumLength + blocks.Size - 1;
        return $"({TailExpression.Length(tail)} + {more}) / {blocks.Size} * {blocks.Size}";
    }

    public static void Emit(SourceWriter source, MessageModel model)
    {
        source.Line("/// <inheritdoc/>");
        source.Block($"public int Encode({Names.Span} destination)", () =>
        {
            EncodeChecks.Emit(source, model);
            source.Gap();
            if (model.LengthVaries)
            {
                source.Line("int length = EncodedLength;");
                source.Line($"if (destination.Length < length) {Names.Errors}.TooShort(nameof(destination), destination.Length, length);");
            }
            else if (model.Required > 0)
            {
                source.Line($"if (destination.Length < {model.Required}) "
                    + $"{Names.Errors}.TooShort(nameof(destination), destination.Length, {model.Required});");
                source.Line($"destination = destination.Slice(0, {model.Required});");
            }

            if (model.Blocks is not null) source.Line("destination = destination.Slice(0, length);").Line("destination.Clear();");
            source.Gap();
            EmitRequired(source, model);
            EmitOptionalEnd(source, model);
            AlternativeEmitter.EmitEncode(source, model);
            EmitChecksums(source, model);
            source.Line(model.LengthVaries ? "return length;" : $"return {model.Required};");
        });
        source.Gap();
    }

    /// <summary>The bytes that are always there, in order.</summary>
    private static void EmitRequired(SourceWriter source, MessageModel model)
    {
        var bits = new SortedDictionary<int, List<BitTerm>>();
        var lines = new List<(int Offset, string Line)>();
        foreach (FixedByte constant in model.Constants)
        {
            int offset = model.Offset(constant.At);
            lines.Add((offset, $"destination[{offset}] = 0x{constant.Value:X2};"));
        }

        if (model.Blocks is { } blocks)
        {
            int offset = model.Offset(blocks.CountAt);
            lines.Add((offset, $"destination[{offset}] = (byte)(length / {blocks.Size});"));
        }

        foreach (ByteRange range in model.Reserved)
        {
            if (range.First <= model.LastRequiredByte) lines.Add((model.Offset(range.First), Zero(model, range.First, range.Last)));
        }

        foreach (FieldModel field in model.Fields)
        {
            if (field.IsTail && field.Measure is { } measure) BitsExpression.Collect(model, field, measure, bits);
            if (field.IsOptional || field.IsTail || field.Condition is not null) continue;
            if (field.Kind == FieldKind.Bits) BitsExpression.Collect(model, field, field.Access, bits);
            else lines.Add((model.Offset(field.First), WireExpression.Write(model, field, field.Access)));
        }

        lines.AddRange(bits.Select(b => (b.Key, BitsExpression.Write(b.Key, b.Value))));
        foreach ((int Offset, string Line) line in lines.OrderBy(l => l.Offset)) source.Line(line.Line);
    }

    private static void EmitOptionalEnd(SourceWriter source, MessageModel model)
    {
        int end = model.LastRequiredByte;
        foreach (FieldModel field in model.Optional)
        {
            EmitOptional(source, model, field, end + 1);
            end = field.Last;
        }

        if (model.Tail is not { } tail) return;
        int start = model.Offset(tail.First);
        string length = model.Required == start && !model.Optional.Any() && start == 0 ? "length" : TailExpression.Length(tail);
        string write = TailExpression.Write(model, tail, $"destination.Slice({start}, {length})");
        if (!model.Optional.Any())
        {
            source.Line(write);
        }
        else if (end + 1 == tail.First)
        {
            source.Line($"if ({TailExpression.Length(tail)} > 0) {write}");
        }
        else
        {
            source.Block($"if ({TailExpression.Length(tail)} > 0)", () => source.Line(Zero(model, end + 1, tail.First - 1)).Line(write));
            source.Gap();
        }
    }

    /// <summary>An optional field, and the reserved bytes between it and what stands before.</summary>
    private static void EmitOptional(SourceWriter source, MessageModel model, FieldModel field, int from)
    {
        source.Gap();
        source.Block($"if ({field.Access} is {{ }} {field.Local})", () =>
        {
            if (from < field.First) source.Line(Zero(model, from, field.First - 1));
            EmitField(source, model, field, field.Local);
        });
        source.Gap();
    }

    /// <summary>A field that has its bytes for itself.</summary>
    public static void EmitField(SourceWriter source, MessageModel model, FieldModel field, string value)
    {
        if (field.Kind != FieldKind.Bits)
        {
            source.Line(WireExpression.Write(model, field, value));
            return;
        }

        var bits = new SortedDictionary<int, List<BitTerm>>();
        BitsExpression.Collect(model, field, value, bits);
        foreach (KeyValuePair<int, List<BitTerm>> one in bits) source.Line(BitsExpression.Write(one.Key, one.Value));
    }

    private static void EmitChecksums(SourceWriter source, MessageModel model)
    {
        foreach (ChecksumModel sum in model.Checksums)
        {
            int first = model.Offset(sum.First);
            string span = sum.IsToEnd
                ? $"destination.Slice({first}, length - {first})"
                : WireExpression.Slice("destination", first, sum.Last - sum.First + 1);
            source.Line($"destination[{model.Offset(sum.At)}] = {Names.Wire}.Checksum.Of({span});");
        }

        if (model.Blocks is { HasChecksum: true })
        {
            source.Line($"destination[length - 1] = {Names.Wire}.Checksum.Of(destination.Slice(0, length - 1));");
        }
    }

    private static string Zero(MessageModel model, int first, int last) => first == last
        ? $"destination[{model.Offset(first)}] = 0;"
        : $"{WireExpression.Slice("destination", model.Offset(first), last - first + 1)}.Clear();";
}
