namespace Ipmi.Messages;

/// <summary>Get Message Flags: what waits at the system interface, by which alone it may be sent (IPMI v2.0 §22.4).</summary>
[IpmiRequest(NetFn.App, 0x31, Privilege = PrivilegeLevel.NoAccess, Section = "22.4")]
public readonly partial record struct GetMessageFlagsRequest : IIpmiRequest<GetMessageFlagsResponse>;

/// <inheritdoc cref="GetMessageFlagsRequest"/>
[IpmiResponse]
public readonly partial record struct GetMessageFlagsResponse
{
    /// <summary>What waits.</summary>
    [Field(2)] public PendingMessages Pending { get; init; }
}

/// <summary>What waits at the system interface (IPMI v2.0 §22.4, table 22-5).</summary>
[Flags]
public enum PendingMessages : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A message is in the receive queue.</summary>
    MessageAvailable = 1 << 0,

    /// <summary>The event message buffer is full.</summary>
    EventBufferFull = 1 << 1,

    /// <summary>The watchdog timer is about to run out.</summary>
    WatchdogPreTimeout = 1 << 3,

    /// <summary>OEM 0 has data.</summary>
    Oem0 = 1 << 5,

    /// <summary>OEM 1 has data.</summary>
    Oem1 = 1 << 6,

    /// <summary>OEM 2 has data.</summary>
    Oem2 = 1 << 7,
}
