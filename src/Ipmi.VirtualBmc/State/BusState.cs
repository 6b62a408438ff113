using System.Globalization;
using System.Text.Json;

namespace Ipmi.Virtual;

/// <summary>The memory of devices on private buses, by bus and address.</summary>
internal sealed class BusState(IReadOnlyList<BusDevice> devices) : IStatefulPart
{
    public string Name => "buses";

    public void Save(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        foreach (BusDevice device in devices) json.WriteString(NameOf(device), Convert.ToHexString(device.Memory.Span));
        json.WriteEndObject();
    }

    public void Load(JsonElement state)
    {
        foreach (BusDevice device in devices)
        {
            if (state.TryGetProperty(NameOf(device), out JsonElement saved)) device.Restore(Convert.FromHexString(saved.GetString()!));
        }
    }

    private static string NameOf(BusDevice device) =>
        string.Create(CultureInfo.InvariantCulture, $"{device.Bus}:{device.Address.Value:X2}");
}
