namespace Ipmi.Messages;

/// <summary>Get FRU LED Properties: which LEDs a FRU has (PICMG 3.0).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x05, Body = Body.Picmg, Privilege = PrivilegeLevel.User)]
public readonly partial record struct GetFruLedPropertiesRequest : IIpmiRequest<GetFruLedPropertiesResponse>
{
    /// <summary>The FRU device; 0 is the controller itself.</summary>
    [Field(2)] public byte FruId { get; init; }
}

/// <inheritdoc cref="GetFruLedPropertiesRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct GetFruLedPropertiesResponse
{
    /// <summary>Whether there is LED 3.</summary>
    [Bit(3, 3)] public bool HasLed3 { get; init; }

    /// <summary>Whether there is LED 2.</summary>
    [Bit(3, 2)] public bool HasLed2 { get; init; }

    /// <summary>Whether there is LED 1.</summary>
    [Bit(3, 1)] public bool HasLed1 { get; init; }

    /// <summary>Whether there is the blue LED.</summary>
    [Bit(3, 0)] public bool HasBlueLed { get; init; }

    /// <summary>How many LEDs of the application there are.</summary>
    [Field(4)] public byte ApplicationLeds { get; init; }
}
