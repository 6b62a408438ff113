using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Text.Json;

namespace Ipmi.Messages;

/// <summary>
/// A JSON object that <see cref="JsonFieldWriter"/> wrote, or one of its kind, asked field by field. Values may also be strings as people
/// type them: <c>"0x20"</c>, <c>"get-device-id"</c> for an enum's <c>GetDeviceId</c>, <c>"on"</c>, <c>"01:02"</c>.
/// </summary>
/// <param name="element">The object; an element of a list where names are empty.</param>
public readonly struct JsonFields(JsonElement element)
{
    /// <summary>Makes a message of JSON.</summary>
    /// <exception cref="JsonException">This is no JSON, or a field is missing or has no value of its type.</exception>
    public static T Parse<T>(string json) where T : struct, IWireMessage<T>
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return T.FromJson(new(document.RootElement)).ToOwned();
    }

    /// <summary>The same fields, of whose values no exception tells anything: those of a secret.</summary>
    public JsonFields Hidden => this with { IsHidden = true };

    private bool IsHidden { get; init; }

    /// <summary>Whether a field is there.</summary>
    public bool Has(string name) => TryFind(name, out JsonElement found) && found.ValueKind != JsonValueKind.Null;

    /// <summary>A bit.</summary>
    public bool Flag(string name)
    {
        JsonElement found = Find(name);
        if (found.ValueKind is JsonValueKind.True or JsonValueKind.False) return found.GetBoolean();
        return TryText(found, out string text) && TypedText.TryFlag(text, out bool value)
            ? value
            : Wrong<bool>(name, found, "true or false");
    }

    /// <summary>A number.</summary>
    public T Number<T>(string name) where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        JsonElement found = Find(name);
        return TryText(found, out string text) && TypedText.TryNumber(text, out T value)
            ? value
            : Wrong<T>(name, found, $"a number from {T.MinValue} to {T.MaxValue}");
    }

    /// <summary>An enum, by name or number.</summary>
    public T Choice<T>(string name) where T : struct, Enum
    {
        JsonElement found = Find(name);
        return TryText(found, out string text) && TypedText.TryChoice(text, out T value)
            ? value
            : Wrong<T>(name, found, $"a number or one of {string.Join(", ", Enum.GetNames<T>())}");
    }

    /// <summary>A type that reads and writes its own bytes.</summary>
    public T Value<T>(string name) where T : struct, IWireValue<T>
    {
        JsonElement found = Find(name);
        bool isText = found.ValueKind == JsonValueKind.String || T.IsNumber;
        return isText && TryText(found, out string text) && TypedText.TryValue(text, out T value)
            ? value
            : Wrong<T>(name, found, Expected());

        static string Expected() => T.IsNumber
            ? $"a number of {T.Size} bytes"
            : $"text such as \"{T.Read(new byte[T.Size]).ToText()}\"";
    }

    /// <summary>Bytes of any number; none when the field is missing.</summary>
    public T Tail<T>(string name) where T : struct, IWireTail<T>
    {
        if (!Has(name)) return default;
        JsonElement found = Find(name);
        if (found.ValueKind != JsonValueKind.String || !TypedText.TryBytes(found.GetString()!, out byte[] bytes))
        {
            return Wrong<T>(name, found, "pairs of hexadecimal digits");
        }

        return T.Read(bytes, out T value, out _) == DecodeStatus.Ok ? value : Wrong<T>(name, found, $"the bytes of a {typeof(T).Name}");
    }

    /// <summary>Another record.</summary>
    public T Group<T>(string name) where T : struct, IWireMessage<T>
    {
        JsonElement found = Find(name);
        return found.ValueKind == JsonValueKind.Object ? T.FromJson(new JsonFields(found) { IsHidden = IsHidden }) : Wrong<T>(name, found, "an object");
    }

    /// <summary>Elements, each of which <paramref name="element"/> reads under an empty name; none when the field is missing.</summary>
    public WireList<T> List<T>(string name, Func<JsonFields, T> element) where T : struct
    {
        ArgumentNullException.ThrowIfNull(element);
        if (!Has(name)) return default;
        JsonElement found = Find(name);
        if (found.ValueKind != JsonValueKind.Array) return Wrong<WireList<T>>(name, found, "an array");
        var items = new T[found.GetArrayLength()];
        for (int i = 0; i < items.Length; i++) items[i] = element(new JsonFields(found[i]) { IsHidden = IsHidden });
        return new(items);
    }

    private JsonElement Find(string name) => TryFind(name, out JsonElement found)
        ? found
        : throw new JsonException($"'{NameOf(name)}' is missing.");

    private bool TryFind(string name, out JsonElement found)
    {
        found = element;
        return name.Length == 0
            || (element.ValueKind == JsonValueKind.Object && element.TryGetProperty(NameOf(name), out found));
    }

    private static bool TryText(JsonElement found, out string text)
    {
        bool isText = found.ValueKind is JsonValueKind.String or JsonValueKind.Number;
        text = isText ? found.ToString() : "";
        return isText;
    }

    // Bytes may be a password or a key: how many characters there are is all that is told of them.
    [DoesNotReturn]
    private T Wrong<T>(string name, JsonElement actual, string expected)
    {
        bool isText = actual.ValueKind == JsonValueKind.String && (IsHidden || typeof(T) == typeof(Octets) || typeof(T) == typeof(Octets16));
        string what = isText ? $"text of {actual.GetString()!.Length} characters" : IsHidden ? "***" : actual.GetRawText();
        throw new JsonException($"{(name.Length == 0 ? "An element" : $"'{NameOf(name)}'")} is {what}; expected is {expected}.");
    }

    private static string NameOf(string property) => JsonNamingPolicy.CamelCase.ConvertName(property);
}
