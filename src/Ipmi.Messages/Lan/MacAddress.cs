namespace Ipmi.Messages;

/// <summary>A MAC address, most significant byte first (IPMI v2.0 §23.2, table 23-4).</summary>
/// <param name="Value">The address as a number of 48 bits: 02:00:00:00:00:01 is 020000000001h.</param>
[WireSize(6)]
public readonly record struct MacAddress(ulong Value) : IWireValue<MacAddress>
{
    /// <inheritdoc/>
    public static int Size => 6;

    /// <inheritdoc/>
    public static MacAddress Read(ReadOnlySpan<byte> source)
    {
        ulong value = 0;
        for (int i = 0; i < 6; i++) value = value << 8 | source[i];
        return new(value);
    }

    /// <inheritdoc/>
    public void Write(Span<byte> destination)
    {
        for (int i = 0; i < 6; i++) destination[i] = (byte)(Value >> 40 - 8 * i);
    }

    /// <summary>Such as <c>02:00:00:00:00:01</c>.</summary>
    public override string ToString() => string.Create(17, Value, static (text, value) =>
    {
        const string Digits = "0123456789abcdef";
        for (int i = 0; i < 6; i++)
        {
            byte octet = (byte)(value >> 40 - 8 * i);
            text[3 * i] = Digits[octet >> 4];
            text[3 * i + 1] = Digits[octet & 0xF];
            if (i < 5) text[3 * i + 2] = ':';
        }
    });
}
