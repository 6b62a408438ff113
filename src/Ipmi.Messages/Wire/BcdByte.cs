namespace Ipmi.Messages;

/// <summary>A byte of two binary coded decimal digits. Some BMCs put binary numbers here: the raw byte is kept.</summary>
/// <param name="Raw">The byte on the wire.</param>
[WireSize(1)]
public readonly record struct BcdByte(byte Raw) : IWireValue<BcdByte>
{
    /// <inheritdoc/>
    public static int Size => 1;

    /// <summary>The high digit.</summary>
    public int High => Raw >> 4;

    /// <summary>The low digit.</summary>
    public int Low => Raw & 0xF;

    /// <inheritdoc/>
    public static BcdByte Read(ReadOnlySpan<byte> source) => new(source[0]);

    /// <inheritdoc/>
    public void Write(Span<byte> destination) => destination[0] = Raw;

    /// <summary>The two digits.</summary>
    public override string ToString() => Raw.ToString("x2", System.Globalization.CultureInfo.InvariantCulture);
}
