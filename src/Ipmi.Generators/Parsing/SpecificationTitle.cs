using System.Text;

namespace Ipmi.Generators.Parsing;

/// <summary>From a type's name to the title in the specification: GetDeviceIdRequest is Get Device ID.</summary>
internal static class SpecificationTitle
{
    private static readonly HashSet<string> Acronyms =
    [
        "Acpi", "Arp", "Bmc", "Bt", "Dcmi", "Fru", "Guid", "Iana", "Id", "Ip", "Ipmb", "Lan", "Led", "Oem", "Pef", "Pet", "Poh", "Ppp",
        "Sdr", "Sel", "Sol", "Tap", "Udp", "Utc",
    ];

    public static string Of(string typeName)
    {
        string name = typeName.EndsWith("Request", StringComparison.Ordinal)
            ? typeName.Substring(0, typeName.Length - "Request".Length)
            : typeName;
        var title = new StringBuilder();
        foreach (string word in Words(name))
        {
            if (title.Length > 0) title.Append(' ');
            title.Append(Acronyms.Contains(word) ? word.ToUpperInvariant() : word);
        }

        return title.Replace("Net Fn", "NetFn").ToString();
    }

    private static IEnumerable<string> Words(string name)
    {
        int start = 0;
        for (int i = 1; i <= name.Length; i++)
        {
            if (i < name.Length && !char.IsUpper(name[i])) continue;
            yield return name.Substring(start, i - start);
            start = i;
        }
    }
}
