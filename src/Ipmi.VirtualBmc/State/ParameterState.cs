using System.Globalization;
using System.Text.Json;

namespace Ipmi.Virtual;

/// <summary>Configuration parameters that can be written, by number: a list of their sets in hexadecimal.</summary>
/// <param name="name">What the part is called in the state.</param>
/// <param name="parameters">The parameters, which may be made when they are needed.</param>
internal sealed class ParameterState(string name, Func<ParameterStore> parameters) : IStatefulPart
{
    public ParameterState(string name, ParameterStore parameters)
        : this(name, () => parameters)
    {
    }

    public string Name => name;

    public void Save(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        foreach ((byte number, byte[][] sets) in parameters().Writable)
        {
            json.WriteStartArray(number.ToString(CultureInfo.InvariantCulture));
            foreach (byte[] set in sets) json.WriteStringValue(Convert.ToHexString(set));
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    public void Load(JsonElement state)
    {
        foreach (JsonProperty saved in state.EnumerateObject())
        {
            byte[][] sets = [.. saved.Value.EnumerateArray().Select(set => Convert.FromHexString(set.GetString()!))];
            parameters().Restore(byte.Parse(saved.Name, CultureInfo.InvariantCulture), sets);
        }
    }
}
