using System.Text.Json;
using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>
/// Platform event filtering: its parameters, and how many entries of the event log it has still to look at. The log comes before it.
/// </summary>
internal sealed class EventFilterState(PlatformEventFilters filters, Octets16 guid, SystemEventLog log) : IStatefulPart
{
    private readonly ParameterState _parameters = new("parameters", () => filters.Parameters(guid));

    public string Name => "pef";

    public void Save(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WritePropertyName(_parameters.Name);
        _parameters.Save(json);
        json.WriteNumber("lastProcessed", filters.LastProcessed);
        json.WriteNumber("lastProcessedBySoftware", filters.LastProcessedBySoftware);
        json.WriteNumber("waiting", filters.Waiting(log));
        json.WriteEndObject();
    }

    public void Load(JsonElement state)
    {
        _parameters.Load(state.GetProperty(_parameters.Name));
        filters.LastProcessedBySoftware = state.GetProperty("lastProcessedBySoftware").GetUInt16();
        filters.Restore(state.GetProperty("lastProcessed").GetUInt16(), state.GetProperty("waiting").GetInt32(), log);
    }
}
