using System.Diagnostics.CodeAnalysis;

namespace Ipmi.Cli;

/// <summary>
/// Reads short options as getopt does: <c>-Hbmc</c> or <c>-H bmc</c>, <c>-vvv</c>, <c>-vEHbmc</c>, and any value, one that starts with a
/// dash too. They become long options with their values, which leave nothing to guess.
/// </summary>
internal static class ShortOptions
{
    public static bool TryNormalize(string[] args, out string[] normalized, [NotNullWhen(false)] out string? wrong)
    {
        var result = new List<string>();
        wrong = null;
        for (int i = 0; i < args.Length; i++)
        {
            string arg = args[i];
            if (arg == "--")
            {
                result.AddRange(args[i..]);
                break;
            }

            if (arg.Length < 2 || arg[0] != '-' || arg[1] == '-' || char.IsAsciiDigit(arg[1])) result.Add(arg);
            else if (!TryRead(arg, args, ref i, result, out wrong)) break;
        }

        normalized = [.. result];
        return wrong is null;
    }

    private static bool TryRead(
        string arg, string[] args, ref int index, List<string> result, [NotNullWhen(false)] out string? wrong)
    {
        wrong = null;
        for (int at = 1; at < arg.Length; at++)
        {
            if (Flag(arg[at]) is { } flag)
            {
                result.Add(flag);
                continue;
            }

            if (WithValue(arg[at]) is not { } option)
            {
                wrong = $"There is no option -{arg[at]}.";
                return false;
            }

            if (at + 1 == arg.Length && index + 1 == args.Length)
            {
                wrong = $"Option -{arg[at]} needs a value.";
                return false;
            }

            string value = at + 1 < arg.Length ? arg[(at + 1)..] : args[++index];
            result.AddRange(value.Length == 0 ? [option, value] : [$"{option}={value}"]);
            return true;
        }

        return true;
    }

    private static string? WithValue(char letter) => letter switch
    {
        'H' => "--host",
        'p' => "--port",
        'U' => "--username",
        'P' => "--password",
        'f' => "--password-file",
        'k' => "--kg",
        'y' => "--kg-hex",
        'C' => "--cipher-suite",
        'L' => "--privilege",
        'A' => "--auth-type",
        'I' => "--interface",
        'N' => "--seconds",
        'R' => "--retries",
        't' => "--target",
        'b' => "--target-channel",
        'T' => "--transit",
        'B' => "--transit-channel",
        'l' => "--lun",
        _ => null,
    };

    private static string? Flag(char letter) => letter switch
    {
        'E' => "--password-env",
        'a' => "--ask-password",
        'v' => "--verbose",
        'h' => "--help",
        _ => null,
    };
}
