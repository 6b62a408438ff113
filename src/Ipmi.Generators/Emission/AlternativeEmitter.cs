using Ipmi.Generators.Model;

namespace Ipmi.Generators.Emission;

/// <summary>Writes what decodes and encodes fields of which another one chooses.</summary>
internal static class AlternativeEmitter
{
    private const string PassOn = $"if (status != {Names.Status}.Ok) return status;";

    /// <summary>Whether reading one of them gives a status.</summary>
    public static bool NeedsStatus(MessageModel model) =>
        model.Alternatives.Any(f => f.Kind == FieldKind.Struct || f is { IsTail: true, IsPlainTail: false });

    public static void EmitDecode(SourceWriter source, MessageModel model)
    {
        foreach (FieldModel field in model.Alternatives)
        {
            int first = model.Offset(field.First);
            source.Line($"{field.DeclaredType} {field.Local} = default;");
            string holds = ConditionExpression.HoldsWhenDecoded(model, field.Condition!);
            source.Block(field.IsOptional ? $"if ({holds} && bytes.Length > {first})" : $"if ({holds})", () =>
            {
                if (field.IsTail) EmitTail(source, model, field, first);
                else EmitField(source, model, field, first);
            });
            source.Gap();
        }
    }

    public static void EmitLength(SourceWriter source, MessageModel model)
    {
        source.Line("public int EncodedLength =>");
        foreach (FieldModel field in model.Alternatives)
        {
            string length = field.IsTail
                ? $"{model.Offset(field.First)} + {TailExpression.Length(field)}"
                : $"{model.Offset(field.Last) + 1}";
            source.Continued($"{IsThere(model, field, "is not null")} ? {length} :");
        }

        source.Continued($"{model.Required};").Gap();
    }

    public static void EmitEncode(SourceWriter source, MessageModel model)
    {
        foreach (FieldModel field in model.Alternatives)
        {
            source.Gap();
            source.Block($"if ({IsThere(model, field, $"is {{ }} {field.Local}")})", () =>
            {
                if (field.IsTail)
                {
                    int first = model.Offset(field.First);
                    source.Line(TailExpression.Write(model, field, $"destination.Slice({first}, length - {first})"));
                }
                else EncodeEmitter.EmitField(source, model, field, field.IsOptional ? field.Local : field.Access);
            });
            source.Gap();
        }
    }

    public static void EmitChecks(SourceWriter source, MessageModel model)
    {
        foreach (FieldModel field in model.Alternatives)
        {
            ConditionModel condition = field.Condition!;
            source.Line($"if ({ConditionExpression.Fails(model, condition)} && {ConditionExpression.IsSet(field)}) "
                + $"{Names.Errors}.NotPresent(nameof({field.Access}), nameof({FieldModel.AccessTo(condition.Selector.Name)}));");
        }
    }

    private static string IsThere(MessageModel model, FieldModel field, string isSet)
    {
        string holds = ConditionExpression.Holds(model, field.Condition!);
        return field.IsOptional ? $"{holds} && {field.Access} {isSet}" : holds;
    }

    private static void EmitField(SourceWriter source, MessageModel model, FieldModel field, int first)
    {
        int end = model.Offset(field.Last) + 1;
        source.Line($"if (bytes.Length < {end}) return {Names.Status}.Truncated;");
        if (field.Kind == FieldKind.Struct)
        {
            string part = WireExpression.Slice("source", first, field.Width);
            source.Line($"status = {field.TypeName}.Decode({part}, out {(field.IsOptional ? "var value" : field.Local)}, out _);");
            source.Line(PassOn);
            if (field.IsOptional) source.Line($"{field.Local} = value;");
        }
        else source.Line($"{field.Local} = {WireExpression.Read(model, field)};");
        source.Line($"length = {end};");
    }

    private static void EmitTail(SourceWriter source, MessageModel model, FieldModel field, int first)
    {
        string rest = field.MaxLength > 0
            ? $"source.Slice({first}, {Names.Math}.Min(source.Length - {first}, {field.MaxLength}))"
            : $"source.Slice({first})";
        if (field.IsPlainTail)
        {
            source.Line($"{field.Local} = new({rest});");
            source.Line($"length = {first} + {field.Local}.Length;");
            return;
        }

        source.Line($"status = {TailExpression.Read(model, field, rest, "null", field.Local, "int tailLength")};");
        source.Line(PassOn);
        source.Line($"length = {first} + tailLength;");
    }
}
