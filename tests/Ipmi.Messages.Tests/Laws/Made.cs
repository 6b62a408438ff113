using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ipmi.Messages.Tests;

/// <summary>Messages that are made by the names of their fields, as the layout has them.</summary>
internal static class Made
{
    /// <summary>The empty message with one field, and the optional ones before it; none when the field's type has no such value.</summary>
    public static T? With<T>(string name, JsonNode value) where T : struct, IWireMessage<T>
    {
        IEnumerable<(string, JsonNode)> before = T.Layout.Fields.TakeWhile(row => row.Name != name)
            .Where(row => row.IsOptional && IsPlain(row)).DistinctBy(row => row.Name)
            .Select(row => (row.Name, Zero(row)));
        return Of<T>([.. before, (name, value)]);
    }

    /// <summary>The empty message with some fields; none when a field's type has no such value.</summary>
    public static T? Of<T>(params (string Name, JsonNode Value)[] fields) where T : struct, IWireMessage<T>
    {
        JsonNode all = JsonNode.Parse(JsonFieldWriter.Format(default(T), revealSecrets: true))!;
        foreach ((string name, JsonNode value) in fields) all[JsonNamingPolicy.CamelCase.ConvertName(name)] = value;
        try
        {
            return JsonFields.Parse<T>(all.ToJsonString());
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static void ComesBack<T>(string name, JsonNode value) where T : struct, IWireMessage<T> => ComesBack(
        With<T>(name, value) ?? throw new InvalidOperationException($"{typeof(T).Name}.{name} cannot be {value}."));

    public static void ComesBack<T>(T message) where T : struct, IWireMessage<T>
    {
        byte[] bytes = new byte[message.EncodedLength];
        message.Encode(bytes);
        Assert.Equal(DecodeStatus.Ok, T.Decode(bytes, out T again, out int consumed));
        Assert.Equal((message, bytes.Length), (again, consumed));
    }

    public static bool IsPlain(FieldLayout row) => IsNumber(row) && row.Condition is null;

    public static bool IsNumber(FieldLayout row) => row.Kind is FieldLayoutKind.Number or FieldLayoutKind.Enum or FieldLayoutKind.Flag;

    public static JsonNode Zero(FieldLayout row) => Number(row, 0);

    /// <summary>A number as the field has it: a flag is set or not.</summary>
    public static JsonNode Number(FieldLayout row, long number) =>
        row.Kind == FieldLayoutKind.Flag && number is 0 or 1 ? number == 1 : number;
}
