using System.Globalization;

namespace Ipmi.Cli;

/// <summary>Bytes as people type and paste them: <c>0102</c>, <c>01 02</c>, <c>01:02</c>, <c>0x01 0x02</c>, <c>1 2</c>.</summary>
internal static class HexText
{
    private static readonly char[] Separators = [' ', '\t', '\r', '\n', ':', ',', '-'];

    /// <summary>Reads them.</summary>
    /// <exception cref="UsageException">Something is no hexadecimal digit, or an odd number of digits stands together.</exception>
    public static byte[] Parse(string text)
    {
        var bytes = new List<byte>();
        foreach (string word in text.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            string digits = word.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? word[2..] : word;
            if (digits.Length == 1) digits = "0" + digits;
            if (digits.Length % 2 != 0 || digits.Length == 0 || !digits.All(char.IsAsciiHexDigit))
            {
                throw new UsageException($"'{word}' is not pairs of hexadecimal digits.");
            }

            for (int i = 0; i < digits.Length; i += 2)
            {
                bytes.Add(byte.Parse(digits.AsSpan(i, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
            }
        }

        return [.. bytes];
    }
}
