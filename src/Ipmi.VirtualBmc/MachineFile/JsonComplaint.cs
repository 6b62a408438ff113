using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Ipmi.Virtual;

/// <summary>Says of JSON that does not fit the machine file what was expected where, and what stands there.</summary>
internal static class JsonComplaint
{
    private const int MostShown = 60;

    // What stands at these places is not told.
    private static readonly string[] Secrets = [".password", ".kg", ".kgHex"];

    public static MachineFileException Explain(JsonException complaint, ReadOnlyMemory<byte> json)
    {
        string path = complaint.Path ?? "$";
        JsonElement? found = null;
        JsonTypeInfo? type = MachineJson.Default.MachineDocument;
        JsonTypeInfo parent = type;
        try
        {
            using JsonDocument document = JsonDocument.Parse(
                json, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            found = document.RootElement.Clone();
        }
        catch (JsonException e)
        {
            string place = string.Create(CultureInfo.InvariantCulture, $"line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}");
            return new(path, "JSON", $"something else at {place}", complaint);
        }

        foreach (string step in path.TrimStart('$').Split(['.', '[', ']', '\''], StringSplitOptions.RemoveEmptyEntries))
        {
            if (type is null) break;
            parent = type;
            bool isIndex = type.Kind == JsonTypeInfoKind.Enumerable;
            type = isIndex ? Element(type) : Property(type, step);
            found = isIndex ? found?[int.Parse(step, CultureInfo.InvariantCulture)] : Property(found, step);
        }

        // The property itself is unknown, or it is there twice, or its value is of another kind.
        return type is null
            ? new(path, $"one of {string.Join(", ", parent.Properties.Select(p => p.Name))}", "another property", complaint)
            : new(
                path,
                Expected(type),
                complaint.Message.Contains("uplicate", StringComparison.Ordinal) ? "the property twice" : Shown(path, found),
                complaint);
    }

    private static JsonTypeInfo? Property(JsonTypeInfo type, string name) =>
        type.Properties.FirstOrDefault(p => p.Name == name) is { } property
            ? MachineJson.Default.GetTypeInfo(Bare(property.PropertyType))
            : null;

    private static JsonTypeInfo? Element(JsonTypeInfo type) =>
        type.ElementType is { } element ? MachineJson.Default.GetTypeInfo(Bare(element)) : null;

    private static JsonElement? Property(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(name, out JsonElement value) ? value : null;

    private static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    private static string Expected(JsonTypeInfo type) => type.Type switch
    {
        { IsEnum: true } kind => $"one of {string.Join(", ", Enum.GetNames(kind))}",
        var kind when kind == typeof(byte) => "a number from 0 to 255",
        var kind when kind == typeof(ushort) => "a number from 0 to 65535",
        var kind when kind == typeof(int) => "a whole number",
        var kind when kind == typeof(double) => "a number",
        var kind when kind == typeof(bool) => "true or false",
        var kind when kind == typeof(Guid) => "8-4-4-4-12 hexadecimal digits",
        var kind when kind == typeof(DateTimeOffset) => "a time such as 2026-01-31T12:00:00Z",
        _ => type.Kind switch
        {
            JsonTypeInfoKind.Object => "an object",
            JsonTypeInfoKind.Enumerable => "a list",
            _ => "a text",
        },
    };

    private static string Shown(string path, JsonElement? found)
    {
        if (found is not { } element) return "nothing";
        if (Secrets.Any(secret => path.EndsWith(secret, StringComparison.OrdinalIgnoreCase))) return "something else";
        return element.ValueKind switch
        {
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "a list",
            _ => element.GetRawText() is { Length: > MostShown } text ? text[..MostShown] + "..." : element.GetRawText(),
        };
    }
}
