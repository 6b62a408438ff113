using System.Buffers.Binary;
using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <content>Of sensor data records: how they are read, and what they say.</content>
public static partial class Quirks
{
    private const byte GetSdr = 0x23;
    private const byte GetSdrInfo = 0x20;
    private const byte ReserveSdr = 0x22;
    private const byte WholeRecord = 0xFF;

    // Places in responses, the completion code being 0.
    private const int SdrCountAt = 2;
    private const int NextIdAt = 1;
    private const int RecordAt = 3;

    // Places in sensor records.
    private const int TypeAt = 3;
    private const int OwnerAt = 5;
    private const int EntityAt = 8;
    private const int EventTypeAt = 13;
    private const int UnitsAt = 20;
    private const int ModifierUnitAt = 22;

    private const byte SomeController = 0x2C;
    private const byte ReservedEntity = 0x3F;
    private const byte GenericSeverity = 0x07;
    private const byte Divided = 1 << 1;

    private static Quirk[] OfRecords() =>
    [
        StorageChanging(GetSdrInfo, "sdr-count-high", "Get SDR Repository Info counts a record too many", "Fujitsu RX100, RX200 S8, RX300",
            (_, response, length) => With(response, length, SdrCountAt, (byte)(response[SdrCountAt] + 1))),
        StorageChanging(GetSdrInfo, "sdr-info-d4", "Get SDR Repository Info is refused with D4h", "Wiwynn Windmill", Always(0xD4)),
        StorageChanging(GetSdrInfo, "sdr-info-c1", "Get SDR Repository Info is not supported", "Artesyn ATCA-7367", Always(0xC1)),
        StorageChanging(ReserveSdr, "sdr-reserve-c1", "Reserve SDR Repository is not supported", "Artesyn ATCA-7367", Always(0xC1)),
        StorageChanging(GetSdr, "sdr-last-c3", "Get SDR of the last record is answered with C3h", "Dell FC830",
            (_, response, length) => IsLast(response, length) ? Refuse(response, 0xC3) : length),
        StorageChanging(GetSdr, "sdr-never-ends", "after the last SDR comes the first again", "Inspur",
            (_, response, length) => IsLast(response, length) ? Filled(response, length, NextIdAt, RecordAt, 0) : length)
            with { Flag = "assumemaxsdrrecordcount" },
        StorageChanging(GetSdr, "sdr-other-id", "the record says another ID than the one asked for", "Supermicro X6DHR",
            (request, response, length) =>
                IsStart(request, length) ? With(response, length, RecordAt, (byte)(response[RecordAt] + 1)) : length),
        StorageChanging(GetSdr, "sdr-whole-short", "Get SDR of a whole record gives 32 bytes", "Xyratex HB-F8-SRAY",
            (request, _, length) => request.Length > 5 && request[5] == WholeRecord ? Math.Min(length, RecordAt + 32) : length),
        StorageChanging(GetSdr, "sdr-long", "a record that is read whole has two bytes more than its length says", "HP DL585 G7",
            (request, response, length) => IsStart(request, length) && request[5] == WholeRecord && length + 2 <= response.Length
                ? Filled(response, length + 2, length, length + 2, 0)
                : length),
        StorageChanging(GetSdr, "sdr-chunk-16", "Get SDR gives no more than 16 bytes at once", "several", Chunk(5, 16)),
        StorageChanging(GetSdr, "sdr-chunk-silent", "Get SDR of more than 32 bytes is not answered", "several",
            (request, _, length) => request.Length > 5 && request[5] > 32 ? CommandDispatcher.NoAnswer : length),
        Recording("sdr-discrete-analog", "an analog sensor's record has the event/reading type of a discrete one", "HP DL380 G7, ML310 G5",
            records => First(records, record => record[EventTypeAt] = GenericSeverity)) with { Flag = "discretereading" },
        Recording("sdr-foreign-owner", "records say that the BMC's sensors are another controller's", "HP DL140 G1, Fujitsu RX300",
            records => Each(records, record => record[OwnerAt] = SomeController)) with { Flag = "assumebmcowner" },
        Recording("sdr-half-modifier", "a record says that there is a modifier unit, and names none", "Dell C6220",
            records => First(records, record => (record[UnitsAt], record[ModifierUnitAt]) = ((byte)(record[UnitsAt] | Divided), 0))),
        Recording("sdr-event-thresholds", "an event-only record claims thresholds", "Quanta T42D", AddEventOnly),
        Recording("sdr-twice", "the first sensor's record comes twice", "several",
            records => First(records, record => Append(records, [.. record]))),
        Recording("sdr-illegal-entity", "a record names an entity that is reserved", "Inventec, Intel SR2500",
            records => First(records, record => record[EntityAt] = ReservedEntity)),
    ];

    private static bool IsLast(ReadOnlySpan<byte> response, int length) =>
        length > RecordAt && response[NextIdAt] == 0xFF && response[NextIdAt + 1] == 0xFF;

    /// <summary>Whether a Get SDR or Get SEL Entry begins at the record's start.</summary>
    private static bool IsStart(ReadOnlySpan<byte> request, int length) => request.Length > 4 && request[4] == 0 && length > RecordAt + 2;

    /// <summary>Changes the first full sensor record.</summary>
    private static void First(List<byte[]> records, Action<byte[]> change)
    {
        if (records.Find(record => record[TypeAt] == (byte)SdrRecordType.FullSensor) is { } first) change(first);
    }

    /// <summary>Changes all full and compact sensor records.</summary>
    private static void Each(List<byte[]> records, Action<byte[]> change)
    {
        foreach (byte[] record in records)
        {
            if (record[TypeAt] is (byte)SdrRecordType.FullSensor or (byte)SdrRecordType.CompactSensor) change(record);
        }
    }

    private static void AddEventOnly(List<byte[]> records)
    {
        var record = new EventOnlyRecord
        {
            Sensor = new() { Owner = MessageAddress.Bmc, Number = 0xFE },
            Entity = new() { Id = EntityId.SystemBoard, Instance = 1 },
            SensorType = SensorType.Temperature,
            EventType = Sensor.ThresholdEventType,
            ShareCount = 1,
            Name = new("Events"),
        };
        byte[] bytes = new byte[record.EncodedLength];
        (record with { Header = Sdr.Header(0, SdrRecordType.EventOnly, bytes.Length) }).Encode(bytes);
        Append(records, bytes);
    }

    /// <summary>Adds a record under the next ID.</summary>
    private static void Append(List<byte[]> records, byte[] record)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(record, (ushort)(records.Count + 1));
        records.Add(record);
    }
}
