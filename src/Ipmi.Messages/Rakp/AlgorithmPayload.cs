namespace Ipmi.Messages;

/// <summary>
/// One algorithm that is proposed or chosen (IPMI v2.0 §13.17, table 13-9); a message has three, in the order authentication, integrity,
/// confidentiality.
/// </summary>
/// <remarks><c>Of</c> makes one.</remarks>
[WireStruct]
[Reserved(2, 3)]
[Reserved(6, 8)]
public readonly partial record struct AlgorithmPayload
{
    /// <summary>What the algorithm is for.</summary>
    [Field(1)] public AlgorithmKind Kind { get; init; }

    /// <summary>
    /// Whether <see cref="Algorithm"/> is meant, or any that the BMC likes. On the wire this is the payload's length.
    /// </summary>
    [Field(4)] public AlgorithmChoice Choice { get; init; }

    /// <summary>The number of the algorithm, of the enum that <see cref="Kind"/> says.</summary>
    [Bits(5, 5, 0)] public byte Algorithm { get; init; }

    /// <summary>Proposes or confirms an authentication algorithm.</summary>
    public static AlgorithmPayload Of(AuthenticationAlgorithm algorithm) =>
        new() { Kind = AlgorithmKind.Authentication, Choice = AlgorithmChoice.Given, Algorithm = (byte)algorithm };

    /// <summary>Proposes or confirms an integrity algorithm.</summary>
    public static AlgorithmPayload Of(IntegrityAlgorithm algorithm) =>
        new() { Kind = AlgorithmKind.Integrity, Choice = AlgorithmChoice.Given, Algorithm = (byte)algorithm };

    /// <summary>Proposes or confirms a confidentiality algorithm.</summary>
    public static AlgorithmPayload Of(ConfidentialityAlgorithm algorithm) =>
        new() { Kind = AlgorithmKind.Confidentiality, Choice = AlgorithmChoice.Given, Algorithm = (byte)algorithm };

    /// <summary>Leaves the choice of an algorithm to the BMC.</summary>
    public static AlgorithmPayload Any(AlgorithmKind kind) => new() { Kind = kind };
}

/// <summary>What an algorithm is for: the payload type of an algorithm payload (IPMI v2.0 §13.17, table 13-9).</summary>
public enum AlgorithmKind : byte
{
    /// <summary>Proving the password: an <see cref="AuthenticationAlgorithm"/>.</summary>
    Authentication = 0,

    /// <summary>Signing packets: an <see cref="IntegrityAlgorithm"/>.</summary>
    Integrity = 1,

    /// <summary>Encrypting payloads: a <see cref="ConfidentialityAlgorithm"/>.</summary>
    Confidentiality = 2,
}

/// <summary>Who chooses an algorithm: the length byte of an algorithm payload (IPMI v2.0 §13.17, table 13-9).</summary>
public enum AlgorithmChoice : byte
{
    /// <summary>The BMC; the algorithm's number is 0.</summary>
    Bmc = 0x00,

    /// <summary>The payload names the algorithm; it has eight bytes.</summary>
    Given = 0x08,
}
