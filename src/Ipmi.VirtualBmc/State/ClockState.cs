using System.Text.Json;

namespace Ipmi.Virtual;

/// <summary>By how much the event log's time was set apart from the clock.</summary>
internal sealed class ClockState(BmcClock clock) : IStatefulPart
{
    public string Name => "clock";

    public void Save(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("correctionSeconds", clock.Correction);
        json.WriteEndObject();
    }

    public void Load(JsonElement state) => clock.Correction = state.GetProperty("correctionSeconds").GetInt64();
}
