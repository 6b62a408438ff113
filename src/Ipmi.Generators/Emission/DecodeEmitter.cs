using Ipmi.Generators.Model;

namespace Ipmi.Generators.Emission;

/// <summary>Writes <c>Decode</c>: one length check, fixed offsets, then what is optional.</summary>
internal static class DecodeEmitter
{
    public static void Emit(SourceWriter source, MessageModel model)
    {
        source.Line("/// <inheritdoc/>");
        source.Block(
            $"public static DecodeStatus Decode(global::System.ReadOnlyMemory<byte> source, out {model.TypeName} message, out int consumed)",
            () =>
            {
                int required = WireExpression.Offset(model, model.LastRequiredByte) + 1;
                bool isEmpty = model.LastFixedByte < model.FirstByte && model.Tail is null;
                source.Line("message = default;");
                source.Line("consumed = 0;");
                if (required > 0 || model.Optional.Any()) source.Line("global::System.ReadOnlySpan<byte> bytes = source.Span;");
                if (required > 0) source.Line($"if (bytes.Length < {required}) return DecodeStatus.Truncated;");
                EmitChecks(source, model);

                foreach (FieldModel field in model.Fields)
                {
                    if (field.Kind == FieldKind.Struct && !field.IsOptional) EmitStruct(source, model, field);
                }

                bool lengthVaries = model.Tail is not null || model.Optional.Any();
                if (lengthVaries) source.Line($"int length = {required};");
                foreach (FieldModel field in model.Optional) EmitOptional(source, model, field);
                if (model.Tail is { } tail) EmitTail(source, model, tail);
                EmitMessage(source, model);
                if (!isEmpty) source.Line(lengthVaries ? "consumed = length;" : $"consumed = {required};");
                source.Line("return DecodeStatus.Ok;");
            });
        source.Line();
    }

    private static void EmitChecks(SourceWriter source, MessageModel model)
    {
        foreach (FixedByte constant in model.Constants)
        {
            source.Line($"if (bytes[{WireExpression.Offset(model, constant.At)}] != 0x{constant.Value:X2}) return DecodeStatus.Malformed;");
        }

        foreach (ChecksumModel sum in model.Checksums)
        {
            string covered = WireExpression.Slice("bytes", WireExpression.Offset(model, sum.First), sum.Last - sum.First + 1);
            source.Line($"if (bytes[{WireExpression.Offset(model, sum.At)}] != Checksum.Of({covered})) return DecodeStatus.Malformed;");
        }
    }

    private static void EmitStruct(SourceWriter source, MessageModel model, FieldModel field)
    {
        string part = WireExpression.Slice("source", WireExpression.Offset(model, field.First), field.Width);
        source.Line($"DecodeStatus {field.Local}Status = {field.TypeName}.Decode({part}, out var {field.Local}, out _);");
        source.Line($"if ({field.Local}Status != DecodeStatus.Ok) return {field.Local}Status;");
    }

    private static void EmitOptional(SourceWriter source, MessageModel model, FieldModel field)
    {
        int first = WireExpression.Offset(model, field.First);
        int end = WireExpression.Offset(model, field.Last) + 1;
        source.Line($"{field.DeclaredType} {field.Local} = null;");
        source.Block($"if (bytes.Length > {first})", () =>
        {
            if (field.Width > 1) source.Line($"if (bytes.Length < {end}) return DecodeStatus.Truncated;");
            if (field.Kind == FieldKind.Struct)
            {
                string part = WireExpression.Slice("source", first, field.Width);
                source.Line($"DecodeStatus status = {field.TypeName}.Decode({part}, out var value, out _);");
                source.Line("if (status != DecodeStatus.Ok) return status;");
                source.Line($"{field.Local} = value;");
            }
            else source.Line($"{field.Local} = {WireExpression.Read(model, field)};");
            source.Line($"length = {end};");
        });
    }

    private static void EmitTail(SourceWriter source, MessageModel model, FieldModel tail)
    {
        int start = WireExpression.Offset(model, tail.First);
        source.Line($"{tail.TypeName} {tail.Local} = default;");
        if (tail.LengthAt > 0)
        {
            source.Line($"int {tail.Local}Length = bytes[{WireExpression.Offset(model, tail.LengthAt)}];");
            if (tail.MaxLength > 0) source.Line($"if ({tail.Local}Length > {tail.MaxLength}) return DecodeStatus.Malformed;");
            source.Line($"if (bytes.Length < {start} + {tail.Local}Length) return DecodeStatus.Truncated;");
            source.Line($"DecodeStatus {tail.Local}Status = {tail.TypeName}.Read(source.Slice({start}, {tail.Local}Length), out {tail.Local}, out _);");
            source.Line($"if ({tail.Local}Status != DecodeStatus.Ok) return {tail.Local}Status;");
            source.Line($"length = {start} + {tail.Local}Length;");
            return;
        }

        string rest = tail.MaxLength > 0
            ? $"source.Slice({start}, global::System.Math.Min(source.Length - {start}, {tail.MaxLength}))"
            : $"source.Slice({start})";

        void ReadRest()
        {
            source.Line($"DecodeStatus {tail.Local}Status = {tail.TypeName}.Read({rest}, out {tail.Local}, out int {tail.Local}Length);");
            source.Line($"if ({tail.Local}Status != DecodeStatus.Ok) return {tail.Local}Status;");
            source.Line($"length = {start} + {tail.Local}Length;");
        }

        // After an optional end the tail may not be there at all; a tail that must be there reads its own emptiness.
        if (model.Optional.Any()) source.Block($"if (source.Length > {start})", ReadRest);
        else ReadRest();
    }

    private static void EmitMessage(SourceWriter source, MessageModel model)
    {
        if (model.Fields.Count == 0) return;
        source.Block($"message = new {model.TypeName}", () =>
        {
            foreach (FieldModel field in model.Fields)
            {
                bool read = field.IsOptional || field.Kind is FieldKind.Struct or FieldKind.Tail;
                source.Line($"{field.Name} = {(read ? field.Local : WireExpression.Read(model, field))},");
            }
        }, "};");
    }
}
