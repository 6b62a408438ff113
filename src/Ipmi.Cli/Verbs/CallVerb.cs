using System.CommandLine;
using Ipmi.Client;
using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Cli.Verbs;

/// <summary><c>call NAME [field=value…]</c>: any command of the catalogue by its name.</summary>
internal static class CallVerb
{
    public static Command Create(CommonOptions options, CliConsole console)
    {
        var name = new Argument<string>("name") { Description = "The command: 'Get Device ID', get-device-id, GetDeviceId or 06/01" };
        var fields = new WordsArgument("field=value")
        {
            Description = "The fields of the request, as 'ipmi explain' shows them; nested ones with dots, lists with commas",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var file = new Option<string?>("--from-json")
        {
            Description = "A file with the fields as JSON, - for standard input; field=value comes on top",
        };
        var command = new Command("call", "Sends any command that is known, by the names of its fields") { name, fields, file };
        Call? call = null;
        BmcVerb.Act(
            command,
            options,
            console,
            line => call = Call.Of(line.GetValue(name)!, line.GetValue(fields) ?? [], line.GetValue(file), console),
            (client, context, cancellationToken) => RunAsync(client, context, call!, cancellationToken));
        return command;
    }

    private static async Task<ExitCode> RunAsync(IpmiClient client, VerbContext context, Call call, CancellationToken cancellationToken)
    {
        AnyMessage response = await client.SendAsync(call.Command, call.Request, cancellationToken).ConfigureAwait(false);
        context.Write(text => Write(text, response), json => response.Render(new JsonFieldWriter(json)));
        return ExitCode.Done;
    }

    private static void Write(TextWriter text, AnyMessage response)
    {
        var fields = new TextFieldWriter();
        response.Render(fields);
        string lines = fields.ToString();
        text.Write(lines.Length == 0 ? "Done; the response has no data\n" : lines + "\n");
    }

    private sealed record Call(CommandEntry Command, AnyMessage Request)
    {
        public static Call Of(string name, string[] fields, string? file, CliConsole console)
        {
            CommandEntry command = MessageNames.Command(name);
            var tree = new FieldTree(command.Info.Name, command.Request.Layout);
            var given = new FieldTree(command.Info.Name, command.Request.Layout);
            if (file is not null) tree.AddJson(Read(file, console));
            foreach (string field in fields) given.Add(field);
            tree.Override(given);
            return new(command, tree.ToMessage(command.Request));
        }

        private static string Read(string file, CliConsole console)
        {
            try
            {
                return file == "-" ? console.OpenIn().ReadToEnd() : File.ReadAllText(file);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new UsageException($"'{file}' cannot be read: {e.Message}");
            }
        }
    }
}
