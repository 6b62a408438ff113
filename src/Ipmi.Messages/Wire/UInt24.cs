namespace Ipmi.Messages;

/// <summary>Three bytes, least significant first: IANA enterprise numbers, minutes.</summary>
[WireSize(3, LeastSignificantFirst = true)]
public readonly record struct UInt24 : IWireValue<UInt24>
{
    /// <summary>The greatest value.</summary>
    public const uint MaxValue = 0xFFFFFF;

    /// <summary>Makes one of a number.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> needs more than 24 bits.</exception>
    public UInt24(uint value)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MaxValue);
        Value = value;
    }

    /// <inheritdoc/>
    public static int Size => 3;

    /// <summary>The number.</summary>
    public uint Value { get; }

    /// <inheritdoc/>
    public static UInt24 Read(ReadOnlySpan<byte> source) => new((uint)(source[2] << 16 | source[1] << 8 | source[0]));

    /// <inheritdoc/>
    public void Write(Span<byte> destination)
    {
        destination[2] = (byte)(Value >> 16);
        destination[1] = (byte)(Value >> 8);
        destination[0] = (byte)Value;
    }

    /// <inheritdoc/>
    public static bool IsNumber => true;

    /// <inheritdoc/>
    public string ToText() => ToString();

    /// <inheritdoc/>
    public static bool TryParse(string text, out UInt24 value)
    {
        bool isNumber = uint.TryParse(
            text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out uint number)
            && number <= MaxValue;
        value = isNumber ? new(number) : default;
        return isNumber;
    }

    /// <summary>The number, decimal.</summary>
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The number.</summary>
    public static implicit operator uint(UInt24 value) => value.Value;

    /// <summary>Makes one of a number.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> needs more than 24 bits.</exception>
    public static explicit operator UInt24(uint value) => new(value);
}
