using System.Globalization;
using System.Text.Json;

namespace Ipmi.Virtual;

/// <summary>What clients have changed at controllers behind the BMC, by channel and address: their sensors and FRU devices.</summary>
internal sealed class SatelliteState(string name, IReadOnlyList<SatelliteController> satellites) : IStatefulPart
{
    public string Name => name;

    public void Save(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        foreach (SatelliteController satellite in satellites)
        {
            json.WriteStartObject(NameOf(satellite));
            foreach (IStatefulPart part in PartsOf(satellite))
            {
                json.WritePropertyName(part.Name);
                part.Save(json);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    public void Load(JsonElement state)
    {
        foreach (SatelliteController satellite in satellites)
        {
            if (!state.TryGetProperty(NameOf(satellite), out JsonElement saved)) continue;
            foreach (IStatefulPart part in PartsOf(satellite))
            {
                if (saved.TryGetProperty(part.Name, out JsonElement parts)) part.Load(parts);
            }
        }
    }

    private static IStatefulPart[] PartsOf(SatelliteController satellite) =>
    [
        new SensorState(satellite.Sensors), new FruState(satellite.FruDevices), new SatelliteState("behind", satellite.Behind),
    ];

    private static string NameOf(SatelliteController satellite) =>
        string.Create(CultureInfo.InvariantCulture, $"{satellite.Channel}:{satellite.Address.Value:X2}");
}
