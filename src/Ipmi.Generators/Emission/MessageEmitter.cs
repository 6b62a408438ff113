using Ipmi.Generators.Model;

namespace Ipmi.Generators.Emission;

/// <summary>The generated half of one record.</summary>
internal static class MessageEmitter
{
    public static string Emit(MessageModel model, string assembly)
    {
        var source = new SourceWriter();
        FileHead.Emit(source, model.Silenced);
        if (model.Namespace.Length > 0) source.Line($"namespace {model.Namespace};").Gap();

        LayoutComment.Emit(source, model);
        source.Block($"readonly partial record struct {model.Identifier} : {Contract(model)}", () =>
        {
            if (model.Command is { } command) CommandEmitter.EmitInfo(source, command, model.Summary);
            EmitSizes(source, model);
            EncodeEmitter.EmitLength(source, model);
            DecodeEmitter.Emit(source, model);
            EncodeEmitter.Emit(source, model);
            EmitToOwned(source, model);
            LayoutEmitter.Emit(source, model);
            RenderEmitter.Emit(source, model);
            if (model.Fields.Any(f => f.IsSecret)) EmitPrintMembers(source, model);
        });

        source.Gap();
        if (model.Call is { } call) CommandEmitter.EmitCall(source, call, assembly);
        return source.ToString();
    }

    private static string Contract(MessageModel model) => model.Command is { } command
        ? $"{Names.Wire}.IIpmiCommand<{model.Identifier}, {command.ResponseType}>"
        : $"{Names.Wire}.IWireMessage<{model.Identifier}>";

    private static void EmitSizes(SourceWriter source, MessageModel model)
    {
        int most = model.Offset(model.LastFixedByte) + 1;
        string min = model.Tail is { Kind: FieldKind.TailStruct, Measure: null } part
            ? Sum(model.Required, $"{part.TypeName}.MinLength")
            : $"{model.Required}";
        if (model.Blocks is { } blocks) min = $"{blocks.MinLength(model.Required)}";
        string max = model.Blocks is { } limited ? $"{limited.MaxLength}"
            : model.Tail is { } tail ? Longest(most, tail)
            : LongestOf(model, most);
        source.Line("/// <inheritdoc/>");
        source.Line($"public static int MinLength => {min};").Gap();
        source.Line("/// <inheritdoc/>");
        source.Line($"public static int MaxLength => {max};").Gap();
    }

    /// <summary>The longest of the alternatives, or what there is without any.</summary>
    private static string LongestOf(MessageModel model, int most)
    {
        foreach (FieldModel field in model.Alternatives) most = Math.Max(most, field.IsTail ? 0 : model.Offset(field.Last) + 1);
        return model.Alternatives.Where(f => f.IsTail)
            .Aggregate($"{most}", (longest, tail) => $"{Names.Math}.Max({longest}, {Longest(model.Offset(tail.First), tail)})");
    }

    private static string Longest(int before, FieldModel tail)
    {
        const string Unbounded = $"{Names.Wire}.WireLimits.Unbounded";
        if (tail.LengthLimit > 0) return $"{before + tail.LengthLimit}";
        if (tail is { Measure: { IsCount: true } count, Element: { } element })
        {
            int? size = element.Kind == FieldKind.Number ? element.Number.Bytes : element.Size;
            return size is null ? Unbounded : $"{before + count.Max * size}";
        }

        return tail.Kind == FieldKind.TailStruct
            ? $"{Names.Math}.Min({Unbounded}, {Sum(before, $"{tail.TypeName}.MaxLength")})"
            : Unbounded;
    }

    private static string Sum(int bytes, string more) => bytes == 0 ? more : $"{bytes} + {more}";

    private static void EmitToOwned(SourceWriter source, MessageModel model)
    {
        string[] owned =
        [
            .. model.Fields.Where(f => f.IsTail)
                .Select(f => TailExpression.Owned(f) is { } value ? $"{f.Identifier} = {value}" : "").Where(a => a.Length > 0),
        ];
        source.Line("/// <inheritdoc/>");
        source.Line(owned.Length == 0
            ? $"public {model.Identifier} ToOwned() => this;"
            : $"public {model.Identifier} ToOwned() => this with {{ {string.Join(", ", owned)} }};");
        source.Gap();
    }

    /// <summary>The members in words, but for the secret ones.</summary>
    private static void EmitPrintMembers(SourceWriter source, MessageModel model)
    {
        source.Block("private bool PrintMembers(global::System.Text.StringBuilder builder)", () =>
        {
            string separator = "";
            foreach (FieldModel field in model.Fields)
            {
                string value = field.Name == "builder" ? "this.builder" : field.Identifier;
                source.Line(field.IsSecret
                    ? $"builder.Append(\"{separator}{field.Name} = ***\");"
                    : $"builder.Append(\"{separator}{field.Name} = \").Append({value});");
                separator = ", ";
            }

            source.Line("return true;");
        });
        source.Gap();
    }
}
