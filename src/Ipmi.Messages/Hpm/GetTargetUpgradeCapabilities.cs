namespace Ipmi.Messages;

/// <summary>Get Target Upgrade Capabilities: what can be upgraded, how, and how long it takes (HPM.1).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x2E, Body = Body.Picmg, Privilege = PrivilegeLevel.User)]
public readonly partial record struct GetTargetUpgradeCapabilitiesRequest : IIpmiRequest<GetTargetUpgradeCapabilitiesResponse>;

/// <inheritdoc cref="GetTargetUpgradeCapabilitiesRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct GetTargetUpgradeCapabilitiesResponse
{
    /// <summary>Version of HPM.1: 0.</summary>
    [Field(3)] public byte Version { get; init; }

    /// <summary>Whether an upgrade is not wanted now.</summary>
    [Bit(4, 7)] public bool UpgradeUndesirable { get; init; }

    /// <summary>Whether automatic rollback is overridden.</summary>
    [Bit(4, 6)] public bool RollbackOverridden { get; init; }

    /// <summary>Whether the controller does less during an upgrade.</summary>
    [Bit(4, 5)] public bool Degrades { get; init; }

    /// <summary>Whether activation can wait.</summary>
    [Bit(4, 4)] public bool DeferredActivation { get; init; }

    /// <summary>Whether services suffer.</summary>
    [Bit(4, 3)] public bool ServicesAffected { get; init; }

    /// <summary>Whether one can roll back.</summary>
    [Bit(4, 2)] public bool ManualRollback { get; init; }

    /// <summary>Whether it rolls back by itself.</summary>
    [Bit(4, 1)] public bool AutomaticRollback { get; init; }

    /// <summary>Whether there is a self-test.</summary>
    [Bit(4, 0)] public bool SelfTest { get; init; }

    /// <summary>The longest time for a step of the upgrade.</summary>
    [Field(5), Unit("5 s")] public byte UpgradeTimeout { get; init; }

    /// <summary>The longest time for the self-test.</summary>
    [Field(6), Unit("5 s")] public byte SelfTestTimeout { get; init; }

    /// <summary>The longest time for a rollback.</summary>
    [Field(7), Unit("5 s")] public byte RollbackTimeout { get; init; }

    /// <summary>How long the controller may be gone.</summary>
    [Field(8), Unit("5 s")] public byte InaccessibilityTimeout { get; init; }

    /// <summary>Which components there are.</summary>
    [Field(9)] public HpmComponents Components { get; init; }
}

/// <summary>Components that can be upgraded, a bit each (HPM.1).</summary>
[Flags]
public enum HpmComponents : byte
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Component 0.</summary>
    Component0 = 1 << 0,

    /// <summary>Component 1.</summary>
    Component1 = 1 << 1,

    /// <summary>Component 2.</summary>
    Component2 = 1 << 2,

    /// <summary>Component 3.</summary>
    Component3 = 1 << 3,

    /// <summary>Component 4.</summary>
    Component4 = 1 << 4,

    /// <summary>Component 5.</summary>
    Component5 = 1 << 5,

    /// <summary>Component 6.</summary>
    Component6 = 1 << 6,

    /// <summary>Component 7.</summary>
    Component7 = 1 << 7,
}
