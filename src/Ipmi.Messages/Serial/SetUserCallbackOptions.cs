namespace Ipmi.Messages;

/// <summary>Set User Callback Options: how a user may be called back (IPMI v2.0 §25.11).</summary>
[IpmiRequest(NetFn.Transport, 0x1A, Privilege = PrivilegeLevel.Administrator, Section = "25.11")]
public readonly partial record struct SetUserCallbackOptionsRequest : IIpmiRequest<SetUserCallbackOptionsResponse>
{
    /// <summary>The user, from 1.</summary>
    [Bits(1, 5, 0)] public byte UserId { get; init; }

    /// <summary>The channel.</summary>
    [Bits(2, 3, 0)] public byte Channel { get; init; }

    /// <summary>Whether the user may be called back with CBCP.</summary>
    [Bit(3, 1)] public bool AllowsCbcp { get; init; }

    /// <summary>Whether the user may be called back by IPMI.</summary>
    [Bit(3, 0)] public bool AllowsIpmi { get; init; }

    /// <summary>Whether a number from the list may be chosen.</summary>
    [Bit(4, 3)] public bool FromList { get; init; }

    /// <summary>Whether the caller may give a number.</summary>
    [Bit(4, 2)] public bool UserSpecifiable { get; init; }

    /// <summary>Whether the number is given.</summary>
    [Bit(4, 1)] public bool Prespecified { get; init; }

    /// <summary>Whether going without is allowed.</summary>
    [Bit(4, 0)] public bool NoCallback { get; init; }

    /// <summary>First destination of the list.</summary>
    [Field(5)] public byte Destination1 { get; init; }

    /// <summary>Second destination of the list.</summary>
    [Field(6)] public byte Destination2 { get; init; }

    /// <summary>Third destination of the list.</summary>
    [Field(7)] public byte Destination3 { get; init; }
}

/// <inheritdoc cref="SetUserCallbackOptionsRequest"/>
[IpmiResponse]
public readonly partial record struct SetUserCallbackOptionsResponse;
