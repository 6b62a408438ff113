using System.Buffers.Binary;
using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <content>Of the event log, and of acknowledging its traps.</content>
public static partial class Quirks
{
    private const byte GetSelEntry = 0x43;
    private const byte ReserveSel = 0x42;
    private const byte PetAcknowledge = 0x17;
    private const byte SystemEventType = 0x02;
    private const int GeneratorAt = 7;

    // The ID under which the first entry is there a second time.
    private const ushort SecondId = 0xFFF0;

    private static Quirk[] OfEventLog() =>
    [
        StorageChanging(GetSelEntry, "sel-type-00", "events in the SEL have record type 00h", "HP DL380 G5", SelType(0x00))
            with { Flag = "assumesystemevent" },
        StorageChanging(GetSelEntry, "sel-type-03", "events in the SEL have record type 03h", "Intel S2600JF", SelType(0x03)),
        StorageChanging(GetSelEntry, "sel-generator", "the generator of an event is an address in seven bits, such as 10h for the BMC",
            "Supermicro H8QME",
            (request, response, length) => IsEvent(request, response, length)
                ? With(response, length, RecordAt + GeneratorAt, (byte)(response[RecordAt + GeneratorAt] >> 1))
                : length),
        Acting(
            [(NetFn.Storage, GetSelEntry)], "sel-twice", "the first entry of the SEL is there under a second ID as well",
            "Supermicro H8QME",
            _ => FirstTwice()),
        Acting(
            [(NetFn.Storage, GetSelEntry)], "sel-next-0", "Get SEL Entry says that entry 0 comes next, until it is asked again", "several",
            _ => NextZero()),
        StorageChanging(GetSelEntry, "sel-entry-c1", "Get SEL Entry is not supported", "HP DL585", Always(0xC1)),
        StorageChanging(ReserveSel, "sel-reserve-d4", "Reserve SEL is refused with D4h", "Supermicro H8QME", Always(0xD4)),
        SensorChanging(PetAcknowledge, "pet-no-code", "the response to PET Acknowledge has no completion code", "Dell R610", (_, _, _) => 0)
            with { Flag = "malformedack" },
    ];

    private static QuirkChange SelType(byte type) => (request, response, length) =>
        IsEvent(request, response, length) ? With(response, length, RecordAt + 2, type) : length;

    private static bool IsEvent(ReadOnlySpan<byte> request, ReadOnlySpan<byte> response, int length) =>
        IsStart(request, length) && length > RecordAt + GeneratorAt && response[RecordAt + 2] == SystemEventType;

    private static QuirkBehaviour FirstTwice()
    {
        byte[] first = [];
        return new(Changes: (request, response, length) =>
        {
            if (request.Length < 4) return length;
            ushort id = BinaryPrimitives.ReadUInt16LittleEndian(request[2..]);
            if (id == SecondId && first.Length > 0)
            {
                first.CopyTo(response);
                BinaryPrimitives.WriteUInt16LittleEndian(response[RecordAt..], SecondId);
                return first.Length;
            }

            bool isFirst = IsStart(request, length)
                && (id == 0 || (first.Length > 0 && response[RecordAt..length].SequenceEqual(first.AsSpan(RecordAt))));
            if (!isFirst) return length;
            first = response[..length].ToArray();
            BinaryPrimitives.WriteUInt16LittleEndian(response[NextIdAt..], SecondId);
            return length;
        });
    }

    private static QuirkBehaviour NextZero()
    {
        ushort? last = null;
        return new(Changes: (request, response, length) =>
        {
            if (!IsStart(request, length)) return length;
            ushort id = BinaryPrimitives.ReadUInt16LittleEndian(request[2..]);
            bool isAskedAgain = last == id;
            last = isAskedAgain ? null : id;
            return isAskedAgain ? length : Filled(response, length, NextIdAt, RecordAt, 0);
        });
    }
}
