namespace Ipmi.Messages;

/// <summary>Get NetFn Support: which network functions a channel's logical units answer (IPMI v2.0 §21.2).</summary>
[IpmiRequest(NetFn.App, 0x09, Privilege = PrivilegeLevel.User, Section = "21.2")]
public readonly partial record struct GetNetFnSupportRequest : IIpmiRequest<GetNetFnSupportResponse>
{
    /// <summary>The channel.</summary>
    [Bits(1, 3, 0)] public byte Channel { get; init; }
}

/// <inheritdoc cref="GetNetFnSupportRequest"/>
[IpmiResponse]
public readonly partial record struct GetNetFnSupportResponse
{
    /// <summary>What logical unit 3 has.</summary>
    [Bits(2, 7, 6)] public LunSupport Lun3Support { get; init; }

    /// <summary>What logical unit 2 has.</summary>
    [Bits(2, 5, 4)] public LunSupport Lun2Support { get; init; }

    /// <summary>What logical unit 1 has.</summary>
    [Bits(2, 3, 2)] public LunSupport Lun1Support { get; init; }

    /// <summary>What logical unit 0 has.</summary>
    [Bits(2, 1, 0)] public LunSupport Lun0Support { get; init; }

    /// <summary>Pairs of network functions: bit 32 times the logical unit, plus half the (even) network function.</summary>
    [Field(3, 18)] public BitSet128 Pairs { get; init; }
}

/// <summary>What a logical unit has (two bits) (IPMI v2.0 §21.2, table 21-2).</summary>
public enum LunSupport : byte
{
    /// <summary>No commands.</summary>
    None = 0,

    /// <summary>The commands of IPMI's own network functions.</summary>
    Base = 1,

    /// <summary>Those, and OEM or group extensions; Get OEM NetFn IANA Support tells whose.</summary>
    BaseWithExtensions = 2,
}
