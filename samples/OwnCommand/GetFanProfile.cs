using Ipmi.Messages;

namespace OwnCommand;

/// <summary>Get Fan Profile: how fast a zone's fans run, and by which rule. Made up, under IANA number 32473, which is for examples.</summary>
/// <remarks>The IANA number takes bytes 1 to 3 of the request, and bytes 2 to 4 of the response.</remarks>
[IpmiRequest(NetFn.Oem, 0x21, Iana = 32473, Privilege = PrivilegeLevel.User)]
public readonly partial record struct GetFanProfileRequest : IIpmiRequest<GetFanProfileResponse>
{
    /// <summary>Which zone, from 0.</summary>
    [Field(4)] public byte Zone { get; init; }
}

/// <inheritdoc cref="GetFanProfileRequest"/>
[IpmiResponse(Iana = 32473)]
public readonly partial record struct GetFanProfileResponse
{
    /// <summary>Whether the fans follow the temperature.</summary>
    [Bit(5, 7)] public bool IsAutomatic { get; init; }

    /// <summary>Which rule they follow.</summary>
    [Bits(5, 3, 0)] public FanProfile Profile { get; init; }

    /// <summary>Turns per minute.</summary>
    [Field(6, 7)] public ushort Speed { get; init; }
}

/// <summary>Rules for fans. Four bits.</summary>
public enum FanProfile : byte
{
    /// <summary>As slow as the temperature allows.</summary>
    Quiet = 0,

    /// <summary>In between.</summary>
    Balanced = 1,

    /// <summary>As fast as they go.</summary>
    Full = 2,
}
