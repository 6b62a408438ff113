namespace Ipmi.Messages;

/// <summary>
/// A standard cipher suite with one algorithm of each kind, as nearly all are, among the records of Get Channel Cipher Suites
/// (IPMI v2.0 §22.15.1, table 22-18). <see cref="CipherSuiteRecords"/> reads those with more or fewer as well.
/// </summary>
[WireStruct]
[Constant(1, 0xC0)]
public readonly partial record struct StandardCipherSuiteRecord
{
    /// <summary>The suite's number, 0 to 7Fh.</summary>
    [Field(2)] public byte Id { get; init; }

    /// <summary>What byte 3 is.</summary>
    [Bits(3, 7, 6)] public CipherSuiteTag AuthenticationTag { get; init; }

    /// <summary>The authentication algorithm.</summary>
    [Bits(3, 5, 0)] public AuthenticationAlgorithm Authentication { get; init; }

    /// <summary>What byte 4 is.</summary>
    [Bits(4, 7, 6)] public CipherSuiteTag IntegrityTag { get; init; }

    /// <summary>The integrity algorithm.</summary>
    [Bits(4, 5, 0)] public IntegrityAlgorithm Integrity { get; init; }

    /// <summary>What byte 5 is.</summary>
    [Bits(5, 7, 6)] public CipherSuiteTag ConfidentialityTag { get; init; }

    /// <summary>The confidentiality algorithm.</summary>
    [Bits(5, 5, 0)] public ConfidentialityAlgorithm Confidentiality { get; init; }
}

/// <summary>What a byte of a cipher suite record is. Two bits (IPMI v2.0 §22.15.1, table 22-18).</summary>
public enum CipherSuiteTag : byte
{
    /// <summary>An authentication algorithm.</summary>
    Authentication = 0,

    /// <summary>An integrity algorithm.</summary>
    Integrity = 1,

    /// <summary>A confidentiality algorithm.</summary>
    Confidentiality = 2,

    /// <summary>The start of a record.</summary>
    Start = 3,
}
