using System.Text.Json;
using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>The commands that are switched off.</summary>
internal sealed class FirewallState(CommandFirewall firewall) : IStatefulPart
{
    public string Name => "switchedOff";

    public void Save(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (CommandId id in firewall.Disabled.OrderBy(id => (id.NetFn, id.Body, id.Iana, id.Command)))
        {
            json.WriteStartObject();
            json.WriteNumber("netFn", (byte)id.NetFn);
            json.WriteNumber("command", id.Command);
            json.WriteNumber("body", (int)id.Body);
            json.WriteNumber("iana", id.Iana);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public void Load(JsonElement state)
    {
        foreach (JsonElement saved in state.EnumerateArray())
        {
            var id = new CommandId(
                (NetFn)saved.GetProperty("netFn").GetByte(),
                saved.GetProperty("command").GetByte(),
                (Body)saved.GetProperty("body").GetInt32(),
                saved.GetProperty("iana").GetUInt32());
            if (CommandFirewall.IsConfigurable(id)) firewall.Set(id, isEnabled: false);
        }
    }
}
