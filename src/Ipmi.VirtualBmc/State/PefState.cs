using System.Text.Json;

namespace Ipmi.Virtual;

/// <summary>Event filters, and up to where they have looked at the event log: no event is acted upon twice.</summary>
internal sealed class PefState(PlatformEventFilters filters, Func<ParameterStore> parameters) : IStatefulPart
{
    private readonly ParameterState _parameters = new("parameters", parameters);

    public string Name => "pef";

    public void Save(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("lastProcessed", filters.LastProcessed);
        json.WriteNumber("lastProcessedBySoftware", filters.LastProcessedBySoftware);
        json.WritePropertyName(_parameters.Name);
        _parameters.Save(json);
        json.WriteEndObject();
    }

    public void Load(JsonElement state)
    {
        filters.LastProcessed = state.GetProperty("lastProcessed").GetUInt16();
        filters.LastProcessedBySoftware = state.GetProperty("lastProcessedBySoftware").GetUInt16();
        _parameters.Load(state.GetProperty(_parameters.Name));
    }
}
