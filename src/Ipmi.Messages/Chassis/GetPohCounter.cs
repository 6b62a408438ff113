namespace Ipmi.Messages;

/// <summary>Get POH Counter: how long the system has been on in its life (IPMI v2.0 §28.14).</summary>
[IpmiRequest(NetFn.Chassis, 0x0F, Privilege = PrivilegeLevel.User, Section = "28.14")]
public readonly partial record struct GetPohCounterRequest : IIpmiRequest<GetPohCounterResponse>;

/// <inheritdoc cref="GetPohCounterRequest"/>
[IpmiResponse]
public readonly partial record struct GetPohCounterResponse
{
    /// <summary>Minutes that one count stands for.</summary>
    [Field(2)] public byte MinutesPerCount { get; init; }

    /// <summary>The counter.</summary>
    [Field(3, 6)] public uint Counts { get; init; }
}
