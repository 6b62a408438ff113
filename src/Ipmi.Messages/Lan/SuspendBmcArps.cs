namespace Ipmi.Messages;

/// <summary>Suspend BMC ARPs: stops the BMC's ARPs for a while (IPMI v2.0 §23.3).</summary>
[IpmiRequest(NetFn.Transport, 0x03, Name = "Suspend BMC ARPs", Privilege = PrivilegeLevel.Administrator, Section = "23.3")]
public readonly partial record struct SuspendBmcArpsRequest : IIpmiRequest<SuspendBmcArpsResponse>
{
    /// <summary>The channel.</summary>
    [Bits(1, 3, 0)] public byte Channel { get; init; }

    /// <summary>Whether it leaves ARP requests unanswered.</summary>
    [Bit(2, 1)] public bool SuspendResponses { get; init; }

    /// <summary>Whether it sends no gratuitous ARPs.</summary>
    [Bit(2, 0)] public bool SuspendGratuitous { get; init; }
}

/// <inheritdoc cref="SuspendBmcArpsRequest"/>
[IpmiResponse]
public readonly partial record struct SuspendBmcArpsResponse
{
    /// <summary>Whether it answers ARP requests now.</summary>
    [Bit(2, 1)] public bool RespondsToArps { get; init; }

    /// <summary>Whether it sends gratuitous ARPs now.</summary>
    [Bit(2, 0)] public bool SendsGratuitousArps { get; init; }
}
