using System.Globalization;
using System.Text.Json;
using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>DCMI: texts, parameters, limits.</summary>
internal sealed class DcmiState(DataCenterManagement dcmi) : IStatefulPart
{
    public string Name => "dcmi";

    public void Save(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("assetTag", Convert.ToHexString(dcmi.AssetTagBytes.Span));
        json.WriteString("identifier", Convert.ToHexString(dcmi.IdentifierBytes.Span));
        json.WriteStartObject("parameters");
        foreach ((DcmiParameter parameter, byte[] value) in dcmi.Parameters.OrderBy(p => p.Key))
        {
            json.WriteString(((byte)parameter).ToString(CultureInfo.InvariantCulture), Convert.ToHexString(value));
        }

        json.WriteEndObject();
        json.WriteString("powerLimit", WireHex.Of(dcmi.Limit.Settings));
        json.WriteBoolean("powerLimitIsActive", dcmi.Limit.IsActive);
        json.WriteStartArray("thermalLimits");
        IEnumerable<SetThermalLimitRequest> limits =
            dcmi.ThermalLimits.OrderBy(l => l.Key).Select(l => l.Value with { EntityId = l.Key.Entity });
        foreach (SetThermalLimitRequest limit in limits)
        {
            json.WriteStringValue(WireHex.Of(limit));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public void Load(JsonElement state)
    {
        dcmi.WriteAssetTag(0, Convert.FromHexString(state.GetProperty("assetTag").GetString()!));
        dcmi.WriteIdentifier(0, Convert.FromHexString(state.GetProperty("identifier").GetString()!));
        foreach (JsonProperty saved in state.GetProperty("parameters").EnumerateObject())
        {
            var parameter = (DcmiParameter)byte.Parse(saved.Name, CultureInfo.InvariantCulture);
            byte[] value = Convert.FromHexString(saved.Value.GetString()!);
            if (dcmi.Parameters.TryGetValue(parameter, out byte[]? before) && before.Length == value.Length)
            {
                dcmi.Parameters[parameter] = value;
            }
        }

        dcmi.Limit.Set(WireHex.Read<SetPowerLimitRequest>(state.GetProperty("powerLimit").GetString()));
        dcmi.Limit.Activate(state.GetProperty("powerLimitIsActive").GetBoolean());
        dcmi.ThermalLimits.Clear();
        foreach (JsonElement saved in state.GetProperty("thermalLimits").EnumerateArray())
        {
            var limit = WireHex.Read<SetThermalLimitRequest>(saved.GetString());
            dcmi.ThermalLimits[(limit.EntityId, limit.Instance)] = limit;
        }
    }
}
