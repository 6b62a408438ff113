namespace Ipmi.Messages;

/// <summary>
/// A GUID as it stands on the wire. IPMI sends it with the last byte of RFC 4122 first (IPMI v2.0 §20.8); many BMCs send the
/// order of SMBIOS instead. Which it is cannot be told for sure, and RAKP hashes the bytes as received, so they are kept.
/// </summary>
/// <param name="Bytes">The bytes on the wire.</param>
[WireSize(16)]
public readonly record struct IpmiGuid(Octets16 Bytes) : IWireValue<IpmiGuid>
{
    /// <inheritdoc/>
    public static int Size => 16;

    /// <summary>The GUID, if the BMC keeps to IPMI: its bytes reversed.</summary>
    public Guid Rfc4122
    {
        get
        {
            Span<byte> bytes = stackalloc byte[16];
            Bytes.Write(bytes);
            bytes.Reverse();
            return new(bytes, bigEndian: true);
        }
    }

    /// <summary>The GUID, if the BMC sends it as SMBIOS does: its first three groups least significant byte first.</summary>
    public Guid Smbios
    {
        get
        {
            Span<byte> bytes = stackalloc byte[16];
            Bytes.Write(bytes);
            return new(bytes);
        }
    }

    /// <summary>A GUID as IPMI sends it.</summary>
    public static IpmiGuid OfRfc4122(Guid value)
    {
        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes, bigEndian: true, out _);
        bytes.Reverse();
        return new(new Octets16(bytes));
    }

    /// <summary>A GUID as SMBIOS has it.</summary>
    public static IpmiGuid OfSmbios(Guid value) => new(new Octets16(value.ToByteArray()));

    /// <inheritdoc/>
    public static IpmiGuid Read(ReadOnlySpan<byte> source) => new(Octets16.Read(source));

    /// <inheritdoc/>
    public void Write(Span<byte> destination) => Bytes.Write(destination);

    /// <summary>As RFC 4122 writes it.</summary>
    public override string ToString() => Rfc4122.ToString();
}
