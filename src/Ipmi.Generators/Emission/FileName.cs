using Ipmi.Generators.Model;

namespace Ipmi.Generators.Emission;

/// <summary>The file that a codec is written to: it has its record's name. Files, unlike records, must differ in more than case.</summary>
internal static class FileName
{
    /// <summary>The name without its ending.</summary>
    public static string Stem(MessageModel model) =>
        new StubModel(model.Namespace, model.TypeName).Stem.Replace("@", "");

    /// <summary>Those stems that differ from another one in case alone.</summary>
    public static EquatableArray<string> Clashes(IEnumerable<string> stems) =>
        stems.GroupBy(s => s, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).SelectMany(g => g).ToEquatableArray();

    /// <summary>The whole name; one that would clash tells the case of its letters.</summary>
    public static string Of(MessageModel model, EquatableArray<string> clashes)
    {
        string stem = Stem(model);
        return clashes.Contains(stem) ? $"{stem}-{string.Concat(stem.Select(c => char.IsUpper(c) ? 'U' : 'l'))}.g.cs" : $"{stem}.g.cs";
    }
}
