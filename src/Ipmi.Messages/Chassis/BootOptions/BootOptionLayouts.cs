namespace Ipmi.Messages;

/// <summary>Which layout the value of a boot option parameter has (IPMI v2.0 §28.13, table 28-14).</summary>
public static class BootOptionLayouts
{
    /// <summary>The layout of a parameter; none of one that is not known.</summary>
    public static LayoutEntry? Of(BootOptionParameter parameter) => parameter switch
    {
        BootOptionParameter.SetInProgress => new LayoutEntry<SetInProgress>(),
        BootOptionParameter.ServicePartitionSelector => new LayoutEntry<ServicePartitionSelector>(),
        BootOptionParameter.ServicePartitionScan => new LayoutEntry<ServicePartitionScan>(),
        BootOptionParameter.BootFlagValidBitClearing => new LayoutEntry<BootFlagValidBitClearing>(),
        BootOptionParameter.BootInfoAcknowledge => new LayoutEntry<BootInfoAcknowledge>(),
        BootOptionParameter.BootFlags => new LayoutEntry<BootFlags>(),
        BootOptionParameter.BootInitiatorInfo => new LayoutEntry<BootInitiatorInfo>(),
        BootOptionParameter.BootInitiatorMailbox => new LayoutEntry<BootInitiatorMailbox>(),
        _ => null,
    };
}
