using System.Text.Json;

namespace Ipmi.Virtual;

/// <summary>The SDR repository, once somebody has added or deleted a record. Until then its records follow from the sensors.</summary>
internal sealed class SdrState(SdrRepository repository) : IStatefulPart
{
    public string Name => "sdr";

    public void Save(Utf8JsonWriter json)
    {
        if (!repository.IsChanged)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteNumber("lastAddition", repository.LastAddition.Seconds);
        json.WriteNumber("lastErase", repository.LastErase.Seconds);
        json.WriteBoolean("hasOverflowed", repository.HasOverflowed);
        json.WriteStartArray("records");
        foreach (byte[] record in repository.Records) json.WriteStringValue(Convert.ToHexString(record));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public void Load(JsonElement state)
    {
        if (state.ValueKind == JsonValueKind.Null) return;
        repository.Restore(
            [.. state.GetProperty("records").EnumerateArray().Select(r => Convert.FromHexString(r.GetString()!))],
            new(state.GetProperty("lastAddition").GetUInt32()),
            new(state.GetProperty("lastErase").GetUInt32()),
            state.GetProperty("hasOverflowed").GetBoolean());
    }
}
