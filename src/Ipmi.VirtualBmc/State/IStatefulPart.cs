using System.Text.Json;

namespace Ipmi.Virtual;

/// <summary>A part of a virtual BMC whose contents outlive its process.</summary>
internal interface IStatefulPart
{
    /// <summary>What the part is called in the state.</summary>
    string Name { get; }

    /// <summary>Writes its contents as one JSON value.</summary>
    void Save(Utf8JsonWriter json);

    /// <summary>Takes contents that were saved.</summary>
    /// <remarks>Throws what <see cref="JsonElement"/> throws when they have another form.</remarks>
    void Load(JsonElement state);
}
