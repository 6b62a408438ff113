using System.ComponentModel;
using Ipmi.Messages;

namespace Ipmi.Virtual;

internal sealed record EventLogPart
{
    private const string Path = "$.eventLog";

    [Description("How many entries it holds; 1 to 65534.")]
    public int Capacity { get; set; } = SystemEventLog.DefaultCapacity;

    [Description("Entries at the start.")]
    public EventPart[] Entries { get; set; } = [];

    public SystemEventLog ToLog()
    {
        var log = new SystemEventLog(Expect.Number(Path + ".capacity", Capacity, 1, ushort.MaxValue - 1));
        foreach ((int index, EventPart entry) in Entries.Index()) log.Add(entry.ToEntry($"{Path}.entries[{index}]"), entry.TimeOf());
        return log;
    }
}

internal sealed record EventPart
{
    [Description("When; not specified unless given.")]
    public DateTimeOffset? Time { get; set; }

    [Description("What kind of sensor.")]
    public SensorType SensorType { get; set; }

    [Description("Which sensor.")]
    public byte SensorNumber { get; set; }

    [Description("1 for thresholds, 2 to 12 for generic states, 111 for the states of its type.")]
    public byte EventType { get; set; } = Sensor.SensorSpecificEventType;

    [Description("Whether the state went away.")]
    public bool Deassertion { get; set; }

    [Description("Which state, 0 to 15; with event data 2 and 3 its meaning in the upper bits.")]
    public byte Data1 { get; set; }

    [Description("Event data 2; 255 for none.")]
    public byte Data2 { get; set; } = 0xFF;

    [Description("Event data 3; 255 for none.")]
    public byte Data3 { get; set; } = 0xFF;

    [Description("Instead of the above: the entry's 16 bytes in hexadecimal; its ID and, below type E0h, its time are replaced.")]
    public string? Raw { get; set; }

    public IpmiTimestamp TimeOf() => Time is { } time ? new((uint)time.ToUnixTimeSeconds()) : IpmiTimestamp.Unspecified;

    public byte[] ToEntry(string path) => Raw is not null
        ? Expect.Hex(path + ".raw", Raw, SystemEventLog.EntryLength)
        : new SystemEvent(MessageAddress.Bmc, SensorType, SensorNumber, EventType, Deassertion, Data1, Data2, Data3).ToEntry();
}
