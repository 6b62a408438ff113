namespace Ipmi.Messages;

/// <summary>A field of FRU data: a type/length byte and up to 63 bytes (FRU §13).</summary>
/// <remarks>A text of one byte cannot be written as <see cref="FruEncoding.Text"/>: that byte is C1h, the end of the fields.</remarks>
public readonly record struct FruString : IWireTail<FruString>
{
    /// <summary>The most bytes that a field can have.</summary>
    public const int MaxBytes = 63;

    /// <summary>Makes a field of its parts.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are more than 63 bytes, or the encoding is none of the four.</exception>
    /// <exception cref="ArgumentException">It would be C1h, the end of the fields.</exception>
    public FruString(FruEncoding encoding, Octets bytes)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((int)encoding, (int)FruEncoding.Text, nameof(encoding));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bytes.Length, MaxBytes, nameof(bytes));
        if (encoding == FruEncoding.Text && bytes.Length == 1)
        {
            throw new ArgumentException("A text of one byte would be C1h, the end of the fields.", nameof(bytes));
        }

        Encoding = encoding;
        Bytes = bytes;
    }

    /// <summary>How the bytes are to be read.</summary>
    public FruEncoding Encoding { get; }

    /// <summary>The bytes.</summary>
    public Octets Bytes { get; }

    /// <inheritdoc/>
    public int EncodedLength => 1 + Bytes.Length;

    /// <summary>A field of ASCII and Latin 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The text has more than 63 characters.</exception>
    /// <exception cref="ArgumentException">The text has one character, or one that is not in Latin 1.</exception>
    public static FruString OfLatin1(string text) => new(FruEncoding.Text, FruText.ToLatin1(text));

    /// <summary>A field of digits, spaces, dashes and periods, two to a byte; an odd one has a space added.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The text has more than 126 characters.</exception>
    /// <exception cref="ArgumentException">The text has other characters.</exception>
    public static FruString OfBcdPlus(string text) => new(FruEncoding.BcdPlus, FruText.ToBcdPlus(text));

    /// <summary>A field of the characters from space to underscore, four to three bytes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The text has more than 84 characters.</exception>
    /// <exception cref="ArgumentException">The text has other characters.</exception>
    public static FruString OfSixBitAscii(string text) => new(FruEncoding.SixBitAscii, FruText.ToSixBitAscii(text));

    /// <inheritdoc/>
    public static DecodeStatus Read(ReadOnlyMemory<byte> source, out FruString value, out int consumed)
    {
        value = default;
        consumed = 0;
        if (source.IsEmpty) return DecodeStatus.Truncated;
        byte typeLength = source.Span[0];
        int length = typeLength & 0x3F;
        if (typeLength == FruFields.End) return DecodeStatus.Malformed;
        if (source.Length < 1 + length) return DecodeStatus.Truncated;
        value = new((FruEncoding)(typeLength >> 6), source.Slice(1, length));
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
    public FruString ToOwned() => new(Encoding, Bytes.ToOwned());

    /// <summary>The text in a language; of a binary field, the bytes in hexadecimal.</summary>
    /// <param name="isEnglish">Whether it is English (codes 0 and 25), and not another one whose texts have two bytes a character.</param>
    public string ToText(bool isEnglish) => Encoding switch
    {
        FruEncoding.Binary => Bytes.ToString(),
        FruEncoding.BcdPlus => FruText.OfBcdPlus(Bytes.Span),
        FruEncoding.SixBitAscii => FruText.OfSixBitAscii(Bytes.Span),
        _ when isEnglish => System.Text.Encoding.Latin1.GetString(Bytes.Span),
        _ => System.Text.Encoding.Unicode.GetString(Bytes.Span),
    };

    /// <summary>The text in English.</summary>
    public override string ToString() => ToText(isEnglish: true);
}
