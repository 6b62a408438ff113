namespace Ipmi.Virtual;

// What a BMC keeps about the machine beside its hardware.
public sealed partial class VirtualMachine
{
    /// <summary>Power figures, asset tag and identifier of DCMI.</summary>
    public DataCenterManagement Dcmi { get; init; } = new();

    /// <summary>Platform event filtering.</summary>
    public PlatformEventFilters EventFilters { get; } = new();

    /// <summary>What system software told about itself.</summary>
    public SystemInformation SystemInformation { get; } = new();
}
