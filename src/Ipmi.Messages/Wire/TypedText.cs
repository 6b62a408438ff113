using System.Globalization;
using System.Numerics;
using System.Text;

namespace Ipmi.Messages;

/// <summary>Values as people type them: numbers in hexadecimal, names of enums in any case and with dashes, bytes with colons.</summary>
internal static class TypedText
{
    private const string TextPrefix = "text:";

    public static bool TryFlag(string text, out bool value)
    {
        value = text.ToUpperInvariant() is "TRUE" or "ON" or "YES" or "1";
        return value || text.ToUpperInvariant() is "FALSE" or "OFF" or "NO" or "0";
    }

    /// <summary>Decimal digits, or hexadecimal ones after <c>0x</c> or, as they are printed, before <c>h</c>.</summary>
    public static bool TryNumber<T>(string text, out T value) where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        string? hex = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? text[2..]
            : text.EndsWith('h') ? text[..^1]
            : null;
        bool isNumber = hex is not null
            ? Int128.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out Int128 number)
            : Int128.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
        bool fits = isNumber && number >= Int128.CreateChecked(T.MinValue) && number <= Int128.CreateChecked(T.MaxValue);
        value = fits ? T.CreateTruncating(number) : default;
        return fits;
    }

    /// <summary>Names, commas between where there are several, or a number.</summary>
    public static bool TryChoice<T>(string text, out T value) where T : struct, Enum
    {
        string[] names = Enum.GetNames<T>();
        bool isName = Array.Exists(names, name => Letters(name) == Letters(text));
        if (!isName && TryNumber(text, out long number))
        {
            return Enum.TryParse(number.ToString(CultureInfo.InvariantCulture), out value);
        }

        string[] exact = [.. text.Split(',').Select(part => Array.Find(names, name => Letters(name) == Letters(part)) ?? part.Trim())];
        return Enum.TryParse(string.Join(',', exact), out value);
    }

    public static bool TryValue<T>(string text, out T value) where T : struct, IWireValue<T>
    {
        if (T.TryParse(text, out value)) return true;
        if (T.IsNumber) return TryNumber(text, out ulong number) && T.TryParse(number.ToString(CultureInfo.InvariantCulture), out value);
        return TryBytes(text, out byte[] bytes) && T.TryParse(Convert.ToHexString(bytes), out value);
    }

    /// <summary>Pairs of hexadecimal digits, spaces, colons or dashes between or not; or any text after <c>text:</c>.</summary>
    public static bool TryBytes(string text, out byte[] bytes)
    {
        if (text.StartsWith(TextPrefix, StringComparison.Ordinal))
        {
            bytes = Encoding.UTF8.GetBytes(text[TextPrefix.Length..]);
            return true;
        }

        string digits = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? text[2..] : text;
        digits = string.Concat(digits.Split(' ', ':', '-'));
        bytes = new byte[digits.Length / 2];
        return digits.Length % 2 == 0 && Convert.FromHexString(digits, bytes, out _, out _) == System.Buffers.OperationStatus.Done;
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
