using System.Text.Json;

namespace Ipmi.Virtual;

/// <summary>K_G, once a client has set or locked it; until then it is that of the options.</summary>
internal sealed class KeyState(ChannelKeys keys) : IStatefulPart
{
    public string Name => "keys";

    public void Save(Utf8JsonWriter json)
    {
        if (!keys.IsChanged)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("kg", Convert.ToHexString(keys.Kg.Span));
        json.WriteBoolean("isLocked", keys.IsLocked);
        json.WriteEndObject();
    }

    public void Load(JsonElement state)
    {
        if (state.ValueKind == JsonValueKind.Null) return;
        byte[] kg = Convert.FromHexString(state.GetProperty("kg").GetString()!);
        if (kg.Length != ChannelKeys.Length) throw new FormatException($"K_G has {ChannelKeys.Length} bytes.");
        keys.Set(kg);
        if (state.GetProperty("isLocked").GetBoolean()) keys.Lock();
    }
}
