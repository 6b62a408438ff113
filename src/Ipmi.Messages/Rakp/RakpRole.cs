namespace Ipmi.Messages;

/// <summary>
/// The role byte of RAKP Message 1 (IPMI v2.0 §13.20, table 13-11). Hashes take it whole and as it was sent, reserved bits
/// included: the raw byte is kept.
/// </summary>
/// <param name="Raw">The byte on the wire.</param>
[WireSize(1)]
public readonly record struct RakpRole(byte Raw) : IWireValue<RakpRole>
{
    private const byte NameOnly = 0x10;

    /// <summary>Makes a role.</summary>
    /// <param name="privilege">The highest level that the session will ask for.</param>
    /// <param name="nameOnlyLookup">Whether the user is looked up by name alone, and not by name and privilege.</param>
    public RakpRole(PrivilegeLevel privilege, bool nameOnlyLookup)
        : this((byte)((byte)privilege & 0x0F | (nameOnlyLookup ? NameOnly : 0))) { }

    /// <inheritdoc/>
    public static int Size => 1;

    /// <summary>Whether the user is looked up by name alone (bit 4).</summary>
    public bool NameOnlyLookup => (Raw & NameOnly) != 0;

    /// <summary>The highest level that the session will ask for (bits 3 to 0).</summary>
    public PrivilegeLevel Privilege => (PrivilegeLevel)(Raw & 0x0F);

    /// <inheritdoc/>
    public static RakpRole Read(ReadOnlySpan<byte> source) => new(source[0]);

    /// <inheritdoc/>
    public void Write(Span<byte> destination) => destination[0] = Raw;

    /// <summary>The level, and how the user is looked up.</summary>
    public override string ToString() => $"{FieldText.Choice(Privilege)}, looked up by name{(NameOnlyLookup ? " alone" : " and level")}";
}
