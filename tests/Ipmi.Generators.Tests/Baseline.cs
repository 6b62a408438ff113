using System.Runtime.CompilerServices;

namespace Ipmi.Generators.Tests;

/// <summary>
/// Compares what is generated with a reviewed file, <c>Baselines/(test).g.cs.txt</c>. Run with IPMI_ACCEPT_BASELINES=1 to write the
/// files, and review the difference as code.
/// </summary>
internal static class Baseline
{
    public static void Verify(string source, [CallerMemberName] string test = "", [CallerFilePath] string file = "")
    {
        GeneratorRun run = GeneratorRun.Of(source).Compiles();
        VerifyText(run.Source(".Sample"), $"{test}.g.cs.txt", file);
    }

    public static void VerifyText(string actual, string name, string file)
    {
        string path = Path.Combine(Path.GetDirectoryName(file)!, "Baselines", name);
        if (Environment.GetEnvironmentVariable("IPMI_ACCEPT_BASELINES") == "1") File.WriteAllText(path, actual);
        Assert.True(File.Exists(path), $"There is no {path}; accept it with IPMI_ACCEPT_BASELINES=1.");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
