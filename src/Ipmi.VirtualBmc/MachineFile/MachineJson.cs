using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ipmi.Virtual;

/// <summary>How machine files are read and written. Enumerations are names; comments and trailing commas are allowed.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    AllowDuplicateProperties = false,
    UseStringEnumConverter = true,
    WriteIndented = true)]
[JsonSerializable(typeof(MachineDocument))]
internal sealed partial class MachineJson : JsonSerializerContext;
