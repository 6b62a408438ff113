using System.Globalization;
using System.Text.Json;

namespace Ipmi.Virtual;

/// <summary>The memory of the FRU devices, by number.</summary>
internal sealed class FruState(IReadOnlyList<FruDevice> devices) : IStatefulPart
{
    public string Name => "fru";

    public void Save(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        foreach (FruDevice device in devices)
        {
            json.WriteString(device.Id.ToString(CultureInfo.InvariantCulture), Convert.ToHexString(device.Data.Span));
        }

        json.WriteEndObject();
    }

    public void Load(JsonElement state)
    {
        foreach (FruDevice device in devices)
        {
            if (!state.TryGetProperty(device.Id.ToString(CultureInfo.InvariantCulture), out JsonElement saved)) continue;
            byte[] data = Convert.FromHexString(saved.GetString()!);
            if (data.Length == device.Data.Length) data.CopyTo(device.Data);
        }
    }
}
