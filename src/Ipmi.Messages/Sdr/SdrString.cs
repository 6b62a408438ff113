using System.Text;

namespace Ipmi.Messages;

/// <summary>How the bytes of a name in a sensor data record are to be read (IPMI v2.0 §43.15). Two bits.</summary>
public enum SdrStringEncoding : byte
{
    /// <summary>Unicode by the SDR tables, binary by those of FRU data.</summary>
    Unicode = 0,

    /// <summary>Digits and a few signs, two to a byte.</summary>
    BcdPlus = 1,

    /// <summary>Capitals, digits and signs, four to three bytes.</summary>
    SixBitAscii = 2,

    /// <summary>ASCII and Latin 1.</summary>
    Latin1 = 3,
}

/// <summary>A name in a sensor data record: a type/length byte and up to 31 bytes (IPMI v2.0 §43.15).</summary>
/// <remarks>
/// The length counts bytes, as implementations have it; a record that ends before its name does gives the bytes that there are.
/// </remarks>
public readonly record struct SdrString : IWireTail<SdrString>
{
    private const int MaxBytes = 31;

    /// <summary>Makes a name of its parts.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are more than 31 bytes, or the encoding is none of the four.</exception>
    public SdrString(SdrStringEncoding encoding, Octets bytes)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((int)encoding, (int)SdrStringEncoding.Latin1, nameof(encoding));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bytes.Length, MaxBytes, nameof(bytes));
        Encoding = encoding;
        Bytes = bytes;
    }

    /// <summary>Makes a name of text, as ASCII and Latin 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The text has more than 31 characters.</exception>
    public SdrString(string text) : this(SdrStringEncoding.Latin1, System.Text.Encoding.Latin1.GetBytes(text)) { }

    /// <summary>How the bytes are to be read.</summary>
    public SdrStringEncoding Encoding { get; }

    /// <summary>The bytes.</summary>
    public Octets Bytes { get; }

    /// <inheritdoc/>
    public int EncodedLength => 1 + Bytes.Length;

    /// <inheritdoc/>
    public static DecodeStatus Read(ReadOnlyMemory<byte> source, out SdrString value, out int consumed)
    {
        value = default;
        consumed = 0;
        if (source.IsEmpty) return DecodeStatus.Truncated;

        byte typeLength = source.Span[0];
        int length = Math.Min(typeLength & 0x1F, source.Length - 1);
        value = new((SdrStringEncoding)(typeLength >> 6), source.Slice(1, length));
        consumed = 1 + length;
        return DecodeStatus.Ok;
    }

    /// <inheritdoc/>
    public void Write(Span<byte> destination)
    {
        destination[0] = (byte)((byte)Encoding << 6 | Bytes.Length);
        Bytes.Write(destination[1..]);
    }

    /// <inheritdoc/>
    public SdrString ToOwned() => new(Encoding, Bytes.ToOwned());

    /// <summary>The text, without zeros at its end. Unicode of an odd number of bytes is shown in hexadecimal.</summary>
    public override string ToString() => Encoding switch
    {
        SdrStringEncoding.Unicode when Bytes.Length % 2 != 0 => Bytes.ToString(),
        SdrStringEncoding.Unicode => System.Text.Encoding.Unicode.GetString(Bytes.Span),
        SdrStringEncoding.BcdPlus => BcdPlus(Bytes.Span),
        SdrStringEncoding.SixBitAscii => SixBitAscii(Bytes.Span),
        _ => System.Text.Encoding.Latin1.GetString(Bytes.Span),
    } is var text ? text.TrimEnd('\0') : "";

    private static string BcdPlus(ReadOnlySpan<byte> bytes)
    {
        const string Digits = "0123456789 -.:,_";
        var text = new StringBuilder(bytes.Length * 2);
        foreach (byte digits in bytes) text.Append(Digits[digits >> 4]).Append(Digits[digits & 0xF]);
        return text.ToString();
    }

    /// <summary>Six bits a character, the first one in the lowest bits of the first byte.</summary>
    private static string SixBitAscii(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length * 8 / 6);
        int bits = 0;
        int count = 0;
        foreach (byte octet in bytes)
        {
            bits |= octet << count;
            for (count += 8; count >= 6; count -= 6, bits >>= 6) text.Append((char)((bits & 0x3F) + 0x20));
        }

        return text.ToString();
    }
}
