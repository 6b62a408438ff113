using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Ipmi.Generators.Tests;

/// <summary>What the generator says of a declaration.</summary>
internal static class Verdict
{
    /// <summary>A response for requests that need one.</summary>
    public const string Response = "[IpmiResponse] public readonly partial record struct R;";

    /// <summary>Members of a wire struct fire one diagnostic.</summary>
    public static void FiresIn(string id, string at, string message, string members) => Fires(id, at, message, Struct(members));

    /// <summary>A file fires one diagnostic, which marks some text.</summary>
    public static void Fires(string id, string at, string message, string source)
    {
        GeneratorRun run = GeneratorRun.Of(source);
        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(message, diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal("File0.cs", diagnostic.Location.GetLineSpan().Path);
        Assert.Equal(at, source.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
    }

    /// <summary>Members of a wire struct compile.</summary>
    public static void PassesIn(string members) => Passes(Struct(members));

    /// <summary>A file compiles.</summary>
    public static void Passes(string source) => GeneratorRun.Of(source).Compiles();

    private static string Struct(string members) => $"[WireStruct] public readonly partial record struct S {{ {members} }}";
}
