using System.Globalization;
using Ipmi.Messages;

namespace Ipmi.Cli;

/// <summary>Finds commands and records of the catalogue by what people call them.</summary>
internal static class MessageNames
{
    private const int MaxSuggestions = 5;

    private static MessageCatalog Catalog => IpmiMessagesCatalog.Messages;

    /// <summary>
    /// The command of this name: <c>Get Device ID</c>, <c>get-device-id</c>, <c>GetDeviceId</c>, the name of its request or response, or
    /// its numbers, <c>06/01</c>, with a body or IANA number behind them.
    /// </summary>
    /// <exception cref="UsageException">There is none; names that are near are told.</exception>
    public static CommandEntry Command(string name) =>
        FindCommand(name) ?? throw Unknown("command", name, Catalog.Commands.Select(c => c.Info.Name));

    /// <summary>The same, or nothing.</summary>
    public static CommandEntry? FindCommand(string name)
    {
        if (TryNumbers(name, out CommandId id)) return Catalog.Find(id);
        string key = Key(name);
        return Catalog.Commands.FirstOrDefault(c => Key(c.Info.Name) == key)
            ?? Catalog.Commands.FirstOrDefault(c => Key(c.Request.Layout.Name) == key || Key(c.Response.Layout.Name) == key)
            ?? Catalog.Commands.FirstOrDefault(c => Key(c.Request.Layout.Name) == key + "REQUEST");
    }

    /// <summary>The record of this name: a header, a record, or the request or response of a command.</summary>
    /// <exception cref="UsageException">There is none; names that are near are told.</exception>
    public static LayoutEntry Record(string name) =>
        FindRecord(name) ?? throw Unknown("record", name, Records().Select(r => r.Layout.Name));

    /// <summary>The same, or nothing.</summary>
    public static LayoutEntry? FindRecord(string name) => Records().FirstOrDefault(r => Key(r.Layout.Name) == Key(name));

    /// <summary>A failure that names what is near.</summary>
    public static UsageException UnknownMessage(string name) =>
        Unknown("command or record", name, Catalog.Commands.Select(c => c.Info.Name).Concat(Catalog.Layouts.Select(l => l.Layout.Name)));

    /// <summary>A name without case, spaces and dashes.</summary>
    public static string Key(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>The names that are nearest to one that does not exist.</summary>
    public static string[] Near(string name, IEnumerable<string> names)
    {
        string key = Key(name);
        return
        [
            .. names.Distinct()
                .Select(candidate => (Name: candidate, Distance: Distance(key, Key(candidate))))
                .Where(candidate => candidate.Distance <= Math.Max(2, key.Length / 3))
                .OrderBy(candidate => candidate.Distance).ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
                .Take(MaxSuggestions).Select(candidate => candidate.Name),
        ];
    }

    private static IEnumerable<LayoutEntry> Records() =>
        Catalog.Layouts.Concat(Catalog.Commands.SelectMany(c => (LayoutEntry[])[c.Request, c.Response]));

    private static UsageException Unknown(string what, string name, IEnumerable<string> names)
    {
        string[] near = Near(name, names);
        string more = near.Length > 0 ? $"Near to it: {string.Join(", ", near)}." : "'ipmi commands' lists the commands.";
        return new($"There is no {what} '{name}'. {more}");
    }

    private static bool TryNumbers(string name, out CommandId id)
    {
        id = default;
        string[] parts = name.Split('/', ' ');
        if (parts.Length is < 2 or > 3) return false;
        var numbers = new uint[3];
        for (int i = 0; i < parts.Length; i++)
        {
            string digits = parts[i].StartsWith("0x", StringComparison.OrdinalIgnoreCase)
                ? parts[i][2..]
                : parts[i].Trim('h', 'H', '(', ')');
            if (!uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out numbers[i])) return false;
        }

        if (numbers[0] > 0x3F || numbers[1] > byte.MaxValue) return false;
        var netFn = (NetFn)(numbers[0] & 0x3E);
        id = parts.Length == 2 ? new(netFn, (byte)numbers[1])
            : netFn == NetFn.Oem ? new(netFn, (byte)numbers[1], Body.None, numbers[2])
            : new(netFn, (byte)numbers[1], (Body)numbers[2]);
        return true;
    }

    /// <summary>How many letters must be put in, taken out or changed; one that contains the other is near.</summary>
    private static int Distance(string left, string right)
    {
        if (left.Length > 2 && (right.Contains(left, StringComparison.Ordinal) || left.Contains(right, StringComparison.Ordinal))) return 1;
        int[] above = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= left.Length; i++)
        {
            int[] row = new int[right.Length + 1];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int changed = above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = Math.Min(changed, Math.Min(above[j], row[j - 1]) + 1);
            }

            above = row;
        }

        return above[^1];
    }
}
