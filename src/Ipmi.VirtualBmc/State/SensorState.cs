using System.Text.Json;

namespace Ipmi.Virtual;

/// <summary>Thresholds, hysteresis and enabled events of the sensors; their readings begin anew.</summary>
internal sealed class SensorState(IReadOnlyList<Sensor> sensors) : IStatefulPart
{
    public string Name => "sensors";

    public void Save(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (Sensor sensor in sensors)
        {
            SensorLimits limits = sensor.Limits;
            json.WriteStartObject();
            json.WriteNumber("number", sensor.Number);
            json.WriteString("limits", Convert.ToHexString(
            [
                limits.LowerNonRecoverable, limits.LowerCritical, limits.LowerNonCritical,
                limits.UpperNonCritical, limits.UpperCritical, limits.UpperNonRecoverable,
            ]));
            json.WriteNumber("positiveHysteresis", sensor.PositiveHysteresis);
            json.WriteNumber("negativeHysteresis", sensor.NegativeHysteresis);
            json.WriteBoolean("eventsEnabled", sensor.EventsEnabled);
            json.WriteBoolean("scanningEnabled", sensor.ScanningEnabled);
            json.WriteNumber("assertionsEnabled", sensor.AssertionsEnabled);
            json.WriteNumber("deassertionsEnabled", sensor.DeassertionsEnabled);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public void Load(JsonElement state)
    {
        Dictionary<byte, Sensor> byNumber = sensors.ToDictionary(s => s.Number);
        foreach (JsonElement saved in state.EnumerateArray())
        {
            if (!byNumber.TryGetValue(saved.GetProperty("number").GetByte(), out Sensor? sensor)) continue;
            byte[] limits = Convert.FromHexString(saved.GetProperty("limits").GetString()!);
            if (limits.Length != 6) throw new FormatException("A sensor has six thresholds.");
            sensor.Limits = new(limits[0], limits[1], limits[2], limits[3], limits[4], limits[5]);
            sensor.PositiveHysteresis = saved.GetProperty("positiveHysteresis").GetByte();
            sensor.NegativeHysteresis = saved.GetProperty("negativeHysteresis").GetByte();
            sensor.EventsEnabled = saved.GetProperty("eventsEnabled").GetBoolean();
            sensor.ScanningEnabled = saved.GetProperty("scanningEnabled").GetBoolean();
            sensor.AssertionsEnabled = saved.GetProperty("assertionsEnabled").GetUInt16();
            sensor.DeassertionsEnabled = saved.GetProperty("deassertionsEnabled").GetUInt16();
        }
    }
}
