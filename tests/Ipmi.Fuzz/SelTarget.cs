using Ipmi.Messages;

namespace Ipmi.Fuzz;

/// <summary>A record of the system event log: its type chooses the layout.</summary>
internal sealed class SelTarget : FuzzTarget
{
    private const int RecordLength = 16;
    private const int TypeAt = 2;

    private static readonly byte[] Types = [0x02, 0xC0, 0xDF, 0xE0, 0xFF];

    public override IEnumerable<byte[]> Seeds => Types.Select(type =>
    {
        byte[] record = new byte[RecordLength];
        record[TypeAt] = type;
        return record;
    });

    public override void Run(ReadOnlyMemory<byte> input)
    {
        MessageLaws.Check<SelRecordHeader>(input);
        if (SelRecordHeader.Decode(input, out SelRecordHeader header, out _) != DecodeStatus.Ok) return;
        LawVisitor.Check(SelRecordLayouts.Of(header.RecordType), input);
    }
}
