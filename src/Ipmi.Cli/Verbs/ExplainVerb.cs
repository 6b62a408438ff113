using System.CommandLine;
using System.Text.Json;
using Ipmi.Messages;

namespace Ipmi.Cli.Verbs;

/// <summary><c>explain NAME</c>: a command, a header or a record, as the specification's page on it.</summary>
internal static class ExplainVerb
{
    public static Command Create(CommonOptions options, CliConsole console)
    {
        var name = new WordsArgument("name")
        {
            Description = "A command, header or record: 'Get Device ID', get-device-id, GetDeviceId, 06/01, RakpMessage1",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("explain", "Prints summary, layouts and completion codes of a command, header or record") { name };
        command.SetAction(async (line, _) => (int)await Failures.GuardAsync(
            console,
            () => Task.FromResult(Run(new(line, options, console), string.Join(' ', line.GetValue(name)!)))).ConfigureAwait(false));
        return command;
    }

    private static ExitCode Run(VerbContext context, string name)
    {
        // A record's own name is exact; GetDeviceIdRequest is still the command.
        if (MessageNames.FindCommand(name) is { } command) context.Write(text => Write(text, command), json => Write(json, command));
        else if (MessageNames.FindRecord(name) is { } record)
        {
            context.Write(text => Write(text, record.Layout), json => Write(json, record.Layout));
        }
        else throw MessageNames.UnknownMessage(name);
        return ExitCode.Done;
    }

    private static void Write(TextWriter text, CommandEntry command)
    {
        CommandInfo info = command.Info;
        text.Write($"{info.Name} ({info.Id})\n");
        if (Purpose(info) is { Length: > 0 } purpose) text.Write($"{Paragraph.Of(purpose)}\n");
        text.Write($"\nSection           : {(info.Section.Length > 0 ? info.Section : "not in the specification")}\n");
        text.Write($"Privilege         : {(info.Privilege == PrivilegeLevel.Unspecified ? "none" : info.Privilege)}\n");
        text.Write($"Repeatable        : {(info.Repeatable ? "yes" : "no: it is never sent again once it may have been executed")}\n");
        text.Write($"Outside a session : {(info.BeforeSession ? "yes" : "no")}\n");
        WriteLayout(text, $"Request {command.Request.Layout.Name}", command.Request.Layout);
        WriteLayout(text, $"Response {command.Response.Layout.Name} (byte 1 is the completion code)", command.Response.Layout);
        WriteInner(text, command.Request.Layout, command.Response.Layout);
        text.Write("\nCompletion codes\n");
        foreach (CompletionMeaning own in info.Completions) text.Write($"  {(byte)own.Code:X2}h  {own.Meaning}\n");
        foreach (CompletionCode code in GeneralCodes(info)) text.Write($"  {(byte)code:X2}h  {code.Describe()}\n");
    }

    private static void Write(TextWriter text, MessageLayout layout)
    {
        text.Write($"{layout.Name}\n");
        if (layout.Summary.Length > 0) text.Write($"{Paragraph.Of(layout.Summary)}\n");
        WriteLayout(text, "Layout", layout);
        WriteInner(text, layout);
    }

    /// <summary>The summary without the command's name, which stands above it.</summary>
    private static string Purpose(CommandInfo info)
    {
        string head = info.Name + ": ";
        if (!info.Summary.StartsWith(head, StringComparison.OrdinalIgnoreCase)) return info.Summary;
        string rest = info.Summary[head.Length..];
        return string.Concat(rest[..1].ToUpperInvariant(), rest.AsSpan(1));
    }

    private static void WriteLayout(TextWriter text, string title, MessageLayout layout)
    {
        text.Write($"\n{Paragraph.Of(title)}\n");
        text.Write(layout.Fields.Count == 0 ? "(no data)\n" : $"\n{LayoutText.Table(layout)}\n{LayoutText.Diagram(layout)}");
    }

    /// <summary>The layouts that the others are made of, each once.</summary>
    private static void WriteInner(TextWriter text, params MessageLayout[] layouts)
    {
        var seen = new HashSet<string>(layouts.Select(layout => layout.Name));
        var waiting = new Queue<MessageLayout>(layouts);
        while (waiting.TryDequeue(out MessageLayout? layout))
        {
            foreach (FieldLayout field in layout.Fields)
            {
                if (field.InnerLayout?.Invoke() is not { } inner || !seen.Add(inner.Name)) continue;
                WriteLayout(text, inner.Summary.Length > 0 ? $"{inner.Name}: {inner.Summary}" : inner.Name, inner);
                waiting.Enqueue(inner);
            }
        }
    }

    private static IEnumerable<CompletionCode> GeneralCodes(CommandInfo info) =>
        Enum.GetValues<CompletionCode>().Where(code => info.Completions.All(own => own.Code != code));

    private static void Write(Utf8JsonWriter json, CommandEntry command)
    {
        CatalogJson.Write(json, command);
        json.WriteString("summary", command.Info.Summary);
        json.WriteBoolean("beforeSession", command.Info.BeforeSession);
        json.WriteStartArray("completionCodes");
        foreach (CompletionMeaning own in command.Info.Completions)
        {
            json.WriteStartObject();
            json.WriteString("code", $"{(byte)own.Code:X2}");
            json.WriteString("meaning", own.Meaning);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, MessageLayout layout)
    {
        json.WriteString("name", layout.Name);
        json.WriteString("summary", layout.Summary);
        CatalogJson.Write(json, "layout", layout);
    }
}
