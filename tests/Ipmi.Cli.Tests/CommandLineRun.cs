using System.Diagnostics;

namespace Ipmi.Cli.Tests;

/// <summary>One run of the program inside this process.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Out">What it printed as its result.</param>
/// <param name="Error">What it printed beside.</param>
/// <param name="Took">How long it took.</param>
internal sealed record CommandLineRun(ExitCode Code, string Out, string Error, TimeSpan Took)
{
    /// <summary>The last line beside the result.</summary>
    public string LastError => Error.TrimEnd().Split('\n')[^1];

    public static Task<CommandLineRun> OfAsync(params string[] args) => OfAsync(args, _ => null, null);

    public static async Task<CommandLineRun> OfAsync(string[] args, Func<string, string?> environment, string? typed)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        var console = new CliConsole(output, error, _ => typed, environment);
        long started = Stopwatch.GetTimestamp();
        ExitCode code = await IpmiApplication.RunAsync(args, console, TestContext.Current.CancellationToken);
        return new(code, output.ToString(), error.ToString(), Stopwatch.GetElapsedTime(started));
    }
}
