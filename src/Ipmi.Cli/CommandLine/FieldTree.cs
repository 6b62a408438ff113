using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ipmi.Messages;

namespace Ipmi.Cli;

/// <summary>
/// The fields of a request as they are given, one by one or as a JSON object, brought into the form that its record reads. Every
/// complaint names the field.
/// </summary>
/// <param name="what">What the fields are of, for complaints.</param>
/// <param name="layout">The request's layout.</param>
internal sealed class FieldTree(string what, MessageLayout layout)
{
    private readonly JsonObject _fields = [];

    /// <summary>Takes <c>field=value</c>; nested fields have dots, elements of lists a number: <c>records.0.id=5</c>.</summary>
    /// <exception cref="UsageException">There is no such field, or it is given twice.</exception>
    public void Add(string argument)
    {
        int end = argument.IndexOf('=', StringComparison.Ordinal);
        if (end <= 0) throw new UsageException($"'{argument}' is not field=value.");
        string[] path = argument[..end].Split('.');
        Set(_fields, layout, path, 0, argument[(end + 1)..]);
    }

    /// <summary>Takes all fields of a JSON object, or of the message that <c>ipmi decode</c> wrote.</summary>
    /// <exception cref="UsageException">It is no JSON object, or has a field that does not exist.</exception>
    public void AddJson(string text)
    {
        try
        {
            if (JsonNode.Parse(text) is not JsonObject all) throw new UsageException("The JSON is not an object.");
            Merge(_fields, layout, all["parts"] is JsonArray parts ? Decoded(parts) : all, "");
        }
        catch (JsonException e)
        {
            throw new UsageException($"The JSON cannot be read: {e.Message}");
        }
    }

    /// <summary>Takes the fields of another tree, which stand over those that are here.</summary>
    public void Override(FieldTree other) => Merge(_fields, layout, other._fields, "");

    /// <summary>The request.</summary>
    /// <exception cref="UsageException">A field is missing, or a value does not fit.</exception>
    public AnyMessage ToMessage(LayoutEntry entry)
    {
        string[] missing = [.. Complete(_fields, layout, "")];
        if (missing.Length > 0) throw new UsageException($"{what} needs {string.Join(", ", missing)}.");
        if (Hidden(_fields, layout, "").FirstOrDefault() is { } secret)
        {
            throw new UsageException($"{what}: '{secret}' is ***, which stands for a secret that was not shown; give {secret}=VALUE too.");
        }

        try
        {
            using JsonDocument json = JsonDocument.Parse(_fields.ToJsonString());
            AnyMessage message = entry.FromJson(new(json.RootElement));
            message.ToBytes();
            return message;
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            string reason = e.Message.Split('\n')[0].Split(" (Parameter '")[0];
            throw new UsageException($"{what}: {reason}");
        }
    }

    private void Set(JsonObject at, MessageLayout layout, string[] path, int depth, string value)
    {
        string full = string.Join('.', path);
        FieldLayout row = Row(layout, path[depth], string.Concat(path.Take(depth).Select(part => part + ".")));
        string name = FlatField.JsonName(row.Name);
        bool isLast = depth + 1 == path.Length;
        if (isLast)
        {
            if (at.ContainsKey(name)) throw new UsageException($"'{full}' is given twice.");
            at[name] = row switch
            {
                { Kind: FieldLayoutKind.Group or FieldLayoutKind.List, InnerLayout: { } inner } =>
                    throw new UsageException(
                        $"'{full}' has fields of its own: {NamesOf(inner(), $"{full}{(row.Kind == FieldLayoutKind.List ? ".0" : "")}.")}."),
                { Kind: FieldLayoutKind.List } => Elements(value),
                _ => JsonValue.Create(value),
            };
            return;
        }

        if (row.InnerLayout is not { } layoutOf) throw new UsageException($"'{full}': '{path[depth]}' has no fields of its own.");
        JsonObject next = row.Kind == FieldLayoutKind.List ? Element(at, name, path, ref depth) : Group(at, name);
        if (depth + 1 == path.Length) throw new UsageException($"'{full}' has fields of its own: {NamesOf(layoutOf(), full + ".")}.");
        Set(next, layoutOf(), path, depth + 1, value);
    }

    private static JsonArray Elements(string value)
    {
        var array = new JsonArray();
        foreach (string element in value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            array.Add((JsonNode?)JsonValue.Create(element));
        }

        return array;
    }

    private static JsonObject Group(JsonObject at, string name)
    {
        if (at[name] is JsonObject existing) return existing;
        var made = new JsonObject();
        at[name] = made;
        return made;
    }

    private static JsonObject Element(JsonObject at, string name, string[] path, ref int depth)
    {
        var array = at[name] as JsonArray;
        if (array is null) at[name] = array = [];
        depth++;
        bool isNumber = int.TryParse(path[depth], NumberStyles.None, CultureInfo.InvariantCulture, out int index);
        if (!isNumber || index > array.Count)
        {
            throw new UsageException(
                $"'{string.Join('.', path)}': elements are numbered from 0, one after another; expected is {array.Count}.");
        }

        if (index == array.Count) array.Add((JsonNode)new JsonObject());
        return (JsonObject)array[index]!;
    }

    /// <summary>Copies an object under the names that the record has.</summary>
    private void Merge(JsonObject to, MessageLayout layout, JsonObject from, string group)
    {
        foreach ((string given, JsonNode? value) in from)
        {
            FieldLayout row = Row(layout, given, group);
            string name = FlatField.JsonName(row.Name);
            if (row.InnerLayout is { } inner && value is JsonObject nested)
            {
                Merge(Group(to, name), inner(), nested, $"{group}{name}.");
            }
            else if (row.InnerLayout is { } element && value is JsonArray items)
            {
                var array = new JsonArray();
                to[name] = array;
                foreach (JsonNode? item in items)
                {
                    var copy = new JsonObject();
                    array.Add((JsonNode)copy);
                    if (item is JsonObject fields) Merge(copy, element(), fields, $"{group}{name}.");
                }
            }
            else
            {
                to[name] = value?.DeepClone();
            }
        }
    }

    private FieldLayout Row(MessageLayout layout, string given, string group)
    {
        string key = MessageNames.Key(given);
        return Fields(layout).FirstOrDefault(field => MessageNames.Key(field.Name) == key)
            ?? throw new UsageException(Fields(layout).Any()
                ? $"{what} has no field '{group}{given}'; it has {NamesOf(layout, group)}."
                : $"{what} has no field '{group}{given}'; it has none.");
    }

    /// <summary>Puts in the groups whose fields may all be left out, and gives the names of fields that may not.</summary>
    private static IEnumerable<string> Complete(JsonObject at, MessageLayout layout, string group)
    {
        foreach (FieldLayout row in Fields(layout))
        {
            string name = FlatField.JsonName(row.Name);
            bool isGiven = at[name] is not null;
            if (row is { Kind: FieldLayoutKind.Group, InnerLayout: { } inner } && (isGiven || !row.IsOptional))
            {
                if (isGiven && at[name] is not JsonObject) continue;
                foreach (string missing in Complete(Group(at, name), inner(), $"{group}{name}.")) yield return missing;
            }
            else if (!isGiven && !row.IsOptional && row.Kind is not (FieldLayoutKind.Tail or FieldLayoutKind.List or FieldLayoutKind.Group))
            {
                yield return $"'{group}{name}' ({row.TypeName})";
            }
        }
    }

    /// <summary>The secrets that nobody gave: they were printed as asterisks.</summary>
    private static IEnumerable<string> Hidden(JsonObject at, MessageLayout layout, string group)
    {
        foreach (FieldLayout row in Fields(layout))
        {
            string name = FlatField.JsonName(row.Name);
            bool isHidden = row.IsSecret && at[name] is JsonValue value && value.TryGetValue(out string? text) && text == "***";
            if (isHidden) yield return group + name;
            if (row.InnerLayout is not { } inner || at[name] is not JsonObject nested) continue;
            foreach (string secret in Hidden(nested, inner(), $"{group}{name}.")) yield return secret;
        }
    }

    /// <summary>The fields of the one message that was decoded.</summary>
    private JsonObject Decoded(JsonArray parts)
    {
        JsonObject[] messages = [.. parts.OfType<JsonObject>()];
        if (messages.Length != 1)
        {
            throw new UsageException(
                $"The JSON is what 'ipmi decode' printed of {messages.Length} messages; "
                + $"{what} takes what 'ipmi decode --request NAME' prints.");
        }

        return messages[0]["message"] as JsonObject
            ?? throw new UsageException($"The decoded bytes are no {what} request: {messages[0]["problem"]}.");
    }

    private static string NamesOf(MessageLayout layout, string group) =>
        string.Join(", ", Fields(layout).Select(field => group + FlatField.JsonName(field.Name)));

    /// <summary>The rows that are properties, each once.</summary>
    private static IEnumerable<FieldLayout> Fields(MessageLayout layout) => layout.Fields
        .Where(field => field.Name.Length > 0 && field.Kind is not (FieldLayoutKind.Length or FieldLayoutKind.Count))
        .DistinctBy(field => field.Name);
}
