namespace Ipmi.Messages;

/// <summary>Which layout a parameter of Get DCMI Capabilities Info has (DCMI §6.1.1, table 6-3).</summary>
public static class DcmiCapabilityLayouts
{
    /// <summary>The layout of a parameter; none of one that is not known.</summary>
    public static LayoutEntry? Of(DcmiCapability parameter) => parameter switch
    {
        DcmiCapability.Supported => new LayoutEntry<DcmiSupportedCapabilities>(),
        DcmiCapability.MandatoryPlatformAttributes => new LayoutEntry<DcmiMandatoryAttributes>(),
        DcmiCapability.OptionalPlatformAttributes => new LayoutEntry<DcmiOptionalAttributes>(),
        DcmiCapability.ManageabilityAccess => new LayoutEntry<DcmiManageabilityAccess>(),
        DcmiCapability.EnhancedPowerStatistics => new LayoutEntry<DcmiEnhancedPowerStatistics>(),
        _ => null,
    };
}
