using Ipmi.Generators.Model;

namespace Ipmi.Generators.Emission;

/// <summary>Writes <c>Decode</c>: one length check, fixed offsets, then what is optional.</summary>
internal static class DecodeEmitter
{
    private const string Malformed = $"return {Names.Status}.Malformed;";
    private const string Truncated = $"return {Names.Status}.Truncated;";
    private const string PassOn = $"if (status != {Names.Status}.Ok) return status;";

    public static void Emit(SourceWriter source, MessageModel model)
    {
        source.Line("/// <inheritdoc/>");
        source.Line($"public static {Names.Status} Decode(");
        source.Continued($"{Names.Memory} source, out {model.Identifier} message, out int consumed)");
        source.Block(() =>
        {
            source.Line("message = default;");
            source.Line("consumed = 0;");
            int least = model.Blocks?.MinLength(model.Required) ?? model.Required;
            if (least > 0) source.Line($"if (source.Length < {least}) {Truncated}");
            if (model.Required > 0 || model.Optional.Any()) source.Line($"{Names.ReadOnlySpan} bytes = source.Span;");
            EmitChecks(source, model);
            source.Gap();
            EmitVariable(source, model);
            EmitChecksOfAll(source, model);
            source.Gap();
            EmitMessage(source, model);
            string length = model.LengthVaries ? "length" : $"{model.Required}";
            if (length != "0") source.Line($"consumed = {length};");
            source.Line($"return {Names.Status}.Ok;");
        });
        source.Gap();
    }

    private static void EmitChecks(SourceWriter source, MessageModel model)
    {
        foreach (FixedByte constant in model.Constants)
        {
            source.Line($"if (bytes[{model.Offset(constant.At)}] != 0x{constant.Value:X2}) {Malformed}");
        }

        foreach (ChecksumModel sum in model.Checksums)
        {
            if (sum.IsToEnd) continue;
            string covered = WireExpression.Slice("bytes", model.Offset(sum.First), sum.Last - sum.First + 1);
            source.Line($"if (bytes[{model.Offset(sum.At)}] != {Names.Wire}.Checksum.Of({covered})) {Malformed}");
        }
    }

    /// <summary>The checksums that cover the tail.</summary>
    private static void EmitChecksOfAll(SourceWriter source, MessageModel model)
    {
        foreach (ChecksumModel sum in model.Checksums)
        {
            if (!sum.IsToEnd) continue;
            int first = model.Offset(sum.First);
            string covered = $"bytes.Slice({first}, length - {first})";
            source.Line($"if (bytes[{model.Offset(sum.At)}] != {Names.Wire}.Checksum.Of({covered})) {Malformed}");
        }
    }

    /// <summary>What can be refused or absent: nested records, the optional end, the tail.</summary>
    private static void EmitVariable(SourceWriter source, MessageModel model)
    {
        bool isStatusDeclared = false;
        foreach (FieldModel field in model.Fields)
        {
            if (field.Kind != FieldKind.Struct || field.IsOptional || field.Condition is not null) continue;
            string part = WireExpression.Slice("source", model.Offset(field.First), field.Width);
            string status = isStatusDeclared ? "status" : $"{Names.Status} status";
            source.Line($"{status} = {field.TypeName}.Decode({part}, out var {field.Local}, out _);");
            source.Line(PassOn);
            isStatusDeclared = true;
        }

        foreach (FieldModel selector in model.Fields.Where(model.IsSelector))
        {
            source.Line($"{selector.TypeName} {selector.Local} = {WireExpression.Read(model, selector)};");
        }

        source.Gap();
        if (model.Optional.Any() || model.Alternatives.Any())
        {
            if (!isStatusDeclared && NeedsStatus(model)) source.Line($"{Names.Status} status;");
            source.Line($"int length = {model.Required};");
            isStatusDeclared = true;
        }

        AlternativeEmitter.EmitDecode(source, model);
        foreach (FieldModel field in model.Optional) EmitOptional(source, model, field);
        if (model.Tail is { } tail) EmitTail(source, model, tail, isStatusDeclared ? "status" : $"{Names.Status} status");
    }

    private static bool NeedsStatus(MessageModel model) =>
        model.Tail is { IsPlainTail: false }
        || AlternativeEmitter.NeedsStatus(model)
        || model.Optional.Any(f => f.Kind == FieldKind.Struct);

    private static void EmitOptional(SourceWriter source, MessageModel model, FieldModel field)
    {
        int first = model.Offset(field.First);
        int end = model.Offset(field.Last) + 1;
        source.Line($"{field.DeclaredType} {field.Local} = null;");
        source.Block($"if (bytes.Length > {first})", () =>
        {
            if (field.Width > 1) source.Line($"if (bytes.Length < {end}) {Truncated}");
            if (field.Kind == FieldKind.Struct)
            {
                string part = WireExpression.Slice("source", first, field.Width);
                source.Line($"status = {field.TypeName}.Decode({part}, out var value, out _);");
                source.Line(PassOn);
                source.Line($"{field.Local} = value;");
            }
            else source.Line($"{field.Local} = {WireExpression.Read(model, field)};");
            source.Line($"length = {end};");
        });
        source.Gap();
    }

    private static void EmitTail(SourceWriter source, MessageModel model, FieldModel tail, string status)
    {
        int start = model.Offset(tail.First);
        if (model.Blocks is { } blocks)
        {
            EmitBlocks(source, model, tail, blocks, status);
            return;
        }

        if (tail.IsPlainTail && tail.Measure is null)
        {
            EmitPlainRest(source, model, tail, start);
            return;
        }

        if (tail.Measure is { IsCount: false } measure)
        {
            EmitMeasured(source, model, tail, measure, start, status);
            return;
        }

        string count = tail.Measure is { } counted ? ReadMeasure(model, counted) : "null";
        bool isCut = tail.MaxLength > 0 && tail.Measure is null;
        string left = start == 0 ? "source.Length" : $"source.Length - {start}";
        string rest = isCut ? $"source.Slice({start}, {Names.Math}.Min({left}, {tail.MaxLength}))"
            : start == 0 ? "source"
            : $"source.Slice({start})";

        // After an optional end the tail may not be there at all; a tail that must be there reads its own emptiness.
        if (model.Optional.Any())
        {
            source.Line($"{tail.TypeName} {tail.Local} = default;");
            source.Block($"if (source.Length > {start})", () =>
            {
                source.Line($"status = {TailExpression.Read(model, tail, rest, count, tail.Local, "int tailLength")};");
                source.Line(PassOn);
                source.Line($"length = {start} + tailLength;");
            });
            return;
        }

        source.Line($"{status} =");
        string consumed = start == 0 ? "int length" : "int tailLength";
        source.Continued($"{TailExpression.Read(model, tail, rest, count, $"var {tail.Local}", consumed)};");
        source.Line(PassOn);
        if (start > 0) source.Line($"int length = {start} + tailLength;");
        if (tail.MaxLength > 0 && !isCut) source.Line($"if (length > {start + tail.MaxLength}) {Malformed}");
    }

    /// <summary>Plain bytes to the end of the source, or as many as there may be.</summary>
    private static void EmitPlainRest(SourceWriter source, MessageModel model, FieldModel tail, int start)
    {
        if (tail.Lengths.Count > 0)
        {
            string told = $"{start} + ({ConditionExpression.Length(model, tail, $"source.Length - {start}")})";
            source.Line(model.Optional.Any()
                ? $"if (source.Length > {start}) length = {told};"
                : $"int length = source.Length > {start} ? {told} : {start};");
            source.Line($"if (source.Length < length) {Truncated}");
            return;
        }

        string end = tail.MaxLength > 0 ? $"{Names.Math}.Min(source.Length, {start + tail.MaxLength})" : "source.Length";
        source.Line(model.Optional.Any() ? $"if (source.Length > {start}) length = {end};" : $"int length = {end};");
    }

    /// <summary>A tail whose length is told: more bytes will not help one that does not fit it.</summary>
    private static void EmitMeasured(
        SourceWriter source, MessageModel model, FieldModel tail, MeasureModel measure, int start, string status)
    {
        source.Line($"int length = {start} + {Operand(ReadMeasure(model, measure))};");
        if (tail.LengthLimit < measure.Max) source.Line($"if (length > {start + tail.LengthLimit}) {Malformed}");
        source.Line($"if (bytes.Length < length) {Truncated}");
        if (tail.IsPlainTail) return;
        string part = start == 0 ? "source.Slice(0, length)" : $"source.Slice({start}, length - {start})";
        source.Line($"{status} = {TailExpression.Read(model, tail, part, "null", $"var {tail.Local}", "_")};");
        source.Line($"if (status != {Names.Status}.Ok) {Malformed}");
    }

    /// <summary>A tail that fills blocks: what follows it in the last one is padding, and the checksum.</summary>
    private static void EmitBlocks(SourceWriter source, MessageModel model, FieldModel tail, BlocksModel blocks, string status)
    {
        int start = model.Offset(tail.First);
        source.Line($"int length = bytes[{model.Offset(blocks.CountAt)}] * {blocks.Size};");
        source.Line($"if (length < {blocks.MinLength(model.Required)}) {Malformed}");
        source.Line($"if (bytes.Length < length) {Truncated}");
        if (blocks.HasChecksum)
        {
            source.Line($"if (bytes[length - 1] != {Names.Wire}.Checksum.Of(bytes.Slice(0, length - 1))) {Malformed}");
        }

        if (tail.IsPlainTail) return;
        string part = $"source.Slice({start}, length - {start + blocks.ChecksumLength})";
        source.Line($"{status} = {TailExpression.Read(model, tail, part, "null", $"var {tail.Local}", "_")};");
        source.Line($"if (status != {Names.Status}.Ok) {Malformed}");
    }

    private static string Operand(string expression) => expression.IndexOf(' ') < 0 ? expression : $"({expression})";

    private static string ReadMeasure(MessageModel model, MeasureModel measure)
    {
        string at = $"bytes[{model.Offset(measure.Piece.At)}]";
        return measure.Piece switch
        {
            { High: 7, Low: 0 } => at,
            { High: 7 } p => $"{at} >> {p.Low}",
            { Low: 0 } p => $"{at} & 0x{p.Mask:X2}",
            { } p => $"{at} >> {p.Low} & 0x{p.Mask:X2}",
        };
    }

    private static void EmitMessage(SourceWriter source, MessageModel model)
    {
        if (model.Fields.Count == 0) return;
        source.Block($"message = new {model.Identifier}", () =>
        {
            foreach (FieldModel field in model.Fields)
            {
                bool isRead = field.IsOptional || field.Kind == FieldKind.Struct || field.IsTail
                    || field.Condition is not null || model.IsSelector(field);
                string value = field is { IsPlainTail: true, Condition: null } ? PlainBytes(model, field)
                    : isRead ? field.Local : WireExpression.Read(model, field);
                source.Line($"{field.Identifier} = {value},");
            }
        }, "};");
    }

    /// <summary>The bytes from the tail's first to the message's last, that of the checksum left out.</summary>
    private static string PlainBytes(MessageModel model, FieldModel tail)
    {
        int start = model.Offset(tail.First);
        int outside = start + (model.Blocks?.ChecksumLength ?? 0);
        string length = outside == 0 ? "length" : $"length - {outside}";
        bool isRest = tail is { Measure: null, MaxLength: 0, Lengths.Count: 0 } && model.Blocks is null;
        string bytes = !isRest ? $"new(source.Slice({start}, {length}))" : start == 0 ? "new(source)" : $"new(source.Slice({start}))";
        return model.Optional.Any() ? $"length > {start} ? {bytes} : default" : bytes;
    }
}
