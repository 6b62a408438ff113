using System.Reflection;

namespace Ipmi.Architecture.Tests;

/// <summary>
/// What each assembly shows to the world, as a text that is reviewed like code. To accept a change, run with ACCEPT_BASELINES=1 and look at
/// the difference.
/// </summary>
public sealed class PublicSurfaceTests
{
    public static TheoryData<string> Assemblies => ["Ipmi.Messages", "Ipmi.Transport", "Ipmi.Session", "Ipmi.Client", "Ipmi.VirtualBmc"];

    [Theory, MemberData(nameof(Assemblies))]
    public void The_public_surface_is_the_reviewed_one(string assembly)
    {
        string actual = string.Join('\n', PublicSurface.Of(Assembly.Load(assembly))) + "\n";
        string file = Path.Combine(SourceTree.Root, "tests", "Ipmi.Architecture.Tests", "PublicSurface", assembly + ".txt");
        if (Environment.GetEnvironmentVariable("ACCEPT_BASELINES") == "1") File.WriteAllText(file, actual);

        Assert.Equal(File.ReadAllText(file), actual);
    }
}
