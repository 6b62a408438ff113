using System.Collections.Immutable;

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

    /// <summary>
    /// Whether it answers the commands of PICMG and HPM.1, and is so taken for a shelf manager of ATCA by clients that know such. Not
    /// unless set.
    /// </summary>
    public bool HasPicmg { get; init; }

    /// <summary>Controllers behind the BMC.</summary>
    public ImmutableArray<SatelliteController> Satellites { get; init; } = [];

    /// <summary>Devices on private buses, for Master Write-Read.</summary>
    public ImmutableArray<BusDevice> BusDevices { get; init; } = [];
}
