using Ipmi.Messages;

namespace Ipmi.Fuzz;

/// <summary>The data of a FRU device: areas where the header says that they are, their texts, and the multirecords one after another.</summary>
internal sealed class FruTarget : FuzzTarget
{
    private const int Unit = 8;
    private const int Length = 256;

    public override IEnumerable<byte[]> Seeds
    {
        get
        {
            byte[] data = new byte[Length];
            new FruCommonHeader { ChassisInfoOffset = 1, BoardInfoOffset = 5, ProductInfoOffset = 13, MultirecordOffset = 21 }.Encode(data);
            var texts = new FruFields(FruString.OfLatin1("Maker"), FruString.OfSixBitAscii("P-1"), FruString.OfBcdPlus("20"));
            new FruChassisInfoArea { Fields = texts }.Encode(data.AsSpan(1 * Unit));
            new FruBoardInfoArea { Fields = texts }.Encode(data.AsSpan(5 * Unit));
            new FruProductInfoArea { Fields = texts }.Encode(data.AsSpan(13 * Unit));
            int at = 21 * Unit;
            at += new FruMultirecord { RecordType = FruMultirecordType.PowerSupply, FormatVersion = 2, Data = new(new byte[24]) }.Encode(data.AsSpan(at));
            new FruMultirecord { RecordType = FruMultirecordType.DcOutput, FormatVersion = 2, IsLast = true, Data = new(new byte[13]) }.Encode(data.AsSpan(at));
            yield return data;
        }
    }

    public override void Run(ReadOnlyMemory<byte> input)
    {
        MessageLaws.Check<FruCommonHeader>(input);
        if (FruCommonHeader.Decode(input, out FruCommonHeader header, out _) != DecodeStatus.Ok) return;
        if (header.InternalUseOffset != 0) MessageLaws.Check<FruInternalUseArea>(From(input, header.InternalUseOffset));
        if (header.ChassisInfoOffset != 0) MessageLaws.Check<FruChassisInfoArea>(From(input, header.ChassisInfoOffset));
        if (header.BoardInfoOffset != 0) MessageLaws.Check<FruBoardInfoArea>(From(input, header.BoardInfoOffset));
        if (header.ProductInfoOffset != 0) MessageLaws.Check<FruProductInfoArea>(From(input, header.ProductInfoOffset));
        if (header.MultirecordOffset != 0) CheckMultirecords(From(input, header.MultirecordOffset));
    }

    private static void CheckMultirecords(ReadOnlyMemory<byte> rest)
    {
        while (!rest.IsEmpty)
        {
            MessageLaws.Check<FruMultirecord>(rest);
            if (FruMultirecord.Decode(rest, out FruMultirecord record, out int length) != DecodeStatus.Ok) return;
            LawVisitor.Check(FruMultirecordLayouts.Of(record.RecordType), record.Data.Memory);
            if (record.IsLast) return;
            rest = rest[length..];
        }
    }

    private static ReadOnlyMemory<byte> From(ReadOnlyMemory<byte> data, byte offset) => data[Math.Min(offset * Unit, data.Length)..];
}
