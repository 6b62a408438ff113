using System.Diagnostics.CodeAnalysis;

namespace Ipmi.Cli;

/// <summary>
/// Reads short options as getopt does: <c>-Hbmc</c> or <c>-H bmc</c>, <c>-vvv</c>, <c>-vEHbmc</c>, and any value, one that starts with a
/// dash too. They become long options with their values, which leave nothing to guess.
/// </summary>
internal static class ShortOptions
{
    private static readonly Dictionary<char, string> WithValue = new()
    {
        ['H'] = "--host",
        ['p'] = "--port",
        ['U'] = "--username",
        ['P'] = "--password",
        ['f'] = "--password-file",
        ['k'] = "--kg",
        ['y'] = "--kg-hex",
        ['C'] = "--cipher-suite",
        ['L'] = "--privilege",
        ['A'] = "--auth-type",
        ['I'] = "--interface",
        ['N'] = "--seconds",
        ['R'] = "--retries",
        ['t'] = "--target",
        ['b'] = "--target-channel",
        ['T'] = "--transit",
        ['B'] = "--transit-channel",
        ['l'] = "--lun",
    };

    private static readonly Dictionary<char, string> Flags = new()
    {
        ['E'] = "--password-env",
        ['a'] = "--ask-password",
        ['v'] = "--verbose",
        ['h'] = "--help",
    };

    public static bool TryNormalize(IReadOnlyList<string> args, out string[] normalized, [NotNullWhen(false)] out string? wrong)
    {
        var result = new List<string>();
        wrong = null;
        for (int i = 0; i < args.Count; i++)
        {
            string arg = args[i];
            if (arg == "--")
            {
                result.AddRange(args.Skip(i));
                break;
            }

            if (arg.Length < 2 || arg[0] != '-' || arg[1] == '-' || char.IsAsciiDigit(arg[1])) result.Add(arg);
            else if (!TryRead(arg, args, ref i, result, out wrong)) break;
        }

        normalized = [.. result];
        return wrong is null;
    }

    private static bool TryRead(
        string arg, IReadOnlyList<string> args, ref int index, List<string> result, [NotNullWhen(false)] out string? wrong)
    {
        wrong = null;
        for (int at = 1; at < arg.Length; at++)
        {
            if (Flags.TryGetValue(arg[at], out string? flag))
            {
                result.Add(flag);
                continue;
            }

            if (!WithValue.TryGetValue(arg[at], out string? option))
            {
                wrong = $"There is no option -{arg[at]}.";
                return false;
            }

            if (at + 1 == arg.Length && index + 1 == args.Count)
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
}
