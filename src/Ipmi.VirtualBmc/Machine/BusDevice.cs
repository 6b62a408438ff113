using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>
/// A device on a bus of the BMC, such as an EEPROM: the first byte written is where reading and writing start (IPMI v2.0 §22.11).
/// </summary>
/// <param name="address">Its slave address, an even number, such as A0h.</param>
/// <param name="contents">Its memory, up to 256 bytes.</param>
public sealed class BusDevice(byte address, ReadOnlyMemory<byte> contents)
{
    private readonly byte[] _memory = contents.ToArray();
    private byte _at;

    /// <summary>Its slave address.</summary>
    public MessageAddress Address { get; } = new(address);

    /// <summary>The private bus that it is on, 0 to 7.</summary>
    public byte Bus { get; init; }

    /// <summary>Its memory.</summary>
    public ReadOnlyMemory<byte> Memory => _memory;

    /// <summary>Takes contents that were saved, when they have its size.</summary>
    internal void Restore(ReadOnlySpan<byte> contents)
    {
        if (contents.Length == _memory.Length) contents.CopyTo(_memory);
    }

    /// <summary>Writes, then reads from where the writing ended. Addresses wrap round.</summary>
    internal byte[] Exchange(ReadOnlySpan<byte> written, byte count)
    {
        if (!written.IsEmpty) _at = written[0];
        for (int i = 1; i < written.Length; i++) _memory[_at++ % _memory.Length] = written[i];
        byte[] read = new byte[count];
        for (int i = 0; i < count; i++) read[i] = _memory[_at++ % _memory.Length];
        return read;
    }
}
