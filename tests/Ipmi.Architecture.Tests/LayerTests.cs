using System.Text.RegularExpressions;

namespace Ipmi.Architecture.Tests;

public sealed partial class LayerTests
{
    /// <summary>What each project may reference; everything else is upwards or sideways.</summary>
    public static TheoryData<string, string[]> Layers => new()
    {
        { "Ipmi.Messages", ["Ipmi.Generators", "Ipmi.Generators.CodeFixes"] },
        { "Ipmi.Transport", ["Ipmi.Messages"] },
        { "Ipmi.Session", ["Ipmi.Transport"] },
        { "Ipmi.Client", ["Ipmi.Session"] },
        { "Ipmi.VirtualBmc", ["Ipmi.Session"] },
        { "Ipmi.Cli", ["Ipmi.Client", "Ipmi.VirtualBmc"] },
    };

    [Theory, MemberData(nameof(Layers))]
    public void References_go_one_way(string project, string[] allowed)
    {
        string file = Path.Combine(SourceTree.Root, "src", project, project + ".csproj");
        string[] references = [.. ProjectReference().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value)];

        Assert.Empty(references.Except(allowed));
        Assert.NotEmpty(references);
    }

    [Fact]
    public void Only_the_crypto_folder_names_BouncyCastle() => AssertNobody("src", "BouncyCastle", "Crypto");

    [Fact]
    public void Protocol_logic_has_no_clock_and_no_randomness_of_its_own()
    {
        foreach (string word in (string[])["DateTime.Now", "DateTime.UtcNow", "Random.Shared", "Environment.TickCount", "Stopwatch"])
        {
            AssertNobody(Path.Combine("src", "Ipmi.Session"), word);
            AssertNobody(Path.Combine("src", "Ipmi.Messages"), word);
        }
    }

    [Fact]
    public void Only_the_pump_and_what_opens_sessions_over_it_awaits()
    {
        string[] awaiting =
        [
            .. SourceTree.Files(Path.Combine("src", "Ipmi.Session")).Where(f => File.ReadAllText(f).Contains("await ", StringComparison.Ordinal))
                .Select(f => Path.GetFileName(Path.GetDirectoryName(f))!).Distinct().Order(),
        ];

        Assert.Equal(["Channel", "Payloads", "Pump", "V15", "V20"], awaiting);
    }

    [Fact]
    public void Nothing_is_left_unfinished_or_silenced()
    {
        foreach (string word in (string[])["NotImplemented" + "Exception", "TO" + "DO", "FIX" + "ME", "SuppressMessage", "Skip = \""])
        {
            AssertNobody("src", word);
            AssertNobody("tests", word);
        }
    }

    private static void AssertNobody(string folder, string word, string exceptIn = "")
    {
        IEnumerable<string> guilty = SourceTree.Files(folder)
            .Where(f => exceptIn.Length == 0 || !Path.GetDirectoryName(f)!.EndsWith(exceptIn, StringComparison.Ordinal))
            .Where(f => f != Path.Combine(SourceTree.Root, "tests", "Ipmi.Architecture.Tests", "LayerTests.cs"))
            .Where(f => File.ReadAllText(f).Contains(word, StringComparison.Ordinal))
            .Select(SourceTree.Relative);

        Assert.Empty(guilty);
    }

    [GeneratedRegex("""ProjectReference Include="[^"]*/([^/"]+)\.csproj""")]
    private static partial Regex ProjectReference();
}
