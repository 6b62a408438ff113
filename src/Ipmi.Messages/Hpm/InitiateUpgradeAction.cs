namespace Ipmi.Messages;

/// <summary>Initiate Upgrade Action: starts to back up, prepare, load or compare (HPM.1).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x31, Body = Body.Picmg, Privilege = PrivilegeLevel.Administrator)]
public readonly partial record struct InitiateUpgradeActionRequest : IIpmiRequest<InitiateUpgradeActionResponse>
{
    /// <summary>Which components; all but one alone must be for backup or preparation.</summary>
    [Field(2)] public HpmComponents Components { get; init; }

    /// <summary>What to do.</summary>
    [Field(3)] public HpmUpgradeAction Action { get; init; }
}

/// <inheritdoc cref="InitiateUpgradeActionRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct InitiateUpgradeActionResponse;

/// <summary>What Initiate Upgrade Action starts (HPM.1).</summary>
public enum HpmUpgradeAction : byte
{
    /// <summary>Backs the components up.</summary>
    Backup = 0,

    /// <summary>Prepares them.</summary>
    Prepare = 1,

    /// <summary>Takes new firmware.</summary>
    Upload = 2,

    /// <summary>Takes firmware to compare with.</summary>
    Compare = 3,
}
