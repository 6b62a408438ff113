namespace Ipmi.Messages;

/// <summary>Get Component Properties: a property of a component (HPM.1).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x2F, Body = Body.Picmg, Privilege = PrivilegeLevel.User)]
public readonly partial record struct GetComponentPropertiesRequest : IIpmiRequest<GetComponentPropertiesResponse>
{
    /// <summary>Which component, 0 to 7.</summary>
    [Field(2)] public byte ComponentId { get; init; }

    /// <summary>Which property.</summary>
    [Field(3)] public HpmComponentProperty Property { get; init; }
}

/// <inheritdoc cref="GetComponentPropertiesRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct GetComponentPropertiesResponse
{
    /// <summary>
    /// HpmGeneralProperties, HpmFirmwareVersion, 12 characters of a name or the manufacturer's, by the property asked for.
    /// </summary>
    [Tail(3, MaxLength = 12)] public Octets Data { get; init; }
}

/// <summary>Properties of components; C0h to FFh are OEM (HPM.1).</summary>
public enum HpmComponentProperty : byte
{
    /// <summary>HpmGeneralProperties.</summary>
    General = 0,

    /// <summary>Version of what runs: HpmFirmwareVersion.</summary>
    CurrentVersion = 1,

    /// <summary>Its name: 12 characters.</summary>
    Description = 2,

    /// <summary>Version of the backup: HpmFirmwareVersion.</summary>
    RollbackVersion = 3,

    /// <summary>Version that waits for activation: HpmFirmwareVersion.</summary>
    DeferredVersion = 4,
}

/// <summary>Property 0 of a component: what can be done with it (HPM.1).</summary>
[WireStruct]
public readonly partial record struct HpmGeneralProperties
{
    /// <summary>Whether its payload must be reset.</summary>
    [Bit(1, 5)] public bool NeedsColdReset { get; init; }

    /// <summary>Whether its activation can wait.</summary>
    [Bit(1, 4)] public bool DeferredActivation { get; init; }

    /// <summary>Whether firmware can be compared with it.</summary>
    [Bit(1, 3)] public bool SupportsComparison { get; init; }

    /// <summary>Whether it must be prepared.</summary>
    [Bit(1, 2)] public bool NeedsPreparation { get; init; }

    /// <summary>What becomes of the old firmware.</summary>
    [Bits(1, 1, 0)] public HpmRollbackSupport Rollback { get; init; }
}

/// <summary>What becomes of the old firmware of a component. Two bits (HPM.1).</summary>
public enum HpmRollbackSupport : byte
{
    /// <summary>It is gone.</summary>
    None = 0,

    /// <summary>It is kept when a backup is asked for.</summary>
    NeedsBackup = 1,

    /// <summary>It is kept.</summary>
    Automatic = 2,
}

/// <summary>Properties 1, 3 and 4 of a component: a version (HPM.1).</summary>
[WireStruct]
public readonly partial record struct HpmFirmwareVersion
{
    /// <summary>Major version.</summary>
    [Bits(1, 6, 0)] public byte Major { get; init; }

    /// <summary>Minor version, two digits.</summary>
    [Field(2)] public BcdByte Minor { get; init; }

    /// <summary>The manufacturer's.</summary>
    [Field(3, 6)] public uint Auxiliary { get; init; }
}
