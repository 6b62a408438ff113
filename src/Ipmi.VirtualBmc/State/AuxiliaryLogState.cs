using System.Globalization;
using System.Text.Json;
using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>What was told of logs that somebody else keeps, by type.</summary>
internal sealed class AuxiliaryLogState(IDictionary<AuxiliaryLogType, byte[]> status) : IStatefulPart
{
    public string Name => "auxiliaryLogs";

    public void Save(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        foreach ((AuxiliaryLogType type, byte[] told) in status.OrderBy(s => s.Key))
        {
            json.WriteString(((byte)type).ToString(CultureInfo.InvariantCulture), Convert.ToHexString(told));
        }

        json.WriteEndObject();
    }

    public void Load(JsonElement state)
    {
        status.Clear();
        foreach (JsonProperty saved in state.EnumerateObject())
        {
            var type = (AuxiliaryLogType)byte.Parse(saved.Name, CultureInfo.InvariantCulture);
            if (type <= AuxiliaryLogType.Oem2) status[type] = Convert.FromHexString(saved.Value.GetString()!);
        }
    }
}
