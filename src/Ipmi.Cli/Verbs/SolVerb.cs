using System.CommandLine;
using System.Globalization;
using Ipmi.Messages;

namespace Ipmi.Cli.Verbs;

/// <summary><c>sol …</c>: Serial over LAN.</summary>
internal static class SolVerb
{
    public static Command Create(CommonOptions options, CliConsole console) => new("sol", "Serial over LAN: the system's serial line")
    {
        SolActivateVerb.Create(options, console),
        Deactivate(options, console),
        SolInfoVerb.Create(options, console),
        SolSetVerb.Create(options, console),
        Payload(options, console),
    };

    public static Option<byte> InstanceOption() => new("--instance")
    {
        Description = "Which serial line, from 1",
        DefaultValueFactory = _ => 1,
    };

    /// <summary>The channel, where a verb is about one; the present one unless given.</summary>
    public static Argument<byte> ChannelArgument() => new("channel")
    {
        Description = "The channel; that of the session unless given",
        DefaultValueFactory = _ => ChannelNumber.Present,
    };

    private static Command Deactivate(CommonOptions options, CliConsole console)
    {
        Option<byte> instance = InstanceOption();
        var command = new Command("deactivate", "Ends the activation, whoever has it") { instance };
        BmcVerb.Act(command, options, console, async (client, context, cancellationToken) =>
        {
            if (await client.Sol.DeactivateAsync(context.Line.GetValue(instance), cancellationToken).ConfigureAwait(false))
            {
                return ExitCode.Done;
            }

            await context.Console.Error.WriteLineAsync("Info: SOL payload already de-activated").ConfigureAwait(false);
            return ExitCode.Refused;
        });
        return command;
    }

    private static Command Payload(CommonOptions options, CliConsole console)
    {
        var status = new Command("status", "How many lines there are, and which are in use");
        BmcVerb.Act(status, options, console, async (client, context, cancellationToken) =>
        {
            if (await client.Sol.GetStatusAsync(cancellationToken).ConfigureAwait(false) is not { } response)
            {
                await context.Console.Error.WriteLineAsync("The BMC does not tell which payloads are active.").ConfigureAwait(false);
                return ExitCode.Refused;
            }

            int[] active = [.. Enumerable.Range(1, 16).Where(i => (response.ActiveInstances >> (i - 1) & 1) != 0)];
            context.Write(
                text => text.Write(string.Create(
                    CultureInfo.InvariantCulture,
                    $"Lines  : {response.InstanceCapacity}\nActive : {(active.Length == 0 ? "none" : string.Join(", ", active))}\n")),
                json =>
                {
                    json.WriteNumber("capacity", response.InstanceCapacity);
                    json.WriteStartArray("active");
                    foreach (int instance in active) json.WriteNumberValue(instance);
                    json.WriteEndArray();
                });
            return ExitCode.Done;
        });
        return new("payload", "Activations of Serial over LAN") { status };
    }
}
