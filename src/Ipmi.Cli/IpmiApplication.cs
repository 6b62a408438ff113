using System.CommandLine;
using Ipmi.Cli.Verbs;

namespace Ipmi.Cli;

/// <summary>The program <c>ipmi</c>, without its process.</summary>
public static class IpmiApplication
{
    private const string Description = """
        Talks IPMI to baseboard management controllers (BMCs) over the network.

        Exit codes: 0 done; 1 the BMC refused, or anything not below; 2 usage; 3 nothing answered in time; 4 authentication refused (user,
        password, K_G, privilege); 5 the BMC broke the protocol; 6 a command that changes state may or may not have been executed;
        130 and 143 interrupted by SIGINT or SIGTERM, the session closed.
        """;

    /// <summary>Runs one command line.</summary>
    /// <param name="args">The arguments, as getopt knows them: short options with values attached or not, before or after the verb.</param>
    /// <param name="console">Where output goes and secrets come from.</param>
    /// <param name="cancellationToken">Ends what is under way; sessions are closed.</param>
    public static async Task<ExitCode> RunAsync(IReadOnlyList<string> args, CliConsole console, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(console);
        var options = new CommonOptions();
        RootCommand root = Create(options, console);
        if (!ShortOptions.TryNormalize(args, out string[] normalized, out string? wrong))
        {
            console.Error.WriteLine(wrong);
            return ExitCode.Usage;
        }

        ParseResult line = root.Parse(normalized, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (line.Errors.Count > 0)
        {
            TellErrors(line, console.Error);
            return ExitCode.Usage;
        }

        var invocation = new InvocationConfiguration
        {
            Output = console.Out,
            Error = console.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        return (ExitCode)await line.InvokeAsync(invocation, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A verb that is misspelt is missing as well; only the first is worth a line.</summary>
    private static void TellErrors(ParseResult line, TextWriter error)
    {
        string[] messages = line.UnmatchedTokens.Count > 0
            ? [.. line.UnmatchedTokens.Select(token => $"Invalid command or argument: {token}")]
            : [.. line.Errors.Select(problem => problem.Message).Distinct()];
        foreach (string message in messages) error.WriteLine(message);
        error.WriteLine("Try 'ipmi --help'.");
    }

    private static RootCommand Create(CommonOptions options, CliConsole console)
    {
        var root = new RootCommand(Description);
        root.Directives.Clear();
        options.AddTo(root);
        root.Subcommands.Add(DemoVerb.Create(options, console));
        root.Subcommands.Add(PingVerb.Create(options, console));
        root.Subcommands.Add(RawVerb.Create(options, console));
        root.Subcommands.Add(new Command("mc", "The management controller itself")
        {
            McInfoVerb.Create(options, console),
            McGuidVerb.Create(options, console),
        });
        root.Subcommands.Add(new Command("chassis", "The chassis")
        {
            ChassisStatusVerb.Create(options, console),
            PowerVerb.Create(options, console),
        });
        root.Subcommands.Add(PowerVerb.Create(options, console));
        root.Subcommands.Add(SolVerb.Create(options, console));
        root.Subcommands.Add(CommandsVerb.Create(options, console));
        root.Subcommands.Add(ExplainVerb.Create(options, console));
        root.Subcommands.Add(CallVerb.Create(options, console));
        root.Subcommands.Add(DecodeVerb.Create(options, console));
        root.Subcommands.Add(ServeVerb.Create(options, console));
        return root;
    }
}
