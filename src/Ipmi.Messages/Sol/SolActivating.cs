namespace Ipmi.Messages;

/// <summary>SOL Activating: told to system software when Serial over LAN starts and ends (IPMI v2.0 §26.1).</summary>
[IpmiRequest(NetFn.Transport, 0x20, Privilege = PrivilegeLevel.NoAccess, Section = "26.1", BeforeSession = true)]
public readonly partial record struct SolActivatingRequest : IIpmiRequest<SolActivatingResponse>
{
    /// <summary>What happened.</summary>
    [Bits(1, 3, 0)] public SolSessionState State { get; init; }

    /// <summary>Which instance, from 1.</summary>
    [Field(2)] public byte Instance { get; init; }

    /// <summary>Version of the payload's format, 01h.</summary>
    [Field(3)] public byte MajorVersion { get; init; }

    /// <summary>Version of the payload's format, 00h.</summary>
    [Field(4)] public byte MinorVersion { get; init; }
}

/// <inheritdoc cref="SolActivatingRequest"/>
[IpmiResponse]
public readonly partial record struct SolActivatingResponse;

/// <summary>What became of Serial over LAN. Four bits (IPMI v2.0 §26.1).</summary>
public enum SolSessionState : byte
{
    /// <summary>It has ended.</summary>
    Inactive = 0,

    /// <summary>It is starting.</summary>
    Activating = 1,
}
