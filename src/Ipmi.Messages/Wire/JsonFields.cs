using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Text.Json;

namespace Ipmi.Messages;

/// <summary>A JSON object that <see cref="JsonFieldWriter"/> wrote, or one of its kind, asked field by field.</summary>
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

    /// <summary>Whether a field is there.</summary>
    public bool Has(string name) => TryFind(name, out JsonElement found) && found.ValueKind != JsonValueKind.Null;

    /// <summary>A bit.</summary>
    public bool Flag(string name) => Find(name).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => Wrong<bool>(name),
    };

    /// <summary>A number.</summary>
    public T Number<T>(string name) where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        JsonElement found = Find(name);
        if (found.ValueKind != JsonValueKind.Number) return Wrong<T>(name);
        if (found.TryGetInt64(out long signed)) return Fits(signed, out T small) ? small : Wrong<T>(name);
        return found.TryGetUInt64(out ulong unsigned) && Fits(unsigned, out T large) ? large : Wrong<T>(name);
    }

    /// <summary>An enum, by name or number.</summary>
    public T Choice<T>(string name) where T : struct, Enum
    {
        JsonElement found = Find(name);
        string? text = found.ValueKind switch
        {
            JsonValueKind.String => found.GetString(),
            JsonValueKind.Number => found.GetRawText(),
            _ => null,
        };
        return Enum.TryParse(text, out T value) ? value : Wrong<T>(name);
    }

    /// <summary>A type that reads and writes its own bytes.</summary>
    public T Value<T>(string name) where T : struct, IWireValue<T>
    {
        JsonElement found = Find(name);
        JsonValueKind wanted = T.IsNumber ? JsonValueKind.Number : JsonValueKind.String;
        if (found.ValueKind != wanted) return Wrong<T>(name);
        string text = T.IsNumber ? found.GetRawText() : found.GetString()!;
        return T.TryParse(text, out T value) ? value : Wrong<T>(name);
    }

    /// <summary>Bytes of any number; none when the field is missing.</summary>
    public T Tail<T>(string name) where T : struct, IWireTail<T>
    {
        if (!Has(name)) return default;
        JsonElement found = Find(name);
        if (found.ValueKind != JsonValueKind.String) return Wrong<T>(name);
        string text = found.GetString()!;
        var bytes = new byte[text.Length / 2];
        bool isHex = text.Length % 2 == 0
            && Convert.FromHexString(text, bytes, out _, out _) == System.Buffers.OperationStatus.Done;
        return isHex && T.Read(bytes, out T value, out _) == DecodeStatus.Ok ? value : Wrong<T>(name);
    }

    /// <summary>Another record.</summary>
    public T Group<T>(string name) where T : struct, IWireMessage<T>
    {
        JsonElement found = Find(name);
        return found.ValueKind == JsonValueKind.Object ? T.FromJson(new(found)) : Wrong<T>(name);
    }

    /// <summary>Elements, each of which <paramref name="element"/> reads under an empty name; none when the field is missing.</summary>
    public WireList<T> List<T>(string name, Func<JsonFields, T> element) where T : struct
    {
        ArgumentNullException.ThrowIfNull(element);
        if (!Has(name)) return default;
        JsonElement found = Find(name);
        if (found.ValueKind != JsonValueKind.Array) return Wrong<WireList<T>>(name);
        var items = new T[found.GetArrayLength()];
        for (int i = 0; i < items.Length; i++) items[i] = element(new(found[i]));
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

    private static bool Fits<T, TNumber>(TNumber number, out T value) where T : IBinaryInteger<T> where TNumber : IBinaryInteger<TNumber>
    {
        value = T.CreateSaturating(number);
        return TNumber.CreateSaturating(value) == number;
    }

    [DoesNotReturn]
    private static T Wrong<T>(string name) =>
        throw new JsonException($"{(name.Length == 0 ? "An element" : $"'{NameOf(name)}'")} is no {typeof(T).Name}.");

    private static string NameOf(string property) => JsonNamingPolicy.CamelCase.ConvertName(property);
}
