using System.Diagnostics;
using Ipmi.Cli;

namespace Ipmi.Interop.Tests;

/// <summary>One run of our own program.</summary>
internal sealed record Tool(ExitCode Code, string Out, string Error, TimeSpan Took)
{
    public string LastError => Error.TrimEnd().Split('\n')[^1];

    public static async Task<Tool> RunAsync(params string[] args)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        long started = Stopwatch.GetTimestamp();
        ExitCode code = await IpmiApplication.RunAsync(
            args, new CliConsole(output, error, _ => null, _ => null), TestContext.Current.CancellationToken);
        return new(code, output.ToString(), error.ToString(), Stopwatch.GetElapsedTime(started));
    }
}
