using Ipmi.Messages;

namespace Ipmi.Fuzz;

/// <summary>A record of the SDR repository: its type chooses the layout, and a full one converts every reading.</summary>
internal sealed class SdrTarget : FuzzTarget
{
    private const int TypeAt = 3;

    private static readonly SdrRecordType[] Types = Enum.GetValues<SdrRecordType>();

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
        LawVisitor.Check(SdrRecordLayouts.Of(header.RecordType), input);
        if (header.RecordType == SdrRecordType.FullSensor) CheckConversion(input);
    }

    private static void CheckConversion(ReadOnlyMemory<byte> input)
    {
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
