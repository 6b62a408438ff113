using System.Globalization;
using System.Text.Json;

namespace Ipmi.Virtual;

/// <summary>Up to which privilege each cipher suite opens sessions, by its number: the next start may have other suites.</summary>
internal sealed class SuiteState(SuitePrivileges privileges) : IStatefulPart
{
    public string Name => "cipherSuites";

    public void Save(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        foreach ((byte suite, byte level) in privileges.Levels) json.WriteNumber(suite.ToString(CultureInfo.InvariantCulture), level);
        json.WriteEndObject();
    }

    public void Load(JsonElement state) => privileges.Restore(
        state.EnumerateObject().ToDictionary(
            level => byte.Parse(level.Name, CultureInfo.InvariantCulture), level => level.Value.GetByte()));
}
