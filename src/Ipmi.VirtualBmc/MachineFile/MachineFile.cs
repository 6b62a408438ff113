using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace Ipmi.Virtual;

/// <summary>A machine described in JSON: what <c>ipmi serve --machine</c> reads.</summary>
public sealed record MachineFile
{
    /// <summary>A virtual BMC for it; where it listens is not in the file.</summary>
    public required VirtualBmcOptions Options { get; init; }

    /// <summary>The sensors whose values commands print, for whoever runs them.</summary>
    public ImmutableArray<SensorCommand> SensorCommands { get; init; } = [];

    /// <summary>The default machine as a file.</summary>
    public static string DefaultText =>
        JsonSerializer.Serialize(
            DefaultDocument.Create(), (JsonTypeInfo<MachineDocument>)ForPeople.GetTypeInfo(typeof(MachineDocument))) + "\n";

    /// <summary>The JSON schema of machine files.</summary>
    public static string Schema
    {
        get
        {
            var options = new JsonSchemaExporterOptions
            {
                TreatNullObliviousAsNonNullable = true,
                TransformSchemaNode = MachineSchema.Describe,
            };
            JsonNode schema = MachineJson.Default.MachineDocument.GetJsonSchemaAsNode(options);
            return schema.ToJsonString(ForPeople) + "\n";
        }
    }

    /// <summary>Signs such as + and " stand for themselves.</summary>
    private static JsonSerializerOptions ForPeople =>
        new(MachineJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads a file.</summary>
    /// <exception cref="MachineFileException">It says something that cannot be.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static MachineFile Load(string path) => Parse(File.ReadAllBytes(path));

    /// <summary>Reads the contents of a file, in UTF-8.</summary>
    /// <exception cref="MachineFileException">They say something that cannot be.</exception>
    public static MachineFile Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            MachineDocument? document = JsonSerializer.Deserialize(json.Span, MachineJson.Default.MachineDocument);
            return Of(document ?? throw new MachineFileException("$", "an object", "null"));
        }
        catch (JsonException e)
        {
            throw JsonComplaint.Explain(e, json);
        }
    }

    private static MachineFile Of(MachineDocument document)
    {
        var defaults = new VirtualBmcOptions();
        VirtualMachine machine = MachineOf(document);
        CheckNumbers(document, machine);
        VirtualBmcOptions options = defaults with
        {
            Machine = machine,
            Users = [.. (document.Users ?? []).Select((user, i) => user.ToUser(i))],
            Sessions = (document.Sessions ?? new()).Apply(defaults.Sessions) with { BmcGuid = machine.Identity.DeviceGuid },
            Lan = (document.Lan ?? new()).Apply(defaults.Lan),
            Faults = (document.Faults ?? new()).ToFaults(),
            Quirks = QuirksOf(document.Quirks ?? []),
        };
        if (document.Profile is { } profile)
        {
            string names = string.Join(", ", BmcProfile.All.Select(p => p.Name));
            options = (
                BmcProfile.Find(profile) ?? throw new MachineFileException(
                    "$.profile", $"one of {names}", $"\"{profile}\"")).Apply(options);
        }

        return new()
        {
            Options = options,
            SensorCommands = [.. (document.Sensors ?? []).Select((s, i) => s.ToCommand(i)).OfType<SensorCommand>()],
        };
    }

    private static VirtualMachine MachineOf(MachineDocument document)
    {
        var defaults = new VirtualMachine();
        var machine = new VirtualMachine
        {
            Identity = (document.Identity ?? new()).Apply(defaults.Identity),
            Chassis = (document.Chassis ?? new()).ToChassis(),
            EventLog = (document.EventLog ?? new()).ToLog(),
            Sensors = document.Sensors is { } sensors ? [.. sensors.Select((s, i) => s.ToSensor(i))] : defaults.Sensors,
            Satellites = [.. (document.Satellites ?? []).Select((s, i) => s.ToController(i))],
            HasPicmg = document.Picmg ?? defaults.HasPicmg,
            FruDevices = document.Fru is { } fru ? [.. fru.Select((f, i) => f.ToDevice(i))] : defaults.FruDevices,
        };
        if (document.Boot is { } boot) machine.Chassis.Boot.Flags = boot.ToFlags();
        return machine;
    }

    private static void CheckNumbers(MachineDocument document, VirtualMachine machine)
    {
        Expect.Distinct("$.sensors", machine.Sensors.Select(s => (int)s.Number));
        Expect.Distinct("$.fru", machine.FruDevices.Select(d => (int)d.Id));
        Expect.Distinct("$.satellites", machine.Satellites.Select(s => s.Channel << 8 | s.Address.Value));
        foreach ((int index, SatelliteController satellite) in machine.Satellites.Index())
        {
            Expect.Distinct($"$.satellites[{index}].sensors", satellite.Sensors.Select(s => (int)s.Number));
            Expect.Distinct($"$.satellites[{index}].fru", satellite.FruDevices.Select(d => (int)d.Id));
        }

        Expect.Distinct("$.users", (document.Users ?? []).Select((user, i) => (int)user.ToUser(i).Id));
    }

    private static ImmutableArray<string> QuirksOf(string[] names)
    {
        foreach ((int index, string name) in names.Index())
        {
            if (Quirks.Find(name) is not null) continue;
            throw new MachineFileException($"$.quirks[{index}]", "a quirk that ipmi serve --list-quirks names", $"\"{name}\"");
        }

        return [.. names];
    }
}
