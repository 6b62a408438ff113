using System.Text;

namespace Ipmi.Messages;

/// <summary>Names of properties and enum members in words: <c>DeviceId</c> is <c>Device ID</c>.</summary>
internal static class PropertyWords
{
    private static readonly HashSet<string> Acronyms = new(StringComparer.Ordinal)
    {
        "Acpi", "Arp", "Asf", "Bmc", "Bt", "Crc", "Dcmi", "Dhcp", "Fru", "Guid", "Iana", "Id", "Ip", "Ipmb", "Ipmi", "Kcs", "Kg",
        "Lan", "Led", "Lun", "Mac", "Md2", "Md5", "Oem", "Pef", "Pet", "Poh", "Ppp", "Rakp", "Rmcp", "Sdr", "Sel", "Sms", "Sol",
        "Tap", "Udp", "Uid", "Utc", "Vlan",
    };

    public static string Of(string name)
    {
        var text = new StringBuilder();
        int start = 0;
        for (int i = 1; i <= name.Length; i++)
        {
            if (i < name.Length && !IsStart(name, i)) continue;
            string word = name[start..i];
            if (text.Length > 0) text.Append(' ');
            text.Append(Acronyms.Contains(word) ? word.ToUpperInvariant()
                : word is [.. var one, 's'] && Acronyms.Contains(one) ? one.ToUpperInvariant() + "s"
                : word);
            start = i;
        }

        return text.ToString();
    }

    // A word starts at a capital, unless it is one of several in a row that no small letter follows.
    private static bool IsStart(string name, int i) =>
        char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
}
