using System.Text.Json;
using Ipmi.Messages;

namespace Ipmi.Cli;

/// <summary>
/// Commands and layouts as JSON. Numbers that stand in hexadecimal in the specification are strings of hexadecimal digits.
/// </summary>
internal static class CatalogJson
{
    public static void Write(Utf8JsonWriter json, CommandEntry command)
    {
        CommandInfo info = command.Info;
        json.WriteString("name", info.Name);
        json.WriteString("request", command.Request.Layout.Name);
        json.WriteString("response", command.Response.Layout.Name);
        json.WriteString("netfn", $"{(byte)info.Id.NetFn:X2}");
        json.WriteString("command", $"{info.Id.Command:X2}");
        json.WriteString("body", BodyOf(info.Id));
        json.WriteString("privilege", info.Privilege.ToString());
        json.WriteString("section", info.Section);
        json.WriteBoolean("repeatable", info.Repeatable);
        Write(json, "requestLayout", command.Request.Layout);
        Write(json, "responseLayout", command.Response.Layout);
    }

    public static void Write(Utf8JsonWriter json, string name, MessageLayout layout)
    {
        json.WriteStartArray(name);
        foreach (FlatField field in FlatField.Of(layout)) Write(json, field);
        json.WriteEndArray();
    }

    /// <summary>The defining body or IANA number in hexadecimal, where there is one.</summary>
    public static string? BodyOf(CommandId id) => id switch
    {
        { Iana: not 0 } => $"{id.Iana:X6}",
        { Body: not Body.None } => $"{(byte)id.Body:X2}",
        _ => null,
    };

    private static void Write(Utf8JsonWriter json, FlatField field)
    {
        json.WriteStartObject();
        json.WriteString("name", field.Name);
        json.WriteNumber("byte", field.FirstByte);
        json.WriteNumber("highBit", field.Row.HighBit);
        json.WriteNumber("lowBit", field.Row.LowBit);
        if (field.Row.BitCount is { } bits) json.WriteNumber("bits", bits);
        else json.WriteNull("bits");
        json.WriteBoolean("optional", field.IsOptional);
        json.WriteString("kind", FlatField.JsonName(field.Row.Kind.ToString()));
        if (field.Row.TypeName.Length > 0) json.WriteString("type", field.Row.TypeName);
        if (field.Row.Unit is { } unit) json.WriteString("unit", unit);
        if (field.Row.Constant is { } constant) json.WriteString("value", $"{constant:X2}");
        if (field.Row.IsSecret) json.WriteBoolean("secret", true);
        if (field.Row is { Kind: FieldLayoutKind.List, InnerLayout: { } element }) Write(json, "element", element());
        json.WriteEndObject();
    }
}
