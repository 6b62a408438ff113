using Ipmi.Generators.Model;
using Microsoft.CodeAnalysis.CSharp;

namespace Ipmi.Generators.Emission;

/// <summary>What a request has beyond its layout: its identity, and the call.</summary>
internal static class CommandEmitter
{
    public static void EmitInfo(SourceWriter source, CommandModel command, string summary)
    {
        source.Line("/// <inheritdoc/>");
        source.Line($"public static {Names.Wire}.CommandInfo Info {{ get; }} = new(");
        source.Continued($"{Literal(command.Name)},");
        source.Continued($"{Id(command)},");
        source.Continued($"{command.Privilege},");
        source.Continued($"{Literal(command.Section)},");
        source.Continued($"Repeatable: {Literal(command.Repeatable)},");
        source.Continued($"BeforeSession: {Literal(command.BeforeSession)},");
        string completions = string.Join(
            ", ", command.Completions.Select(c => $"new(({Names.Wire}.CompletionCode)0x{c.Code:X2}, {Literal(c.Meaning)})"));
        string more = summary.Length == 0 ? "" : $" {{ Summary = {Literal(summary)} }}";
        source.Continued($"Completions: [{completions}]){more};");
        source.Gap();
    }

    public static void EmitCall(SourceWriter source, CallModel call, string assembly)
    {
        string name = Identifier(assembly) + (call.IsPublic ? "Calls" : "InternalCalls");
        source.Line("/// <summary>A call for each request of this assembly.</summary>");
        source.Block($"{(call.IsPublic ? "public" : "internal")} static partial class {name}", () =>
        {
            source.Line($"/// <summary>Sends {call.Title} and returns its response.</summary>");
            source.Line($"/// <exception cref=\"{Names.Wire}.IpmiCompletionException\">The completion code is not 00h.</exception>");
            source.Line("/// <exception cref=\"global::System.OperationCanceledException\">"
                + "<paramref name=\"cancellationToken\"/> was cancelled.</exception>");
            foreach (string notice in call.Notices) source.Line($"[global::{notice}]");
            source.Line($"public static global::System.Threading.Tasks.ValueTask<{call.ResponseType}> SendAsync(");
            source.Continued($"this {Names.Wire}.IIpmiChannel channel,");
            source.Continued($"{call.RequestType} request,");
            source.Continued("global::System.Threading.CancellationToken cancellationToken = default) =>");
            source.Continued($"{Names.Wire}.IpmiChannelExtensions.SendAsync<{call.RequestType}, {call.ResponseType}>(");
            source.Continued("    channel, request, cancellationToken);");
        });
    }

    /// <summary>The pattern that a command's identity matches.</summary>
    public static string Pattern(CommandModel command) =>
        $"({command.NetFnText}, 0x{command.Code:X2}, {(command.Body >= 0 ? command.BodyText : $"{Names.Wire}.Body.None")}, "
        + $"{(command is { Body: < 0, Iana: > 0 } ? $"0x{command.Iana:X6}" : "0")})";

    /// <summary>A name made of an assembly's name, or of a part of it.</summary>
    public static string Identifier(string assembly)
    {
        string name = string.Concat(assembly.Where(char.IsLetterOrDigit));
        return name.Length > 0 && char.IsDigit(name[0]) ? "_" + name : name;
    }

    private static string Id(CommandModel command) => command switch
    {
        { Body: >= 0 } => $"new({command.NetFnText}, 0x{command.Code:X2}, {command.BodyText})",
        { Iana: > 0 } => $"new({command.NetFnText}, 0x{command.Code:X2}, Iana: 0x{command.Iana:X6})",
        _ => $"new({command.NetFnText}, 0x{command.Code:X2})",
    };

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    private static string Literal(bool value) => value ? "true" : "false";
}
