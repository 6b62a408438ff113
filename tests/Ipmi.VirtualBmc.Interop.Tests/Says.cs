using System.Text.RegularExpressions;

namespace Ipmi.Virtual.Interop.Tests;

/// <summary>What a run is expected to have said. Columns are aligned differently from version to version, so blanks count once.</summary>
internal static partial class Says
{
    /// <summary>It succeeded and said all of this.</summary>
    public static void Ok(PeerRun run, params IEnumerable<string> texts)
    {
        Assert.True(run.ExitCode == 0, run.ToString());
        All(run, texts);
    }

    /// <summary>It failed and said all of this.</summary>
    public static void Failed(PeerRun run, params IEnumerable<string> texts)
    {
        Assert.True(run.ExitCode != 0, run.ToString());
        All(run, texts);
    }

    private static void All(PeerRun run, IEnumerable<string> texts)
    {
        string said = Blanks().Replace(run.Output + "\n" + run.Errors, " ");
        foreach (string text in texts) Assert.True(said.Contains(text, StringComparison.Ordinal), $"\"{text}\" is missing: {run}");
    }

    [GeneratedRegex(@"[ \t]+")]
    private static partial Regex Blanks();
}
