namespace Ipmi.Messages;

/// <summary>Which layout a sensor data record has (IPMI v2.0 §43).</summary>
public static class SdrRecordLayouts
{
    /// <summary>The layout of a type; none of one that is not known.</summary>
    public static LayoutEntry? Of(SdrRecordType type) => type switch
    {
        SdrRecordType.FullSensor => new LayoutEntry<FullSensorRecord>(),
        SdrRecordType.CompactSensor => new LayoutEntry<CompactSensorRecord>(),
        SdrRecordType.EventOnly => new LayoutEntry<EventOnlyRecord>(),
        SdrRecordType.EntityAssociation => new LayoutEntry<EntityAssociationRecord>(),
        SdrRecordType.DeviceRelativeEntityAssociation => new LayoutEntry<DeviceRelativeEntityAssociationRecord>(),
        SdrRecordType.GenericDeviceLocator => new LayoutEntry<GenericDeviceLocatorRecord>(),
        SdrRecordType.FruDeviceLocator => new LayoutEntry<FruDeviceLocatorRecord>(),
        SdrRecordType.ManagementControllerLocator => new LayoutEntry<ManagementControllerLocatorRecord>(),
        SdrRecordType.ManagementControllerConfirmation => new LayoutEntry<ManagementControllerConfirmationRecord>(),
        SdrRecordType.BmcMessageChannelInfo => new LayoutEntry<BmcMessageChannelInfoRecord>(),
        SdrRecordType.Oem => new LayoutEntry<OemSensorDataRecord>(),
        _ => null,
    };
}
