using System.CommandLine;

namespace Ipmi.Cli;

/// <summary>
/// An argument of any number of words, taken as they are: left to itself the parser makes the array by reflection, a fiftieth of the processor
/// time of a short command.
/// </summary>
internal sealed class WordsArgument : Argument<string[]>
{
    public WordsArgument(string name)
        : base(name)
    {
        CustomParser = static result => [.. result.Tokens.Select(token => token.Value)];
    }
}
