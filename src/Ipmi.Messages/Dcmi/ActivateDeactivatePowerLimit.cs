namespace Ipmi.Messages;

/// <summary>Activate/Deactivate Power Limit: switches the power limit on and off (DCMI §6.6.4).</summary>
[IpmiRequest(
    NetFn.GroupExtension, 0x05, Name = "Activate/Deactivate Power Limit", Body = Body.Dcmi, Privilege = PrivilegeLevel.Operator,
        Section = "6.6.4")]
[Reserved(3, 4)]
public readonly partial record struct ActivateDeactivatePowerLimitRequest : IIpmiRequest<ActivateDeactivatePowerLimitResponse>
{
    /// <summary>Whether the limit is to be kept.</summary>
    [Field(2)] public bool IsActive { get; init; }
}

/// <inheritdoc cref="ActivateDeactivatePowerLimitRequest"/>
[IpmiResponse(Body = Body.Dcmi)]
public readonly partial record struct ActivateDeactivatePowerLimitResponse;
