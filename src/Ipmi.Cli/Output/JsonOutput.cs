using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ipmi.Cli;

/// <summary>Results as JSON: one object or array, its names in camelCase and stable.</summary>
internal static class JsonOutput
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one object.</summary>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> properties) => WriteValue(output, json =>
    {
        json.WriteStartObject();
        properties(json);
        json.WriteEndObject();
    });

    /// <summary>Writes whatever the function does, which is one value.</summary>
    public static void WriteValue(TextWriter output, Action<Utf8JsonWriter> value) => Write(output, Options, value);

    /// <summary>Writes one value on a line of its own, for output that others read line by line.</summary>
    public static void WriteLine(TextWriter output, Action<Utf8JsonWriter> value) =>
        Write(output, Options with { Indented = false }, value);

    private static void Write(TextWriter output, JsonWriterOptions options, Action<Utf8JsonWriter> value)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, options)) value(json);
        output.WriteLine(Encoding.UTF8.GetString(bytes.ToArray()));
    }
}
