using System.ComponentModel;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace Ipmi.Virtual;

/// <summary>What the schema says beyond types: the descriptions that stand beside the properties.</summary>
internal static class MachineSchema
{
    public static JsonNode Describe(JsonSchemaExporterContext context, JsonNode schema)
    {
        object[] attributes = context.PropertyInfo?.AttributeProvider?.GetCustomAttributes(
            typeof(DescriptionAttribute), inherit: false) ?? [];
        if (schema is JsonObject described && attributes is [DescriptionAttribute { Description: var text }])
        {
            described.Insert(0, "description", text);
        }

        return schema;
    }
}
