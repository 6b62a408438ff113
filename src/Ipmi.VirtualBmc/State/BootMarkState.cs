using System.Text.Json;
using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>The boot options that are marked as invalid.</summary>
internal sealed class BootMarkState(BootOptions boot) : IStatefulPart
{
    public string Name => "bootMarkedInvalid";

    public void Save(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (BootOptionParameter parameter in boot.Invalid.Order()) json.WriteNumberValue((byte)parameter);
        json.WriteEndArray();
    }

    public void Load(JsonElement state)
    {
        boot.Invalid.Clear();
        foreach (JsonElement saved in state.EnumerateArray()) boot.Invalid.Add((BootOptionParameter)saved.GetByte());
    }
}
