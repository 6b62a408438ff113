using System.Buffers.Binary;
using BenchmarkDotNet.Attributes;
using Ipmi.Messages;

namespace Ipmi.Benchmarks;

/// <summary>The generated decoder of a full sensor record beside one written by hand: nested records, split bits, a counted string.</summary>
[MemoryDiagnoser]
public class FullSensorRecordCodec
{
    private const int NameAt = 47;

    private readonly byte[] _bytes = Convert.FromHexString(
        "010051013320000B0A01FF68040101852785273F3F000400" + "0001" + "40" + "00" + "00" + "00" + "D0" + "07" + "64806E00FF"
        + "5F5A55050A0F" + "0202" + "0000" + "00" + "C84350552054656D70");

    [Benchmark]
    public FullSensorRecord Decode()
    {
        _ = FullSensorRecord.Decode(_bytes, out FullSensorRecord record, out _);
        return record;
    }

    [Benchmark(Baseline = true)]
    public FullSensorRecord Decode_by_hand()
    {
        _ = ByHand(_bytes, out FullSensorRecord record, out _);
        return record;
    }

    private static DecodeStatus ByHand(ReadOnlyMemory<byte> source, out FullSensorRecord message, out int consumed)
    {
        (message, consumed) = (default, 0);
        ReadOnlySpan<byte> b = source.Span;
        if (b.Length < NameAt) return DecodeStatus.Truncated;
        DecodeStatus status = SdrString.Read(source[NameAt..], out SdrString name, out int nameLength);
        if (status != DecodeStatus.Ok) return status;
        _ = EntityReference.Decode(source.Slice(8, 2), out EntityReference entity, out _);
        message = new()
        {
            Header = new()
            {
                RecordId = BinaryPrimitives.ReadUInt16LittleEndian(b),
                Version = new(b[2]),
                RecordType = (SdrRecordType)b[3],
                RecordLength = b[4],
            },
            Key = new() { Owner = new(b[5]), Channel = (byte)(b[6] >> 4), Lun = (Lun)(b[6] & 3), Number = b[7] },
            Entity = entity,
            Capabilities = Capabilities(b[10], b[11]),
            SensorType = (SensorType)b[12],
            EventType = b[13],
            AssertionMask = BinaryPrimitives.ReadUInt16LittleEndian(b[14..]),
            DeassertionMask = BinaryPrimitives.ReadUInt16LittleEndian(b[16..]),
            ReadableMask = b[18],
            SettableMask = b[19],
            Units = new()
            {
                Format = (AnalogFormat)(b[20] >> 6),
                Rate = (RateUnit)(b[20] >> 3 & 7),
                Modifier = (ModifierUse)(b[20] >> 1 & 3),
                IsPercentage = (b[20] & 1) != 0,
                BaseUnit = (SensorUnit)b[21],
                ModifierUnit = (SensorUnit)b[22],
            },
            Factors = Factors(b[23..]),
            HasNormalMinimum = (b[30] & 4) != 0,
            HasNormalMaximum = (b[30] & 2) != 0,
            HasNominalReading = (b[30] & 1) != 0,
            NominalReading = b[31],
            NormalMaximum = b[32],
            NormalMinimum = b[33],
            MaximumReading = b[34],
            MinimumReading = b[35],
            UpperNonRecoverable = b[36],
            UpperCritical = b[37],
            UpperNonCritical = b[38],
            LowerNonRecoverable = b[39],
            LowerCritical = b[40],
            LowerNonCritical = b[41],
            PositiveHysteresis = b[42],
            NegativeHysteresis = b[43],
            Oem = b[46],
            Name = name,
        };
        consumed = NameAt + nameLength;
        return DecodeStatus.Ok;
    }

    private static SensorCapabilities Capabilities(byte first, byte second) => new()
    {
        Settable = (first & 0x80) != 0,
        InitScanning = (first & 0x40) != 0,
        InitEvents = (first & 0x20) != 0,
        InitThresholds = (first & 0x10) != 0,
        InitHysteresis = (first & 0x08) != 0,
        InitSensorType = (first & 0x04) != 0,
        EventsAtStart = (first & 0x02) != 0,
        ScanningAtStart = (first & 0x01) != 0,
        IgnoreWithoutEntity = (second & 0x80) != 0,
        AutoRearm = (second & 0x40) != 0,
        Hysteresis = (SensorAccess)(second >> 4 & 3),
        Thresholds = (SensorAccess)(second >> 2 & 3),
        EventControl = (EventControl)(second & 3),
    };

    private static SensorFactors Factors(ReadOnlySpan<byte> b) => new()
    {
        Linearization = (Linearization)(b[0] & 0x7F),
        M = (short)((short)((b[1] | (b[2] & 0xC0) << 2) << 6) >> 6),
        Tolerance = (byte)(b[2] & 0x3F),
        B = (short)((short)((b[3] | (b[4] & 0xC0) << 2) << 6) >> 6),
        Accuracy = (ushort)(b[4] & 0x3F | (b[5] & 0xF0) << 2),
        AccuracyExponent = (byte)(b[5] >> 2 & 3),
        Direction = (SensorDirection)(b[5] & 3),
        ResultExponent = (sbyte)((sbyte)b[6] >> 4),
        BExponent = (sbyte)((sbyte)(b[6] << 4) >> 4),
    };
}
