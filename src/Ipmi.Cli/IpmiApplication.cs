using System.CommandLine;
using System.CommandLine.Help;
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
    public static async Task<ExitCode> RunAsync(
        IReadOnlyList<string> args, CliConsole console, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(console);
        if (!ShortOptions.TryNormalize([.. args], out string[] normalized, out string? wrong))
        {
            console.Error.WriteLine(wrong);
            return ExitCode.Usage;
        }

        Command root = Create(normalized, new(), console);
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

    /// <summary>The verbs that the arguments may mean: a verb takes a while to describe, and most lines name one.</summary>
    private static Command Create(string[] args, CommonOptions options, CliConsole console)
    {
        (string Name, Func<Command> Create)[] verbs =
        [
            ("demo", () => DemoVerb.Create(options, console)),
            ("ping", () => PingVerb.Create(options, console)),
            ("raw", () => RawVerb.Create(options, console)),
            (
                "mc",
                () =>
                    new("mc", "The management controller itself")
                    {
                        McInfoVerb.Create(options, console),
                        McGuidVerb.Create(options, console),
                    }),
            (
                "chassis",
                () => new("chassis", "The chassis") { ChassisStatusVerb.Create(options, console), PowerVerb.Create(options, console) }),
            ("power", () => PowerVerb.Create(options, console)),
            ("sol", () => SolVerb.Create(options, console)),
            ("commands", () => CommandsVerb.Create(options, console)),
            ("explain", () => ExplainVerb.Create(options, console)),
            ("call", () => CallVerb.Create(options, console)),
            ("decode", () => DecodeVerb.Create(options, console)),
            ("serve", () => ServeVerb.Create(options, console)),
        ];
        var root = new Command("ipmi", Description);
        AddHelp(root, args);
        options.AddTo(root, args);
        bool isNamed = args.Contains("--version") || verbs.Any(verb => args.Contains(verb.Name));
        foreach ((string name, Func<Command> create) in verbs)
        {
            if (!isNamed || args.Contains(name)) root.Subcommands.Add(create());
        }

        return root;
    }

    /// <summary>
    /// What describes the program itself, where it is asked for: both look their texts up in resources by reflection, a seventh of the
    /// instructions of a short command.
    /// </summary>
    private static void AddHelp(Command root, string[] args)
    {
        if (AsksForHelp(args)) root.Options.Add(new HelpOption { Recursive = true });
        if (args.Contains("--version")) root.Options.Add(new VersionOption());
    }

    internal static bool AsksForHelp(string[] args) => args.Any(arg => arg is "--help" or "-h" or "-?" or "/h" or "/?");
}
