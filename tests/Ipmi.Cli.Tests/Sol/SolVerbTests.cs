using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Ipmi.Session.Crypto;
using Ipmi.Virtual;

namespace Ipmi.Cli.Tests.Sol;

/// <summary>The verbs of Serial over LAN inside this process, with input that is piped in.</summary>
public class SolVerbTests
{
    [Fact]
    public async Task What_is_typed_goes_to_the_system_and_the_escape_ends_it()
    {
        await using var bmc = new Bmc();
        (CommandLineRun run, string typed) = await ActivateAsync(bmc, "hello\n~.");
        Assert.Equal((ExitCode.Done, "hello\n"), (run.Code, typed));
        Assert.Contains("[SOL Session operational.  Use ~? for help]", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("[terminated ipmi sol]\n", run.Error, StringComparison.Ordinal);
        Assert.Equal((0, false), (bmc.Virtual.SessionCount, bmc.Virtual.SolPort().IsActive));
    }

    [Theory]
    [InlineData("2")]
    [InlineData("17")]
    public async Task The_trace_does_not_show_what_is_typed_and_printed(string suite)
    {
        await using var bmc = new Bmc(sessions => sessions with { CipherSuites = [CipherSuites.All[byte.Parse(suite, CultureInfo.InvariantCulture)]] });
        (CommandLineRun run, string typed) = await ActivateAsync(bmc, "hello\n~.", "-C", suite, "-vv");
        Assert.Equal((ExitCode.Done, "hello\n"), (run.Code, typed));
        string inHex = string.Join(' ', Encoding.ASCII.GetBytes("hello").Select(b => $"{b:x2}"));
        Assert.DoesNotContain(inHex, run.Error, StringComparison.Ordinal);

        // Encrypted, they may be shown; SOL is payload type 01h, with a bit for authenticated and one for encrypted.
        IEnumerable<string> lines = run.Error.Split('\n').Where(line => Regex.IsMatch(line, " bytes: ([0-9a-f]{2} ){5}[4c]1 "));
        Assert.Contains(lines, line => line.Contains(" **", StringComparison.Ordinal) == (suite == "2"));
    }

    [Fact]
    public async Task Input_that_ends_ends_it_after_its_answer()
    {
        await using var bmc = new Bmc();
        (CommandLineRun run, string typed) = await ActivateAsync(bmc, "hello\n");
        Assert.Equal((ExitCode.Done, "hello\n", "hello\n"), (run.Code, typed, run.Out));
    }

    [Fact]
    public async Task Escapes_count_at_the_beginning_of_a_line_alone()
    {
        await using var bmc = new Bmc();
        int breaks = 0;
        bmc.Virtual.SolPort().BreakReceived += _ => Interlocked.Increment(ref breaks);
        (CommandLineRun run, string typed) = await ActivateAsync(bmc, "a~.b\n~~c\n~B~xd\n~.never");
        Assert.Equal((ExitCode.Done, "a~.b\n~c\n~xd\n", 1), (run.Code, typed, breaks));
    }

    [Theory]
    [InlineData("~")]
    [InlineData("%")]
    [InlineData("&")]
    public async Task The_help_names_the_escape_character_that_was_chosen(string escape)
    {
        await using var bmc = new Bmc();
        (CommandLineRun run, string typed) = await ActivateAsync(bmc, $"{escape}?{escape}.", "--escape", escape);
        Assert.Equal((ExitCode.Done, ""), (run.Code, typed));
        foreach (char letter in ".B?" + escape) Assert.Contains($"\n  {escape}{letter}  ", run.Error, StringComparison.Ordinal);
        Assert.Contains($"Use {escape}? for help", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_escapes_everything_is_typed()
    {
        await using var bmc = new Bmc();
        (CommandLineRun run, string typed) = await ActivateAsync(bmc, "~.\n~?\n", "--escape", "none");
        Assert.Equal((ExitCode.Done, "~.\n~?\n"), (run.Code, typed));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ab")]
    [InlineData("é")]
    public async Task What_is_no_escape_character_is_a_usage_error(string escape)
    {
        await using var bmc = new Bmc();
        CommandLineRun run = await CommandLineRun.OfAsync(bmc.Args("sol", "activate", "--escape", escape));
        Assert.Equal(ExitCode.Usage, run.Code);
    }

    [Fact]
    public async Task A_line_in_use_is_refused_and_taken_over_on_request()
    {
        await using var bmc = new Bmc();
        await using IpmiSol other = await IpmiSol.ActivateAsync(bmc);
        CommandLineRun refused = await CommandLineRun.OfAsync(bmc.Args("sol", "activate"));
        Assert.Equal(ExitCode.Refused, refused.Code);
        Assert.Contains("active in another session", refused.Error, StringComparison.Ordinal);
        (CommandLineRun run, _) = await ActivateAsync(bmc, "~.", "--take-over");
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.True(other.HasEnded);
    }

    [Fact]
    public async Task An_end_by_the_BMC_is_told()
    {
        await using var bmc = new Bmc();
        bmc.Virtual.SolPort().ActiveChanged += port => _ = port.IsActive && Task.Run(port.Deactivate) is not null;
        (CommandLineRun run, _) = await ActivateAsync(bmc, new SilentInput());
        Assert.Equal((ExitCode.Refused, "[SOL session closed by BMC]"), (run.Code, run.LastError));
    }

    [Fact]
    public async Task Info_set_status_and_deactivate()
    {
        await using var bmc = new Bmc();
        Assert.Equal(ExitCode.Done, (await CommandLineRun.OfAsync(bmc.Args("sol", "set", "retry-count", "3"))).Code);
        CommandLineRun info = await CommandLineRun.OfAsync(bmc.Args("sol", "info"));
        Assert.Matches("Retry Count +: 3\n", info.Out);
        Assert.Matches("Enabled +: true\n", info.Out);
        Assert.Equal("Lines  : 1\nActive : none\n", (await CommandLineRun.OfAsync(bmc.Args("sol", "payload", "status"))).Out);
        Assert.Equal(ExitCode.Refused, (await CommandLineRun.OfAsync(bmc.Args("sol", "deactivate"))).Code);
        await using IpmiSol other = await IpmiSol.ActivateAsync(bmc);
        Assert.Equal("Lines  : 1\nActive : 1\n", (await CommandLineRun.OfAsync(bmc.Args("sol", "payload", "status"))).Out);
        Assert.Equal(ExitCode.Done, (await CommandLineRun.OfAsync(bmc.Args("sol", "deactivate"))).Code);
        Assert.False(bmc.Virtual.SolPort().IsActive);
    }

    private static Task<(CommandLineRun Run, string Typed)> ActivateAsync(Bmc bmc, string input, params string[] options) =>
        ActivateAsync(bmc, new MemoryStream(Encoding.UTF8.GetBytes(input)), options);

    /// <summary>Runs <c>sol activate</c> with a system that prints what is typed; returns what was typed as well.</summary>
    private static async Task<(CommandLineRun Run, string Typed)> ActivateAsync(Bmc bmc, Stream input, params string[] options)
    {
        var typed = new StringBuilder();
        SolPort line = bmc.Virtual.SolPort();
        line.Input = characters =>
        {
            typed.Append(Encoding.UTF8.GetString(characters));
            return line.Print(characters);
        };
        var output = new MemoryStream();
        var error = new StringWriter { NewLine = "\n" };
        var console = new CliConsole(TextWriter.Null, error, _ => null, _ => null) { OpenInput = () => input, OpenOutput = () => output };
        ExitCode code = await IpmiApplication.RunAsync(
            bmc.Args(["sol", "activate", .. options]), console, TestContext.Current.CancellationToken);
        return (new(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString(), default), typed.ToString());
    }
}
