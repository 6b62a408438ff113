using System.Numerics;
using System.Text;
using System.Text.Json;

namespace Ipmi.Messages;

/// <summary>
/// Messages in JSON: names in camelCase, bytes in hexadecimal, enums by name or else by number, what is absent left out.
/// <see cref="JsonFields"/> reads it back.
/// </summary>
/// <param name="json">Where to write.</param>
/// <param name="revealSecrets">Whether secrets are written; otherwise they are <c>***</c>, which cannot be read back.</param>
public sealed class JsonFieldWriter(Utf8JsonWriter json, bool revealSecrets = false) : IFieldWriter
{
    /// <summary>A message as a JSON object.</summary>
    public static string Format<T>(T message, bool revealSecrets = false, bool indented = false) where T : struct, IWireMessage<T>
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Indented = indented }))
        {
            new JsonFieldWriter(json, revealSecrets).Write(message);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Writes a message as an object.</summary>
    public void Write<T>(T message) where T : struct, IWireMessage<T>
    {
        json.WriteStartObject();
        message.Render(this);
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void Flag(FieldLabel label, bool value)
    {
        if (Begin(label)) json.WriteBooleanValue(value);
    }

    /// <inheritdoc/>
    public void Number<T>(FieldLabel label, T value) where T : struct, IBinaryInteger<T>
    {
        if (!Begin(label)) return;
        if (T.IsNegative(value)) json.WriteNumberValue(long.CreateChecked(value));
        else json.WriteNumberValue(ulong.CreateChecked(value));
    }

    /// <inheritdoc/>
    public void Choice<T>(FieldLabel label, T value) where T : struct, Enum
    {
        if (!Begin(label)) return;
        string name = value.ToString();
        if (char.IsLetter(name[0]) || name[0] == '_') json.WriteStringValue(name);
        else json.WriteRawValue(name);
    }

    /// <inheritdoc/>
    public void Value<T>(FieldLabel label, T value) where T : struct, IWireValue<T>
    {
        if (!Begin(label)) return;
        if (T.IsNumber) json.WriteRawValue(value.ToText());
        else json.WriteStringValue(value.ToText());
    }

    /// <inheritdoc/>
    public void Tail<T>(FieldLabel label, T value) where T : struct, IWireTail<T>
    {
        if (!Begin(label)) return;
        var bytes = new byte[value.EncodedLength];
        value.Write(bytes);
        json.WriteStringValue(Convert.ToHexString(bytes));
    }

    /// <inheritdoc/>
    public void Group<T>(FieldLabel label, T value) where T : struct, IWireMessage<T>
    {
        if (Begin(label)) Write(value);
    }

    /// <inheritdoc/>
    public void List<T>(FieldLabel label, WireList<T> list, Action<IFieldWriter, T> element) where T : struct
    {
        ArgumentNullException.ThrowIfNull(element);
        if (!Begin(label)) return;
        json.WriteStartArray();
        foreach (T item in list) element(this, item);
        json.WriteEndArray();
    }

    /// <summary>Writes the name, and says whether the value may be written as well.</summary>
    private bool Begin(FieldLabel label)
    {
        if (!string.IsNullOrEmpty(label.Name)) json.WritePropertyName(JsonNamingPolicy.CamelCase.ConvertName(label.Name));
        bool isShown = revealSecrets || !label.IsSecret;
        if (!isShown) json.WriteStringValue("***");
        return isShown;
    }
}
