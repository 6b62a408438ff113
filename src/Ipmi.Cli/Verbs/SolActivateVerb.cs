using System.CommandLine;
using Ipmi.Cli.Terminal;
using Ipmi.Client;
using Ipmi.Session;

namespace Ipmi.Cli.Verbs;

/// <summary><c>sol activate</c>: the system's serial line on this terminal.</summary>
internal static class SolActivateVerb
{
    private const int BufferLength = 1024;
    private const string NoEscape = "none";

    // Input that ends is no person who leaves: what the system answers to it is waited for.
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);

    public static Command Create(CommonOptions options, CliConsole console)
    {
        Option<byte> instance = SolVerb.InstanceOption();
        var takeOver = new Option<bool>("--take-over") { Description = "Ends the activation of somebody else first" };
        var escape = new Option<string>("--escape")
        {
            Description =
                $"The escape character, ~ unless given, or {NoEscape}. At the beginning of a line, ~. ends, ~B sends a break, ~? tells",
            DefaultValueFactory = _ => "~",
        };
        var command = new Command("activate", "The system's serial line on this terminal") { instance, takeOver, escape };
        BmcVerb.Act(
            command,
            options,
            console,
            line => EscapeOf(line.GetValue(escape)),
            (client, context, cancellationToken) => RunAsync(
                client,
                context,
                new() { Instance = context.Line.GetValue(instance), TakeOver = context.Line.GetValue(takeOver) },
                EscapeOf(context.Line.GetValue(escape)),
                cancellationToken),
            isInteractive: true);
        return command;
    }

    private static byte? EscapeOf(string? text) => text switch
    {
        NoEscape => null,
        { Length: 1 } when char.IsAscii(text[0]) => (byte)text[0],
        _ => throw new UsageException($"--escape takes one character or {NoEscape}."),
    };

    private static async Task<ExitCode> RunAsync(
        IpmiClient client, VerbContext context, SolConsoleOptions options, byte? escape, CancellationToken cancellationToken)
    {
        SolConsole sol = await client.Sol.ActivateAsync(options, cancellationToken).ConfigureAwait(false);
        await using (sol.ConfigureAwait(false))
        {
            TextWriter error = context.Console.Error;
            string how = escape is { } e ? $"  Use {(char)e}? for help" : "";
            await error.WriteLineAsync($"[SOL Session operational.{how}]").ConfigureAwait(false);
            using RawTerminal? terminal = RawTerminal.TryEnter();
            string newLine = terminal is null ? "\n" : "\r\n";
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            Stream output = context.Console.OpenOutput();
            await using (output.ConfigureAwait(false))
            {
                Task printing = PrintAsync(sol, output, stop.Token);
                string help = escape is { } character ? HelpOf((char)character).ReplaceLineEndings(newLine) : "";
                Task typing = TypeAsync(sol, context.Console.OpenInput(), new(escape), error, help, stop.Token);
                await Task.WhenAny(sol.Ended, typing, Task.Delay(Timeout.Infinite, cancellationToken)).ConfigureAwait(false);
                if (typing.IsFaulted) await typing.ConfigureAwait(false);
                SolEnd? end = sol.Ended.IsCompleted ? await sol.Ended.ConfigureAwait(false) : null;
                if (end is not null) await printing.ConfigureAwait(false);
                await stop.CancelAsync().ConfigureAwait(false);
                await error.WriteAsync($"{newLine}[{TextOf(end)}]{newLine}").ConfigureAwait(false);
                cancellationToken.ThrowIfCancellationRequested();
                return end is null ? ExitCode.Done : end == SolEnd.Lost ? ExitCode.NoAnswer : ExitCode.Refused;
            }
        }
    }

    private static string TextOf(SolEnd? end) => end switch
    {
        SolEnd.Deactivated => "SOL session closed by BMC",
        SolEnd.TakenOver => "SOL session taken over by somebody else",
        SolEnd.Lost => "SOL session lost: the BMC no longer answers",
        _ => "terminated ipmi sol",
    };

    private static async Task PrintAsync(SolConsole sol, Stream output, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[BufferLength];
        try
        {
            while (await sol.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and int length)
            {
                await output.WriteAsync(buffer.AsMemory(0, length), cancellationToken).ConfigureAwait(false);
                await output.FlushAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The verb ends.
        }
    }

    private static async Task TypeAsync(
        SolConsole sol, Stream input, EscapeReader escapes, TextWriter error, string help, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[BufferLength];
        var characters = new List<byte>();
        try
        {
            // Reading a terminal cannot be given up, so it has a thread of its own.
            Task<int> Read() => Task.Run(() => input.Read(buffer), cancellationToken).WaitAsync(cancellationToken);
            while (await Read().ConfigureAwait(false) is > 0 and int length)
            {
                for (int at = 0; at < length;)
                {
                    characters.Clear();
                    Escape escape = escapes.Read(buffer.AsSpan(at, length - at), characters, out int consumed);
                    at += consumed;
                    if (characters.Count > 0) await sol.WriteAsync(characters.ToArray(), cancellationToken).ConfigureAwait(false);
                    if (escape == Escape.End)
                    {
                        // What was typed before it arrives, unless the system takes nothing.
                        using var soon = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
                        soon.CancelAfter(Quiet);
                        await sol.FlushAsync(soon.Token).ConfigureAwait(false);
                        return;
                    }

                    if (escape == Escape.Break) sol.SendBreak();
                    if (escape == Escape.Help) await error.WriteAsync(help).ConfigureAwait(false);
                }
            }

            await sol.FlushAsync(cancellationToken).ConfigureAwait(false);
            await Task.Delay(Quiet, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The verb ends.
        }
        catch (IpmiProtocolException) when (sol.Ended.IsCompleted)
        {
            // What was typed last found nobody.
        }
    }

    private static string HelpOf(char escape) => $"""

        Escapes, at the beginning of a line:
          {escape}.  end
          {escape}B  send a break
          {escape}?  this
          {escape}{escape}  the escape character itself

        """;
}
