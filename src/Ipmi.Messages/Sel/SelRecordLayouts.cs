namespace Ipmi.Messages;

/// <summary>Which layout a record of the event log has (IPMI v2.0 §32).</summary>
public static class SelRecordLayouts
{
    /// <summary>The layout of a type; none of one that is not known.</summary>
    public static LayoutEntry? Of(SelRecordType type) => type switch
    {
        SelRecordType.SystemEvent => new LayoutEntry<SystemEventRecord>(),
        >= (SelRecordType)0xE0 => new LayoutEntry<OemRecord>(),
        >= (SelRecordType)0xC0 => new LayoutEntry<TimestampedOemRecord>(),
        _ => null,
    };
}
