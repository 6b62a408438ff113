using System.Text;

namespace Ipmi.Messages;

/// <summary>The packed texts of FRU data, both ways (FRU §13).</summary>
internal static class FruText
{
    // D, E and F are reserved; they are shown, and cannot be written.
    private const string BcdPlusDigits = "0123456789 -.???";

    public static byte[] ToLatin1(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Any(c => c > '\xFF')) throw new ArgumentException("The text has characters that are not in Latin 1.", nameof(text));
        return Encoding.Latin1.GetBytes(text);
    }

    public static byte[] ToBcdPlus(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        byte[] digits = [.. text.Select(BcdPlusDigit)];
        var bytes = new byte[(digits.Length + 1) / 2];
        for (int i = 0; i < bytes.Length; i++)
        {
            byte low = i * 2 + 1 < digits.Length ? digits[i * 2 + 1] : BcdPlusDigit(' ');
            bytes[i] = (byte)(digits[i * 2] << 4 | low);
        }

        return bytes;
    }

    public static string OfBcdPlus(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length * 2);
        foreach (byte digits in bytes) text.Append(BcdPlusDigits[digits >> 4]).Append(BcdPlusDigits[digits & 0xF]);
        return text.ToString();
    }

    /// <summary>Six bits a character, the first one in the lowest bits of the first byte.</summary>
    public static byte[] ToSixBitAscii(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var bytes = new byte[(text.Length * 6 + 7) / 8];
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is < ' ' or > '_') throw new ArgumentException($"'{text[i]}' has no six-bit code.", nameof(text));
            int bits = (text[i] - ' ') << i * 6 % 8;
            bytes[i * 6 / 8] |= (byte)bits;
            if (bits > 0xFF) bytes[i * 6 / 8 + 1] |= (byte)(bits >> 8);
        }

        return bytes;
    }

    public static string OfSixBitAscii(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length * 8 / 6);
        int bits = 0;
        int count = 0;
        foreach (byte octet in bytes)
        {
            bits |= octet << count;
            for (count += 8; count >= 6; count -= 6, bits >>= 6) text.Append((char)((bits & 0x3F) + ' '));
        }

        return text.ToString();
    }

    private static byte BcdPlusDigit(char c)
    {
        int digit = c == '?' ? -1 : BcdPlusDigits.IndexOf(c, StringComparison.Ordinal);
        if (digit < 0) throw new ArgumentException($"'{c}' is no digit, space, dash or period.", nameof(c));
        return (byte)digit;
    }
}
