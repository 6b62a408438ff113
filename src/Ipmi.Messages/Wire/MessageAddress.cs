namespace Ipmi.Messages;

/// <summary>A party of a message: a slave address (bit 0 clear) or a software ID (bit 0 set) (IPMI v2.0 §5.4, §5.5).</summary>
/// <param name="Value">The byte on the wire.</param>
[WireSize(1)]
public readonly record struct MessageAddress(byte Value) : IWireValue<MessageAddress>
{
    /// <summary>The BMC: 20h.</summary>
    public static MessageAddress Bmc => new(0x20);

    /// <summary>The remote console: 81h.</summary>
    public static MessageAddress Console => new(0x81);

    /// <inheritdoc/>
    public static int Size => 1;

    /// <summary>Whether this is software and not a controller.</summary>
    public bool IsSoftware => (Value & 1) != 0;

    /// <inheritdoc/>
    public static MessageAddress Read(ReadOnlySpan<byte> source) => new(source[0]);

    /// <inheritdoc/>
    public void Write(Span<byte> destination) => destination[0] = Value;

    /// <summary>Such as <c>BMC (20h)</c> or <c>Remote Console Software (81h)</c>.</summary>
    public override string ToString() => $"{Name()} ({Value:X2}h)";

    // The ranges are those of IPMI v1.5 table 5-4 with its two misprints mended: system management software ends at 5Fh,
    // and 81h to 8Dh are remote consoles.
    private string Name() => Value switch
    {
        0x20 => "BMC",
        _ when !IsSoftware => "Slave",
        <= 0x1F => "BIOS",
        <= 0x3F => "SMI Handler",
        <= 0x5F => "System Management Software",
        <= 0x7F => "OEM Software",
        <= 0x8D => "Remote Console Software",
        0x8F => "Terminal Mode Remote Console Software",
        _ => "Reserved Software",
    };
}
