namespace Ipmi.Messages;

/// <summary>The checksum of IPMI messages and FRU areas: bytes and checksum add up to zero, modulo 256 (IPMI v2.0 §13.8).</summary>
public static class Checksum
{
    /// <summary>As the last byte of a <see cref="ChecksumAttribute"/>: the end of the message, its tail included.</summary>
    public const int ToEnd = int.MaxValue;

    /// <summary>The two's complement of the sum of the bytes.</summary>
    public static byte Of(ReadOnlySpan<byte> bytes)
    {
        byte sum = 0;
        foreach (byte b in bytes) sum = unchecked((byte)(sum + b));
        return unchecked((byte)-sum);
    }
}
