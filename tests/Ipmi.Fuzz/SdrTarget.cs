using Ipmi.Messages;

namespace Ipmi.Fuzz;

/// <summary>A record of the SDR repository: its type chooses the layout, and a full one converts every reading.</summary>
internal sealed class SdrTarget : FuzzTarget
{
    private const int TypeAt = 3;

    private static readonly SdrRecordType[] Types =
    [
        SdrRecordType.FullSensor, SdrRecordType.CompactSensor, SdrRecordType.FruDeviceLocator, SdrRecordType.ManagementControllerLocator,
    ];

    public override IEnumerable<byte[]> Seeds => Types.Select(type =>
    {
        byte[] record = new byte[64];
        record[TypeAt] = (byte)type;
        return record;
    });

    public override void Run(ReadOnlyMemory<byte> input)
    {
        MessageLaws.Check<SdrRecordHeader>(input);
        if (SdrRecordHeader.Decode(input, out SdrRecordHeader header, out _) != DecodeStatus.Ok) return;
        switch (header.RecordType)
        {
            case SdrRecordType.FullSensor: CheckFull(input); break;
            case SdrRecordType.CompactSensor: MessageLaws.Check<CompactSensorRecord>(input); break;
            case SdrRecordType.FruDeviceLocator: MessageLaws.Check<FruDeviceLocatorRecord>(input); break;
            case SdrRecordType.ManagementControllerLocator: MessageLaws.Check<ManagementControllerLocatorRecord>(input); break;
            default: break;
        }
    }

    private static void CheckFull(ReadOnlyMemory<byte> input)
    {
        MessageLaws.Check<FullSensorRecord>(input);
        if (FullSensorRecord.Decode(input, out FullSensorRecord record, out _) != DecodeStatus.Ok) return;
        _ = record.Name.ToString();
        _ = record.Units.Describe();
        var conversion = ReadingConversion.Of(record);
        for (int raw = 0; raw <= byte.MaxValue; raw++)
        {
            if (conversion.Convert((byte)raw) is { } value) LawBrokenException.Unless(double.IsFinite(value), $"The reading {raw:X2}h is {value}.");
            _ = conversion.ConvertDistance(raw);
        }
    }
}
