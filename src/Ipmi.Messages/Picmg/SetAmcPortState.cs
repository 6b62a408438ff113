namespace Ipmi.Messages;

/// <summary>Set AMC Port State: enables or disables a link of an AdvancedMC (AMC.0).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x19, Name = "Set AMC Port State", Body = Body.Picmg, Privilege = PrivilegeLevel.Administrator)]
public readonly partial record struct SetAmcPortStateRequest : IIpmiRequest<SetAmcPortStateResponse>
{
    /// <summary>The channel.</summary>
    [Field(2)] public byte Channel { get; init; }

    /// <summary>A bit for each lane.</summary>
    [Bits(3, 3, 0)] public byte Ports { get; init; }

    /// <summary>Kind of link.</summary>
    [Bits(3, 7, 4), Bits(4, 3, 0)] public byte Type { get; init; }

    /// <summary>More about the kind.</summary>
    [Bits(4, 7, 4)] public byte TypeExtension { get; init; }

    /// <summary>Links with the same number go together; 00h alone.</summary>
    [Field(5)] public byte GroupingId { get; init; }

    /// <summary>Whether it is an extended management link.</summary>
    [Bit(6, 1)] public bool ExtendedManagement { get; init; }

    /// <summary>Whether it is enabled.</summary>
    [Bit(6, 0)] public bool IsEnabled { get; init; }

    /// <summary>The on-carrier device, when it is asked of the carrier.</summary>
    [Bits(7, 3, 0)] public byte? DeviceId { get; init; }
}

/// <inheritdoc cref="SetAmcPortStateRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct SetAmcPortStateResponse;
