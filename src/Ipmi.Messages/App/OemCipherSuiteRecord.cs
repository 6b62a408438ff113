namespace Ipmi.Messages;

/// <summary>
/// A manufacturer's cipher suite with one algorithm of each kind, among the records of Get Channel Cipher Suites (IPMI v2.0 §22.15.1,
/// table 22-18). <see cref="CipherSuiteRecords"/> reads those with more or fewer as well.
/// </summary>
[WireStruct]
[Constant(1, 0xC1)]
public readonly partial record struct OemCipherSuiteRecord
{
    /// <summary>The suite's number, 80h to FFh.</summary>
    [Field(2)] public byte Id { get; init; }

    /// <summary>The IANA enterprise number of whoever defined the suite.</summary>
    [Field(3, 5)] public UInt24 Iana { get; init; }

    /// <summary>What byte 6 is.</summary>
    [Bits(6, 7, 6)] public CipherSuiteTag AuthenticationTag { get; init; }

    /// <summary>The authentication algorithm.</summary>
    [Bits(6, 5, 0)] public AuthenticationAlgorithm Authentication { get; init; }

    /// <summary>What byte 7 is.</summary>
    [Bits(7, 7, 6)] public CipherSuiteTag IntegrityTag { get; init; }

    /// <summary>The integrity algorithm.</summary>
    [Bits(7, 5, 0)] public IntegrityAlgorithm Integrity { get; init; }

    /// <summary>What byte 8 is.</summary>
    [Bits(8, 7, 6)] public CipherSuiteTag ConfidentialityTag { get; init; }

    /// <summary>The confidentiality algorithm.</summary>
    [Bits(8, 5, 0)] public ConfidentialityAlgorithm Confidentiality { get; init; }
}
