using System.CommandLine;

namespace Ipmi.Cli.Verbs;

/// <summary>What a verb works with beside its session.</summary>
/// <param name="Line">The command line.</param>
/// <param name="Options">The options of all verbs.</param>
/// <param name="Console">Where results and errors go.</param>
internal sealed record VerbContext(ParseResult Line, CommonOptions Options, CliConsole Console)
{
    /// <summary>How often -v was given.</summary>
    public int Verbosity => Options.Verbosity(Line);

    /// <summary>Writes the result, in the format that was asked for.</summary>
    /// <param name="text">Writes lines for people, as ipmitool would.</param>
    /// <param name="json">Writes the properties of one JSON object.</param>
    public void Write(Action<TextWriter> text, Action<System.Text.Json.Utf8JsonWriter> json)
    {
        if (Options.IsJson(Line)) JsonOutput.Write(Console.Out, json);
        else text(Console.Out);
    }
}
