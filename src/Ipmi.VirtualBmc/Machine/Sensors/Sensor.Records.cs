using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <content>What the SDR repository says of it (IPMI v2.0 §43.1, §43.2).</content>
public sealed partial class Sensor
{
    // Bits 14 to 12 of the event masks tell which comparisons Get Sensor Reading returns.
    private const int ComparisonsAt = 12;
    private const int ThresholdsOfASide = 3;

    /// <summary>The full sensor record of a sensor with thresholds (IPMI v2.0 §43.1).</summary>
    public FullSensorRecord ToRecord(ushort recordId)
    {
        var record = new FullSensorRecord
        {
            Key = new() { Owner = MessageAddress.Bmc, Number = Number },
            Entity = Entity,
            Capabilities = Capabilities with { Thresholds = SensorAccess.Settable, Hysteresis = SensorAccess.Settable },
            SensorType = Type,
            EventType = EventType,
            AssertionMask = (ushort)(SupportedEvents | ((int)Present & 0x07) << ComparisonsAt),
            DeassertionMask = (ushort)(SupportedEvents | ((int)Present >> ThresholdsOfASide) << ComparisonsAt),
            ReadableMask = (byte)Present,
            SettableMask = (byte)Present,
            Units = new() { BaseUnit = Unit },
            Factors = Factors,
            HasNominalReading = true,
            NominalReading = Reading,
            MaximumReading = byte.MaxValue,
            UpperNonRecoverable = Limits.UpperNonRecoverable,
            UpperCritical = Limits.UpperCritical,
            UpperNonCritical = Limits.UpperNonCritical,
            LowerNonRecoverable = Limits.LowerNonRecoverable,
            LowerCritical = Limits.LowerCritical,
            LowerNonCritical = Limits.LowerNonCritical,
            PositiveHysteresis = PositiveHysteresis,
            NegativeHysteresis = NegativeHysteresis,
            Name = new(Name),
        };
        return record with { Header = Sdr.Header(recordId, SdrRecordType.FullSensor, record.EncodedLength) };
    }

    /// <summary>The compact sensor record of a discrete sensor (IPMI v2.0 §43.2).</summary>
    public CompactSensorRecord ToCompactRecord(ushort recordId)
    {
        var record = new CompactSensorRecord
        {
            Key = new() { Owner = MessageAddress.Bmc, Number = Number },
            Entity = Entity,
            Capabilities = Capabilities,
            SensorType = Type,
            EventType = EventType,
            AssertionMask = PossibleStates,
            DeassertionMask = PossibleStates,
            ReadableMask = PossibleStates,
            Units = new() { Format = AnalogFormat.None },
            ShareCount = 1,
            Name = new(Name),
        };
        return record with { Header = Sdr.Header(recordId, SdrRecordType.CompactSensor, record.EncodedLength) };
    }

    private SensorCapabilities Capabilities => new()
    {
        Settable = IsSettable,
        InitScanning = true,
        InitEvents = true,
        EventsAtStart = true,
        ScanningAtStart = true,
        AutoRearm = true,
        EventControl = EventControl.PerState,
    };
}
