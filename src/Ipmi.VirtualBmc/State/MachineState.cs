using System.Buffers;
using System.Text.Json;

namespace Ipmi.Virtual;

/// <summary>What clients have changed, part by part.</summary>
internal sealed class MachineState(params IStatefulPart[] parts)
{
    private const string VersionName = "version";
    private const int Version = 1;

    private readonly List<IStatefulPart> _parts = [.. parts];

    /// <summary>Adds a part that is saved and loaded with the others.</summary>
    public void Add(IStatefulPart part) => _parts.Add(part);

    public byte[] Save()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteNumber(VersionName, Version);
            foreach (IStatefulPart part in _parts)
            {
                json.WritePropertyName(part.Name);
                part.Save(json);
            }

            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Parts that the state does not know stay as they are; what this BMC does not know is left out.</summary>
    /// <exception cref="MachineFileException">It is no state, or one of another version.</exception>
    public void Load(ReadOnlyMemory<byte> state)
    {
        string at = "$";
        try
        {
            using JsonDocument document = JsonDocument.Parse(state);
            int version = document.RootElement.GetProperty(VersionName).GetInt32();
            if (version != Version) throw new MachineFileException("$.version", $"{Version}", $"{version}");
            foreach (IStatefulPart part in _parts)
            {
                at = "$." + part.Name;
                if (document.RootElement.TryGetProperty(part.Name, out JsonElement saved)) part.Load(saved);
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or ArgumentException
            or FormatException and not MachineFileException)
        {
            throw new MachineFileException(at, "a saved state", e.Message, e);
        }
    }
}
