using System.Text.Json;
using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>The serial channel: its parameters, and where users are called back.</summary>
internal sealed class SerialState(SerialCommands serial) : IStatefulPart
{
    private readonly ParameterState _parameters = new("parameters", () => serial.Parameters);

    public string Name => "serial";

    public void Save(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WritePropertyName(_parameters.Name);
        _parameters.Save(json);
        json.WriteStartArray("callbacks");
        foreach (SetUserCallbackOptionsRequest callback in serial.Callbacks.OrderBy(c => c.Key).Select(c => c.Value))
        {
            json.WriteStringValue(WireHex.Of(callback));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public void Load(JsonElement state)
    {
        _parameters.Load(state.GetProperty(_parameters.Name));
        serial.Callbacks.Clear();
        foreach (JsonElement saved in state.GetProperty("callbacks").EnumerateArray())
        {
            var callback = WireHex.Read<SetUserCallbackOptionsRequest>(saved.GetString());
            serial.Callbacks[callback.UserId] = callback;
        }
    }
}
