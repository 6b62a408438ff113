using System.Text.Json;
using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>Who may use the channel after a start. What was set for now alone is forgotten.</summary>
internal sealed class ChannelState(LanChannel channel) : IStatefulPart
{
    public string Name => "channel";

    public void Save(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("accessMode", (byte)channel.Saved.Mode);
        json.WriteNumber("privilegeLimit", (byte)channel.Saved.PrivilegeLimit);
        json.WriteBoolean("alertingDisabled", channel.Saved.AlertingDisabled);
        json.WriteEndObject();
    }

    public void Load(JsonElement state) => channel.Active = channel.Saved = new(
        (ChannelAccessMode)state.GetProperty("accessMode").GetByte(),
        (PrivilegeLevel)state.GetProperty("privilegeLimit").GetByte(),
        state.GetProperty("alertingDisabled").GetBoolean());
}
