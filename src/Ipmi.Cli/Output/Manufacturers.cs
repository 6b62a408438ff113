using System.Globalization;

namespace Ipmi.Cli;

/// <summary>
/// Names of manufacturers by their IANA enterprise number: from the registry where this machine has one, as ipmitool reads it, else from
/// the few that build servers.
/// </summary>
internal static class Manufacturers
{
    private const string UserRegistry = ".local/usr/share/misc/enterprise-numbers.txt";
    private const string SystemRegistry = "/usr/share/misc/enterprise-numbers.txt";

    /// <summary>The name, or <c>Unknown</c> with the number.</summary>
    public static string NameOf(uint number) => number switch
    {
        0 => "Unknown",
        0x0FFFFF => "Unspecified",
        0xFFFFFE => "A Debug Assisting Company, Ltd.",
        _ => FromRegistry(number) ?? FromResource(number) ?? IpmitoolTexts.Unknown(number),
    };

    private static string? FromRegistry(uint number)
    {
        string home = Environment.GetEnvironmentVariable("HOME") ?? "/";
        string? file = new[] { Path.Combine(home, UserRegistry), SystemRegistry }.FirstOrDefault(File.Exists);
        if (file is null) return null;
        try
        {
            using var reader = new StreamReader(file);
            return FromRegistry(reader, number.ToString(CultureInfo.InvariantCulture));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The number stands alone at the start of a line, the name indented in the next.</summary>
    private static string? FromRegistry(StreamReader reader, string number)
    {
        while (reader.ReadLine() is { } line)
        {
            if (line == number) return reader.ReadLine()?.Trim() is { Length: > 0 } name ? name : null;
        }

        return null;
    }

    private static string? FromResource(uint number)
    {
        using Stream? resource = typeof(Manufacturers).Assembly.GetManifestResourceStream("manufacturers.txt");
        using var reader = new StreamReader(resource ?? Stream.Null);
        string start = number.ToString(CultureInfo.InvariantCulture) + ' ';
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith(start, StringComparison.Ordinal)) return line[start.Length..];
        }

        return null;
    }
}
