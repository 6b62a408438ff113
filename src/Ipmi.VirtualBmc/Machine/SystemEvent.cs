using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>An event as an entry of the event log: record type 02h (IPMI v2.0 §32.1).</summary>
/// <param name="Generator">Who noticed: an address or software ID.</param>
/// <param name="SensorType">What kind of sensor.</param>
/// <param name="SensorNumber">Which sensor.</param>
/// <param name="EventType">01h for thresholds, 6Fh for what is special to the sensor type.</param>
/// <param name="IsDeassertion">Whether the state went away.</param>
/// <param name="Data1">Which state, in its lower half.</param>
/// <param name="Data2">What Data1 says.</param>
/// <param name="Data3">What Data1 says.</param>
public readonly record struct SystemEvent(
    MessageAddress Generator,
    SensorType SensorType,
    byte SensorNumber,
    byte EventType,
    bool IsDeassertion,
    byte Data1,
    byte Data2 = 0xFF,
    byte Data3 = 0xFF)
{
    private const byte RecordType = 0x02;
    private const byte Revision = 0x04;

    /// <summary>The entry, without ID and time.</summary>
    public byte[] ToEntry() =>
    [
        0, 0, RecordType, 0, 0, 0, 0, Generator.Value, 0, Revision,
        (byte)SensorType, SensorNumber, (byte)(EventType | (IsDeassertion ? 0x80 : 0)), Data1, Data2, Data3,
    ];
}
