namespace Ipmi.Messages;

/// <summary>Set User Payload Access: which payloads a user may activate on a channel (IPMI v2.0 §24.6).</summary>
[IpmiRequest(NetFn.App, 0x4C, Privilege = PrivilegeLevel.Administrator, Section = "24.6")]
[Reserved(4)]
[Reserved(6)]
public readonly partial record struct SetUserPayloadAccessRequest : IIpmiRequest<SetUserPayloadAccessResponse>
{
    /// <summary>The channel.</summary>
    [Bits(1, 3, 0)] public byte Channel { get; init; }

    /// <summary>Whether the bits that are set enable or disable.</summary>
    [Bits(2, 7, 6)] public PayloadAccessOperation Operation { get; init; }

    /// <summary>The user, from 1.</summary>
    [Bits(2, 5, 0)] public byte UserId { get; init; }

    /// <summary>Bit 1 is Serial over LAN; bit 0 is reserved.</summary>
    [Field(3)] public byte StandardPayloads { get; init; }

    /// <summary>Bit 0 is OEM payload 20h, and so on.</summary>
    [Field(5)] public byte OemPayloads { get; init; }
}

/// <inheritdoc cref="SetUserPayloadAccessRequest"/>
[IpmiResponse]
public readonly partial record struct SetUserPayloadAccessResponse;

/// <summary>What the bits of Set User Payload Access do (IPMI v2.0 §24.6). Two bits.</summary>
public enum PayloadAccessOperation : byte
{
    /// <summary>A bit that is set enables its payload.</summary>
    Enable = 0,

    /// <summary>A bit that is set disables its payload.</summary>
    Disable = 1,
}
