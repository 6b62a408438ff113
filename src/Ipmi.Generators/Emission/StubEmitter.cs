using Ipmi.Generators.Model;

namespace Ipmi.Generators.Emission;

/// <summary>
/// What a refused record gets: the members of a codec, which only throw. So whatever uses the record compiles, and the reason why it was
/// refused is the only error that is shown.
/// </summary>
internal static class StubEmitter
{
    private const string Refused =
        "throw new global::System.NotSupportedException(\"The record was refused; see the compiler's errors.\");";

    public static string Emit(StubModel model, string assembly)
    {
        string self = Identifiers.Escape(model.TypeName);
        var source = new SourceWriter();
        FileHead.Emit(source, model.Silenced);
        if (model.Namespace.Length > 0) source.Line($"namespace {model.Namespace};").Gap();
        string contract = model.Call is { } command ? $"IIpmiCommand<{self}, {command.ResponseType}>" : $"IWireMessage<{self}>";
        source.Block($"readonly partial record struct {self} : {Names.Wire}.{contract}", () =>
        {
            if (model.Call is not null) Member(source, $"public static {Names.Wire}.CommandInfo Info =>");
            Member(source, "public static int MinLength =>");
            Member(source, "public static int MaxLength =>");
            Member(source, "public int EncodedLength =>");
            Member(source, $"public int Encode({Names.Span} destination) =>");
            Member(source, $"public static {Names.Status} Decode({Names.Memory} source, out {self} message, out int consumed) =>");
            Member(source, $"public {self} ToOwned() =>");
            Member(source, $"public static {Names.Wire}.MessageLayout Layout =>");
            Member(source, $"public void Render({Names.Wire}.IFieldWriter writer) =>");
            Member(source, $"public static {self} FromJson({Names.Wire}.JsonFields fields) =>");
        });

        source.Gap();
        if (model.Call is { } call) CommandEmitter.EmitCall(source, call, assembly);
        return source.ToString();
    }

    private static void Member(SourceWriter source, string head) =>
        source.Gap().Line("/// <inheritdoc/>").Line(head).Continued(Refused).Gap();
}
