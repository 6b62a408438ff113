using System.Text.Json;
using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>Power, and how long it has been on, in whole hours.</summary>
internal sealed class ChassisState(Chassis chassis) : IStatefulPart
{
    public string Name => "chassis";

    public void Save(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteBoolean("powerIsOn", chassis.PowerIsOn);
        json.WriteNumber("restorePolicy", (byte)chassis.RestorePolicy);
        json.WriteNumber("lastPowerEvent", (byte)chassis.LastPowerEvent);
        json.WriteNumber("restartCause", (byte)chassis.RestartCause);
        json.WriteNumber("disabledButtons", (byte)chassis.DisabledButtons);
        json.WriteNumber("powerCycleSeconds", chassis.PowerCycleSeconds);
        json.WriteNumber("hoursOn", (long)chassis.OnTime.TotalHours);
        json.WriteEndObject();
    }

    public void Load(JsonElement state)
    {
        chassis.RestorePolicy = (PowerRestorePolicy)state.GetProperty("restorePolicy").GetByte();
        chassis.DisabledButtons = (FrontPanelButtons)state.GetProperty("disabledButtons").GetByte();
        chassis.PowerCycleSeconds = state.GetProperty("powerCycleSeconds").GetByte();
        chassis.Restore(
            state.GetProperty("powerIsOn").GetBoolean(),
            TimeSpan.FromHours(state.GetProperty("hoursOn").GetInt64()),
            (LastPowerEvent)state.GetProperty("lastPowerEvent").GetByte(),
            (SystemRestartCause)state.GetProperty("restartCause").GetByte());
    }
}
