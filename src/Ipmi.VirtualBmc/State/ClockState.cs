using System.Text.Json;

namespace Ipmi.Virtual;

/// <summary>By how much the event log's time was set apart from the clock, and from UTC.</summary>
internal sealed class ClockState(BmcClock clock) : IStatefulPart
{
    public string Name => "clock";

    public void Save(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("correctionSeconds", clock.Correction);
        json.WriteNumber("utcOffsetMinutes", clock.UtcOffset);
        json.WriteEndObject();
    }

    public void Load(JsonElement state)
    {
        clock.Correction = state.GetProperty("correctionSeconds").GetInt64();
        if (state.TryGetProperty("utcOffsetMinutes", out JsonElement offset)) clock.UtcOffset = offset.GetInt16();
    }
}
