using System.Text.Json;

namespace Ipmi.Virtual;

/// <summary>The event log: its entries in hexadecimal.</summary>
internal sealed class EventLogState(SystemEventLog log) : IStatefulPart
{
    public string Name => "eventLog";

    public void Save(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("lastAddition", log.LastAddition.Seconds);
        json.WriteNumber("lastErase", log.LastErase.Seconds);
        json.WriteBoolean("hasOverflowed", log.HasOverflowed);
        json.WriteStartArray("entries");
        foreach (Messages.Octets entry in log.Entries) json.WriteStringValue(Convert.ToHexString(entry.Span));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public void Load(JsonElement state) => log.Restore(
        [.. state.GetProperty("entries").EnumerateArray().Select(e => Convert.FromHexString(e.GetString()!))],
        new(state.GetProperty("lastAddition").GetUInt32()),
        new(state.GetProperty("lastErase").GetUInt32()),
        state.GetProperty("hasOverflowed").GetBoolean());
}
