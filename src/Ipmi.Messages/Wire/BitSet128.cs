using System.Buffers.Binary;
using System.Numerics;

namespace Ipmi.Messages;

/// <summary>
/// Sixteen bytes as 128 bits, bit 0 of the first byte being bit 0: commands or pairs of network functions (IPMI v2.0 §21.2).
/// </summary>
/// <param name="Bits">The bits as a number.</param>
[WireSize(16, LeastSignificantFirst = true)]
public readonly record struct BitSet128(UInt128 Bits) : IWireValue<BitSet128>
{
    /// <summary>Takes the bytes of the wire; those that are missing are zero.</summary>
    /// <exception cref="ArgumentException">There are more than sixteen.</exception>
    public BitSet128(ReadOnlySpan<byte> bytes) : this(Number(bytes))
    {
    }

    /// <inheritdoc/>
    public static int Size => 16;

    /// <summary>How many bits are set.</summary>
    public int Count => BitOperations.PopCount((ulong)Bits) + BitOperations.PopCount((ulong)(Bits >> 64));

    /// <summary>Whether a bit is set.</summary>
    /// <param name="bit">Which, 0 to 127.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such bit.</exception>
    public bool this[int bit]
    {
        get
        {
            CheckBit(bit);
            return (Bits >> bit & 1) != 0;
        }
    }

    /// <summary>The same set with one bit set or cleared.</summary>
    /// <param name="bit">Which, 0 to 127.</param>
    /// <param name="isSet">What it becomes.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such bit.</exception>
    public BitSet128 With(int bit, bool isSet = true)
    {
        CheckBit(bit);
        UInt128 one = UInt128.One << bit;
        return new(isSet ? Bits | one : Bits & ~one);
    }

    /// <inheritdoc/>
    public static BitSet128 Read(ReadOnlySpan<byte> source) => new(BinaryPrimitives.ReadUInt128LittleEndian(source));

    /// <inheritdoc/>
    public void Write(Span<byte> destination) => BinaryPrimitives.WriteUInt128LittleEndian(destination, Bits);

    /// <summary>The bytes in hexadecimal, in the order of the wire.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Size];
        Write(bytes);
        return Convert.ToHexString(bytes);
    }

    private static UInt128 Number(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > 16) throw new ArgumentException($"At most 16 bytes, not {bytes.Length}.", nameof(bytes));
        Span<byte> padded = stackalloc byte[16];
        padded.Clear();
        bytes.CopyTo(padded);
        return BinaryPrimitives.ReadUInt128LittleEndian(padded);
    }

    private static void CheckBit(int bit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bit);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bit, 127);
    }
}
