namespace Ipmi.Messages;

/// <summary>Clear Message Flags: clears flags of waiting messages and events (IPMI v2.0 §22.3).</summary>
[IpmiRequest(NetFn.App, 0x30, Privilege = PrivilegeLevel.NoAccess, Section = "22.3")]
public readonly partial record struct ClearMessageFlagsRequest : IIpmiRequest<ClearMessageFlagsResponse>
{
    /// <summary>Clears the third flag of the manufacturer.</summary>
    [Bit(1, 7)] public bool Oem2 { get; init; }

    /// <summary>Clears the second flag of the manufacturer.</summary>
    [Bit(1, 6)] public bool Oem1 { get; init; }

    /// <summary>Clears the first flag of the manufacturer.</summary>
    [Bit(1, 5)] public bool Oem0 { get; init; }

    /// <summary>Clears the interrupt of the watchdog's pre-timeout.</summary>
    [Bit(1, 3)] public bool WatchdogPreTimeout { get; init; }

    /// <summary>Empties the event message buffer.</summary>
    [Bit(1, 1)] public bool EventMessageBuffer { get; init; }

    /// <summary>Empties the receive message queue.</summary>
    [Bit(1, 0)] public bool ReceiveMessageQueue { get; init; }
}

/// <inheritdoc cref="ClearMessageFlagsRequest"/>
[IpmiResponse]
public readonly partial record struct ClearMessageFlagsResponse;
