using Ipmi.Messages;

namespace Acme;

/// <summary>Set Fan Mode: who controls the fans (Acme board manual 4.3).</summary>
[IpmiRequest(NetFn.Oem, 0x46, Iana = 0x00ABCD, Privilege = PrivilegeLevel.Operator, Section = "Board manual 4.3")]
[Completion(0x80, "the fans are in emergency mode")]
public readonly partial record struct SetFanModeRequest : IIpmiRequest<SetFanModeResponse>
{
    /// <summary>Whether the fans follow <see cref="DutyPercent"/>.</summary>
    [Bit(4, 7)] public bool Manual { get; init; }

    /// <summary>0 to 100.</summary>
    [Bits(4, 6, 0)] public byte DutyPercent { get; init; }
}

/// <inheritdoc cref="SetFanModeRequest"/>
[IpmiResponse(Iana = 0x00ABCD)]
public readonly partial record struct SetFanModeResponse
{
    /// <summary>The duty cycle until now.</summary>
    [Field(5)] public byte PreviousDutyPercent { get; init; }
}
