namespace Ipmi.Messages;

/// <summary>Which layout the data of a multirecord has (FRU §16, §18).</summary>
public static class FruMultirecordLayouts
{
    /// <summary>The layout of a type; none of one that is not known.</summary>
    public static LayoutEntry? Of(FruMultirecordType type) => type switch
    {
        FruMultirecordType.PowerSupply => new LayoutEntry<FruPowerSupplyRecord>(),
        FruMultirecordType.DcOutput => new LayoutEntry<FruDcOutputRecord>(),
        FruMultirecordType.DcLoad => new LayoutEntry<FruDcLoadRecord>(),
        FruMultirecordType.ManagementAccess => new LayoutEntry<FruManagementAccessRecord>(),
        FruMultirecordType.BaseCompatibility or FruMultirecordType.ExtendedCompatibility => new LayoutEntry<FruCompatibilityRecord>(),
        FruMultirecordType.ExtendedDcOutput => new LayoutEntry<FruExtendedDcOutputRecord>(),
        FruMultirecordType.ExtendedDcLoad => new LayoutEntry<FruExtendedDcLoadRecord>(),
        >= (FruMultirecordType)0xC0 => new LayoutEntry<FruOemRecord>(),
        _ => null,
    };
}
