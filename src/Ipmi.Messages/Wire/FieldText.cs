using System.Globalization;
using System.Numerics;

namespace Ipmi.Messages;

/// <summary>Values of fields in words, for people.</summary>
internal static class FieldText
{
    public static string Flag(bool value) => value ? "Yes" : "No";

    public static string Number<T>(FieldLabel label, T value) where T : struct, IBinaryInteger<T>
    {
        string number = value.ToString(null, CultureInfo.InvariantCulture);
        if (label.Unit is { } unit) return $"{number} {unit}";
        bool isPlain = number.Length == 1 || T.IsNegative(value);
        return isPlain ? number : $"{number} ({WholeBytes(value.ToString("X2", CultureInfo.InvariantCulture))}h)";
    }

    public static string Choice<T>(T value) where T : struct, Enum
    {
        string name = value.ToString();
        string code = WholeBytes(value.ToString("X").TrimStart('0').PadLeft(2, '0'));
        return char.IsLetter(name[0])
            ? $"{string.Join(", ", name.Split(", ").Select(PropertyWords.Of))} ({code}h)"
            : $"Unknown ({code}h)";
    }

    /// <summary>Hexadecimal digits as the specification has them: two a byte.</summary>
    private static string WholeBytes(string digits) => digits.Length % 2 == 0 ? digits : "0" + digits;

    public static string Tail<T>(T value) where T : struct, IWireTail<T> =>
        value.EncodedLength == 0 ? "(none)" : value.ToString() ?? "";
}
