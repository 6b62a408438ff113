using System.Text.Json;
using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>Asset tag, identifier and power limit.</summary>
internal sealed class DcmiState(DataCenterManagement dcmi) : IStatefulPart
{
    public string Name => "dcmi";

    public void Save(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("assetTag", Convert.ToHexString(dcmi.AssetTagBytes.Span));
        json.WriteString("identifier", Convert.ToHexString(dcmi.IdentifierBytes.Span));
        json.WriteStartObject("powerLimit");
        json.WriteNumber("watts", dcmi.Limit.Watts);
        json.WriteNumber("correctionMilliseconds", (uint)dcmi.Limit.CorrectionTime.TotalMilliseconds);
        json.WriteNumber("action", (byte)dcmi.Limit.Action);
        json.WriteNumber("samplingSeconds", dcmi.Limit.SamplingSeconds);
        json.WriteBoolean("isActive", dcmi.Limit.IsActive);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public void Load(JsonElement state)
    {
        dcmi.WriteAssetTag(0, Convert.FromHexString(state.GetProperty("assetTag").GetString()!));
        dcmi.WriteIdentifier(0, Convert.FromHexString(state.GetProperty("identifier").GetString()!));
        JsonElement limit = state.GetProperty("powerLimit");
        dcmi.Limit.Set(new()
        {
            Limit = limit.GetProperty("watts").GetUInt16(),
            CorrectionTime = limit.GetProperty("correctionMilliseconds").GetUInt32(),
            ExceptionAction = (PowerLimitAction)limit.GetProperty("action").GetByte(),
            SamplingPeriod = limit.GetProperty("samplingSeconds").GetUInt16(),
        });
        dcmi.Limit.Activate(limit.GetProperty("isActive").GetBoolean());
    }
}
