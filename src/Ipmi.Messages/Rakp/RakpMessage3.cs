namespace Ipmi.Messages;

/// <summary>RAKP Message 3: the console proves that it knows the password (IPMI v2.0 §13.22, table 13-13), or gives up.</summary>
[WireStruct]
[Reserved(3, 4)]
public readonly partial record struct RakpMessage3
{
    /// <summary>Chosen by the console; RAKP Message 4 has the same.</summary>
    [Field(1)] public byte MessageTag { get; init; }

    /// <summary>Anything but <see cref="RmcpStatus.Ok"/> frees the BMC's session slot.</summary>
    [Field(2)] public RmcpStatus Status { get; init; }

    /// <summary>The BMC's ID of the session.</summary>
    [Field(5, 8)] public uint BmcSessionId { get; init; }

    /// <summary>The key exchange authentication code: 0, 16, 20 or 32 bytes, as the algorithm says; empty in an error.</summary>
    [Tail(9, MaxLength = 32), Secret] public Octets AuthCode { get; init; }
}
