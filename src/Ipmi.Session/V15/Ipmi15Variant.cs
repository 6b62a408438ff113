using System.Buffers.Binary;
using Ipmi.Messages;

namespace Ipmi.Session;

/// <summary>How the packets of an IPMI 1.5 session are made: as the specification says, or as a BMC has it.</summary>
internal sealed record Ipmi15Variant
{
    /// <summary>As the specification says.</summary>
    public static Ipmi15Variant Standard { get; } = new();

    /// <summary>Whether sequence numbers are counted with the most significant byte first.</summary>
    public bool IsBigEndian { get; init; }

    /// <summary>How responses may be authenticated although packets need not be: the type that the session was opened with.</summary>
    public AuthenticationType UnexpectedType { get; init; }

    /// <summary>Whether packets without a code are taken although others are authenticated: the BMC has said that none need be.</summary>
    public bool TakesPlain { get; init; }

    /// <summary>Whether codes of received packets are not verified. Anybody can answer then.</summary>
    public bool SkipsCodes { get; init; }

    /// <summary>Whose codes those of authentication type OEM are.</summary>
    public VendorCode? Vendor { get; init; }

    /// <summary>How sent packets are authenticated, when not as received ones. A BMC's quirk.</summary>
    public AuthenticationType? SendsType { get; init; }

    /// <summary>Whether the session ID of sent packets is 0. A BMC's quirk.</summary>
    public bool SendsIdZero { get; init; }

    /// <summary>Whether codes of sent packets are wrong. A BMC's quirk.</summary>
    public bool SpoilsCodes { get; init; }

    /// <summary>How far the first number of a BMC is off. A BMC's quirk.</summary>
    public uint SequenceOffset { get; init; }

    /// <summary>A number as it is counted, of one as it stands on the wire, and the other way about.</summary>
    public uint Order(uint sequence) => IsBigEndian ? BinaryPrimitives.ReverseEndianness(sequence) : sequence;
}
