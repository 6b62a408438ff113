using System.CommandLine;
using Ipmi.Messages;

namespace Ipmi.Cli.Verbs;

/// <summary><c>commands [FILTER]</c>: what the catalogue knows.</summary>
internal static class CommandsVerb
{
    public static Command Create(CommonOptions options, CliConsole console)
    {
        var filter = new Argument<string?>("filter")
        {
            Description = "A part of the names, or the beginning of the numbers, such as 06 or 06/01",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("commands", "Lists every command that is known, with its layout") { filter };
        command.SetAction(line => (int)Run(new(line, options, console), line.GetValue(filter) ?? ""));
        return command;
    }

    private static ExitCode Run(VerbContext context, string filter)
    {
        CommandEntry[] commands = [.. IpmiMessagesCatalog.Messages.Commands.Where(command => Matches(command.Info, filter))];
        if (context.Options.IsJson(context.Line)) JsonOutput.WriteValue(context.Console.Out, json => Write(json, commands));
        else TextTable.Write(context.Console.Out, [.. commands.Select(command => Cells(command.Info))]);
        return ExitCode.Done;
    }

    private static bool Matches(CommandInfo info, string filter) =>
        MessageNames.Key(info.Name).Contains(MessageNames.Key(filter), StringComparison.Ordinal)
        || NumbersOf(info).StartsWith(filter, StringComparison.OrdinalIgnoreCase);

    private static string[] Cells(CommandInfo info) =>
    [
        NumbersOf(info),
        info.Name,
        info.Privilege.ToString(),
        info.Section.Length > 0 ? $"§{info.Section}" : "",
        info.Repeatable ? "" : "not repeatable",
    ];

    private static string NumbersOf(CommandInfo info)
    {
        string numbers = $"{(byte)info.Id.NetFn:X2}/{info.Id.Command:X2}";
        return CatalogJson.BodyOf(info.Id) is { } body ? $"{numbers}/{body}" : numbers;
    }

    private static void Write(System.Text.Json.Utf8JsonWriter json, CommandEntry[] commands)
    {
        json.WriteStartArray();
        foreach (CommandEntry command in commands)
        {
            json.WriteStartObject();
            CatalogJson.Write(json, command);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
