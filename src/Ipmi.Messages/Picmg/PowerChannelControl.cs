namespace Ipmi.Messages;

/// <summary>Power Channel Control: switches a channel of a power module (MTCA.0).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x24, Body = Body.Picmg, Privilege = PrivilegeLevel.Administrator)]
public readonly partial record struct PowerChannelControlRequest : IIpmiRequest<PowerChannelControlResponse>
{
    /// <summary>Which channel.</summary>
    [Field(2)] public byte PowerChannel { get; init; }

    /// <summary>0 and 1 management power off and on, 2 and 3 payload power off and on, 4 and 5 as primary and redundant.</summary>
    [Field(3)] public byte Control { get; init; }

    /// <summary>The most current; FFh leaves it.</summary>
    [Field(4), Unit("100 mA")] public byte CurrentLimit { get; init; }

    /// <summary>The power module in charge.</summary>
    [Field(5)] public byte PrimaryModule { get; init; }

    /// <summary>The one that stands by.</summary>
    [Field(6)] public byte RedundantModule { get; init; }
}

/// <inheritdoc cref="PowerChannelControlRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct PowerChannelControlResponse;
