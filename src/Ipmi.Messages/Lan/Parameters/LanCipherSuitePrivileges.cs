namespace Ipmi.Messages;

/// <summary>
/// LAN parameter 24: the highest level of each cipher suite in parameter 23, by its place there (IPMI v2.0 §23.2, table 23-4).
/// </summary>
[WireStruct]
[Reserved(1)]
public readonly partial record struct LanCipherSuitePrivileges
{
    /// <summary>Two places a byte.</summary>
    [Tail(2, MaxLength = 8)] public WireList<CipherSuitePrivilegePair> Levels { get; init; }
}

/// <summary>The highest levels of two cipher suites (IPMI v2.0 §23.2, table 23-4).</summary>
[WireStruct]
public readonly partial record struct CipherSuitePrivilegePair
{
    /// <summary>Of the second.</summary>
    [Bits(1, 7, 4)] public PrivilegeLevel Second { get; init; }

    /// <summary>Of the first.</summary>
    [Bits(1, 3, 0)] public PrivilegeLevel First { get; init; }
}
