namespace Ipmi.Messages;

/// <summary>Get DCMI Capabilities Info: which parts of DCMI a system has (DCMI §6.1.1).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x01, Body = Body.Dcmi, Privilege = PrivilegeLevel.Unspecified, Section = "6.1.1", BeforeSession = true)]
public readonly partial record struct GetDcmiCapabilitiesInfoRequest : IIpmiRequest<GetDcmiCapabilitiesInfoResponse>
{
    /// <summary>Which parameter.</summary>
    [Field(2)] public DcmiCapability Parameter { get; init; }
}

/// <inheritdoc cref="GetDcmiCapabilitiesInfoRequest"/>
[IpmiResponse(Body = Body.Dcmi)]
public readonly partial record struct GetDcmiCapabilitiesInfoResponse
{
    /// <summary>Version of the specification that is followed.</summary>
    [Field(3)] public byte MajorVersion { get; init; }

    /// <summary>Version of the specification that is followed.</summary>
    [Field(4)] public byte MinorVersion { get; init; }

    /// <summary>The parameter's revision.</summary>
    [Field(5)] public byte Revision { get; init; }

    /// <summary>Its value.</summary>
    [Tail(6)] public Octets Data { get; init; }
}

/// <summary>Parameters of Get DCMI Capabilities Info (DCMI §6.1.1, table 6-3).</summary>
public enum DcmiCapability : byte
{
    /// <summary>What is supported.</summary>
    Supported = 1,

    /// <summary>Event log and temperatures.</summary>
    MandatoryPlatformAttributes = 2,

    /// <summary>Power management.</summary>
    OptionalPlatformAttributes = 3,

    /// <summary>Channels.</summary>
    ManageabilityAccess = 4,

    /// <summary>Averages of power.</summary>
    EnhancedPowerStatistics = 5,
}

/// <summary>Capabilities parameter 1: what is supported (DCMI §6.1.1, table 6-3).</summary>
[WireStruct]
[Reserved(1)]
public readonly partial record struct DcmiSupportedCapabilities
{
    /// <summary>Whether power is monitored and limited.</summary>
    [Bit(2, 0)] public bool PowerManagement { get; init; }

    /// <summary>Whether there is a second LAN channel.</summary>
    [Bit(3, 2)] public bool SecondaryLan { get; init; }

    /// <summary>Whether there is a serial channel in terminal mode.</summary>
    [Bit(3, 1)] public bool SerialTmode { get; init; }

    /// <summary>Whether there is a system interface.</summary>
    [Bit(3, 0)] public bool SystemInterface { get; init; }
}

/// <summary>Capabilities parameter 2: event log and temperatures (DCMI §6.1.1, table 6-3).</summary>
[WireStruct]
[Reserved(3, 4)]
public readonly partial record struct DcmiMandatoryAttributes
{
    /// <summary>How many entries the event log can have.</summary>
    [Bits(1, 7, 0), Bits(2, 3, 0)] public ushort SelEntries { get; init; }

    /// <summary>Whether the log starts again by itself when it is full.</summary>
    [Bit(2, 7)] public bool SelRollover { get; init; }

    /// <summary>Whether it is emptied then.</summary>
    [Bit(2, 6)] public bool FlushesAllOnRollover { get; init; }

    /// <summary>Whether only the oldest entries go then.</summary>
    [Bit(2, 5)] public bool FlushesRecordsOnRollover { get; init; }

    /// <summary>How often temperatures are read.</summary>
    [Field(5), Unit("s")] public byte TemperatureSampling { get; init; }
}

/// <summary>Capabilities parameter 3: power management (DCMI §6.1.1, table 6-3).</summary>
[WireStruct]
public readonly partial record struct DcmiOptionalAttributes
{
    /// <summary>Slave address of the controller that manages power.</summary>
    [Field(1)] public MessageAddress PowerController { get; init; }

    /// <summary>Its channel; 0 is the primary IPMB.</summary>
    [Bits(2, 7, 4)] public byte Channel { get; init; }

    /// <summary>Its revision.</summary>
    [Bits(2, 3, 0)] public byte DeviceRevision { get; init; }
}

/// <summary>Capabilities parameter 4: channels; FFh for none (DCMI §6.1.1, table 6-3).</summary>
[WireStruct]
public readonly partial record struct DcmiManageabilityAccess
{
    /// <summary>The first LAN channel.</summary>
    [Field(1)] public byte PrimaryLan { get; init; }

    /// <summary>The second LAN channel.</summary>
    [Field(2)] public byte SecondaryLan { get; init; }

    /// <summary>The serial channel.</summary>
    [Field(3)] public byte SerialTmode { get; init; }
}

/// <summary>Capabilities parameter 5: averages of power (DCMI §6.1.1, table 6-3).</summary>
[WireStruct]
public readonly partial record struct DcmiEnhancedPowerStatistics
{
    /// <summary>Over which times there are averages.</summary>
    [Tail(2, CountAt = 1)] public WireList<RollingAveragePeriod> Periods { get; init; }
}

/// <summary>A time over which power is averaged (DCMI §6.1.1, table 6-3).</summary>
[WireStruct]
public readonly partial record struct RollingAveragePeriod
{
    /// <summary>The unit.</summary>
    [Bits(1, 7, 6)] public RollingAverageUnit Unit { get; init; }

    /// <summary>How many of them; 0 is the present reading.</summary>
    [Bits(1, 5, 0)] public byte Duration { get; init; }
}

/// <summary>Units of averaging times. Two bits (DCMI §6.1.1, table 6-3).</summary>
public enum RollingAverageUnit : byte
{
    /// <summary>Seconds.</summary>
    Seconds = 0,

    /// <summary>Minutes.</summary>
    Minutes = 1,

    /// <summary>Hours.</summary>
    Hours = 2,

    /// <summary>Days.</summary>
    Days = 3,
}
