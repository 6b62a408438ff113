namespace Ipmi.Messages;

/// <summary>Callback: has the BMC call a number (IPMI v2.0 §25.10).</summary>
[IpmiRequest(NetFn.Transport, 0x19, Privilege = PrivilegeLevel.Administrator, Section = "25.10", Repeatable = false)]
[Completion(0x81, "callback is refused, as an alert is going on")]
[Completion(0x82, "callback is refused, as a session is active")]
public readonly partial record struct CallbackRequest : IIpmiRequest<CallbackResponse>
{
    /// <summary>The channel.</summary>
    [Bits(1, 3, 0)] public byte Channel { get; init; }

    /// <summary>Which destination; 0 is the volatile one.</summary>
    [Bits(2, 3, 0)] public byte DestinationSelector { get; init; }
}

/// <inheritdoc cref="CallbackRequest"/>
[IpmiResponse]
public readonly partial record struct CallbackResponse;
