using System.Text.Json;

namespace Ipmi.Virtual;

/// <summary>K_G, and whether it may still be changed.</summary>
internal sealed class KeyState(ChannelKeys keys) : IStatefulPart
{
    public string Name => "keys";

    public void Save(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("kg", Convert.ToHexString(keys.Kg.Span));
        json.WriteBoolean("locked", keys.IsLocked);
        json.WriteEndObject();
    }

    public void Load(JsonElement state)
    {
        byte[] kg = Convert.FromHexString(state.GetProperty("kg").GetString()!);
        if (kg.Length != ChannelKeys.Length) throw new FormatException($"K_G has {ChannelKeys.Length} bytes.");
        keys.Set(kg);
        keys.IsLocked = state.GetProperty("locked").GetBoolean();
    }
}
