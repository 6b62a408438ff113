namespace Ipmi.Messages;

/// <summary>LAN parameter 7: fields of the IP headers that the BMC writes (IPMI v2.0 §23.2, table 23-4).</summary>
[WireStruct]
public readonly partial record struct LanIpv4Header
{
    /// <summary>Hops to live, 40h as a rule.</summary>
    [Field(1)] public byte TimeToLive { get; init; }

    /// <summary>Flags: 2 is "do not fragment".</summary>
    [Bits(2, 7, 5)] public byte Flags { get; init; }

    /// <summary>Precedence.</summary>
    [Bits(3, 7, 5)] public byte Precedence { get; init; }

    /// <summary>Type of service: 8 is minimal delay.</summary>
    [Bits(3, 4, 1)] public byte TypeOfService { get; init; }
}
