using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Ipmi.Generators.Tests;

/// <summary>What the tests look at besides code: files of the repository, the catalogue of problems.</summary>
internal static class Repository
{
    /// <summary>All descriptors of the generator.</summary>
    public static IEnumerable<DiagnosticDescriptor> Problems =>
        typeof(MessageGenerator).Assembly.GetTypes()
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(f => f.FieldType == typeof(DiagnosticDescriptor))
            .Select(f => (DiagnosticDescriptor)f.GetValue(null)!);

    public static string File(string path) => Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", path);

    private static string Here([CallerFilePath] string path = "") => path;
}
