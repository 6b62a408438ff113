using System.Collections.Immutable;
using Ipmi.Generators.Model;

namespace Ipmi.Generators.Emission;

/// <summary>What the catalogue knows of a message: names, and what identifies a command on the wire.</summary>
internal sealed record CatalogItem(
    string Type, string? Response, string? Pattern, EquatableArray<string> Silenced, bool IsForbidden)
{
    public static CatalogItem Of(MessageModel model) => new(
        model.FullName,
        model.Command?.ResponseType,
        model.Command is { } command ? CommandEmitter.Pattern(command) : null,
        model.Silenced,
        model.IsForbidden);
}

/// <summary>All messages of an assembly.</summary>
internal sealed record CatalogModel(string Assembly, EquatableArray<CatalogItem> Commands, EquatableArray<CatalogItem> Layouts)
{
    public bool IsEmpty => Commands.Count == 0 && Layouts.Count == 0;

    /// <summary>What the compiler would say where the messages are named.</summary>
    public IEnumerable<string> Silenced =>
        Commands.Concat(Layouts).SelectMany(i => i.Silenced).Distinct().OrderBy(id => id, StringComparer.Ordinal);

    /// <summary>Whether naming one of them is an error that nothing silences, unless what names it is obsolete too.</summary>
    public bool NamesForbidden => Commands.Concat(Layouts).Any(i => i.IsForbidden);

    public string ClassName => CommandEmitter.Identifier(Assembly) + "Catalog";

    public static CatalogModel Of(ImmutableArray<CatalogItem> commands, ImmutableArray<CatalogItem> layouts, string assembly) =>
        new(assembly, Sorted(commands), Sorted(layouts));

    private static EquatableArray<CatalogItem> Sorted(ImmutableArray<CatalogItem> items) =>
        items.OrderBy(i => i.Type, StringComparer.Ordinal).ToEquatableArray();
}

/// <summary>The catalogue of an assembly: an entry for each of its messages.</summary>
internal static class CatalogEmitter
{
    public static string Emit(CatalogModel model)
    {
        var source = new SourceWriter();
        FileHead.Emit(source, model.Silenced);
        source.Line($"namespace {Namespace(model.Assembly)};").Gap();
        source.Line($"/// <summary>The messages of {model.Assembly}.</summary>");
        source.Block($"public static class {model.ClassName}", () =>
        {
            source.Line("/// <summary>Every request with its response, and every layout.</summary>");
            source.Line($"public static {Names.Wire}.MessageCatalog Messages {{ get; }} = new(Find, Commands, Layouts);").Gap();
            EmitFind(source, model);
            source.Gap();
            EmitList(source, model, "CommandEntry", "Commands", model.Commands.Select(c => $"CommandEntry<{c.Type}, {c.Response}>"));
            source.Gap();
            EmitList(source, model, "LayoutEntry", "Layouts", model.Layouts.Select(l => $"LayoutEntry<{l.Type}>"));
        });
        return source.ToString();
    }

    // Two records of one identity are an error of their own; a switch that names it twice would be another one, in code that nobody wrote.
    private static void EmitFind(SourceWriter source, CatalogModel model)
    {
        EmitMark(source, model);
        source.Line($"private static {Names.Wire}.CommandEntry? Find({Names.Wire}.CommandId id) => id switch");
        source.Line("{");
        foreach (CatalogItem item in model.Commands.GroupBy(c => c.Pattern).Select(same => same.First()))
        {
            source.Continued($"{item.Pattern} => new {Names.Wire}.CommandEntry<{item.Type}, {item.Response}>(),");
        }

        source.Continued("_ => null,");
        source.Line("};");
    }

    private static void EmitList(SourceWriter source, CatalogModel model, string type, string name, IEnumerable<string> entries)
    {
        EmitMark(source, model);
        source.Line($"private static {Names.Wire}.{type}[] {name}() =>");
        source.Line("[");
        foreach (string entry in entries) source.Continued($"new {Names.Wire}.{entry}(),");
        source.Line("];");
    }

    private static void EmitMark(SourceWriter source, CatalogModel model)
    {
        if (model.NamesForbidden) source.Line("[global::System.Obsolete] // Only what is obsolete itself may name what is so as an error.");
    }

    private static string Namespace(string assembly) =>
        string.Join(".", assembly.Split('.').Select(CommandEmitter.Identifier).Where(p => p.Length > 0).Select(Identifiers.Escape));
}
