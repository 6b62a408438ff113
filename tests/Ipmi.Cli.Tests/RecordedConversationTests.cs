using System.Text.Json;

namespace Ipmi.Cli.Tests;

/// <summary>
/// <c>decode --vectors</c> on conversations of other people's programs, held against what an independent checker said of them.
/// </summary>
public class RecordedConversationTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Vectors");

    public static TheoryData<string> Names =>
        [.. Directory.EnumerateFiles(Folder).Select(file => Path.GetFileNameWithoutExtension(file)).Order()];

    [Theory, MemberData(nameof(Names))]
    public async Task Every_datagram_is_told_as_the_checker_tells_it(string name)
    {
        string[] recorded = [.. File.ReadLines(FileOf(name)).Skip(1)];
        (JsonElement[] told, _) = await DecodeAsync(name);
        Assert.Equal(recorded.Length, told.Length);
        foreach ((int index, string line) in recorded.Index())
        {
            JsonElement expected = JsonElement.Parse(line);
            JsonElement actual = told[index];
            Assert.Equal(index, actual.GetProperty("index").GetInt32());
            Assert.Equal(Text(expected, "dir"), Text(actual, "dir"));
            Assert.Equal(Text(expected, "auth") ?? "absent", Text(actual, "auth"));
            Assert.Equal(Text(expected, "plain"), Text(actual, "plain"));
            AssertNamed(Text(expected, "msg")!, actual);
        }
    }

    [Fact]
    public async Task Secrets_of_the_options_take_the_place_of_those_of_the_file()
    {
        (JsonElement[] told, string notes) = await DecodeAsync("v20-s3-ipmitool-sim-chassis", "--password", "another");
        Assert.Equal("", notes);
        Assert.Contains(told, datagram => Text(datagram, "auth") == "bad");
        Assert.DoesNotContain(told, datagram => Text(datagram, "auth") == "good");
        Assert.All(
            told.Where(datagram => datagram.GetProperty("sessionId").GetUInt32() != 0), datagram => Assert.Null(Text(datagram, "plain")));
    }

    [Fact]
    public async Task A_key_of_the_options_opens_what_the_file_has_no_key_for()
    {
        string[] lines = File.ReadAllLines(FileOf("v20-s3-ipmitool-sim-kg"));
        string kg = Text(JsonElement.Parse(lines[0]), "kg")!;
        string file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "without.jsonl");
        await File.WriteAllLinesAsync(file, lines.Skip(1), TestContext.Current.CancellationToken);
        string password = Text(JsonElement.Parse(lines[0]), "password")!;
        CommandLineRun with = await CommandLineRun.OfAsync("decode", "--vectors", file, "--password", password, "--kg", kg);
        CommandLineRun without = await CommandLineRun.OfAsync("decode", "--vectors", file, "--password", password);
        Assert.DoesNotContain("\"auth\":\"bad\"", with.Out, StringComparison.Ordinal);
        Assert.Contains("\"auth\":\"bad\"", without.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_peer_got_wrong_is_told_beside_the_result()
    {
        (_, string notes) = await DecodeAsync("v20-s12-openipmi-sim-chassis");
        Assert.Equal("Note: K1 and K2 are taken over 16 bytes (OpenIPMI).\n", notes);
    }

    [Theory]
    [InlineData("nonsense", "Line 1 of the conversation: no JSON")]
    [InlineData("[1]", "Line 1 of the conversation: expected a JSON object, found Array")]
    [InlineData("{\"password\":5}", "Line 1 of the conversation: 'password' is Number, expected a string")]
    [InlineData("{\"password\":\"\u0416\"}", "Line 1 of the conversation: 'password' has characters outside Latin-1")]
    [InlineData("{}\n\n{\"dir\":\"up\",\"hex\":\"06\"}", "Line 3 of the conversation: 'dir' is 'up', expected 'c2s' or 's2c'")]
    [InlineData("{\"hex\":\"06\"}", "Line 1 of the conversation: 'dir' is missing")]
    [InlineData("{}\n{\"dir\":\"c2s\",\"hex\":\"0\"}", "Line 2 of the conversation: 'hex' is not pairs of hexadecimal digits")]
    [InlineData("{}\n{\"dir\":\"c2s\",\"hex\":\"06\"}\n{\"dir\":\"c2s\"}", "Line 3 of the conversation: 'hex' is missing")]
    [InlineData("{\"password\":\"012345678901234567890\"}", "The password of the conversation has 21 bytes; 20 are possible.")]
    public async Task A_file_that_is_no_conversation_is_refused_with_the_place(string contents, string problem)
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "wrong.jsonl");
        await File.WriteAllTextAsync(file, contents, TestContext.Current.CancellationToken);
        CommandLineRun run = await CommandLineRun.OfAsync("decode", "--vectors", file);
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.StartsWith(problem, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_are_no_datagram_are_told_as_malformed()
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "odd.jsonl");
        await File.WriteAllTextAsync(
            file, "{\"dir\":\"c2s\",\"hex\":\"\"}\n{\"dir\":\"s2c\",\"hex\":\"0600ff0706c0\"}", TestContext.Current.CancellationToken);
        CommandLineRun run = await CommandLineRun.OfAsync("decode", "--vectors", file);
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Equal(2, run.Out.Split('\n').Count(line => line.Contains("\"layer\":\"malformed\"", StringComparison.Ordinal)));
    }

    private static async Task<(JsonElement[] Told, string Notes)> DecodeAsync(string name, params string[] options)
    {
        CommandLineRun run = await CommandLineRun.OfAsync(["decode", "--vectors", FileOf(name), .. options]);
        Assert.Equal(ExitCode.Done, run.Code);
        return ([.. run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))], run.Error);
    }

    /// <summary>The checker names handshake messages and a few commands by name, the others by numbers.</summary>
    private static void AssertNamed(string expected, JsonElement actual)
    {
        string? netFn = Text(actual, "netfn");
        string said = netFn is null
            ? (Text(actual, "command") ?? Text(actual, "type")!).Replace("RAKP Message", "RAKP", StringComparison.Ordinal)
            : expected.StartsWith("netfn", StringComparison.Ordinal)
                ? $"netfn {Convert.ToByte(netFn, 16) & ~1:X2}h cmd {Text(actual, "cmd")}h {Text(actual, "direction")}"
                : $"{Text(actual, "command")} {Text(actual, "direction")}";
        if (!expected.StartsWith("ASF", StringComparison.Ordinal)) Assert.StartsWith(said, expected, StringComparison.Ordinal);
    }

    private static string FileOf(string name) => Path.Combine(Folder, name + ".jsonl");

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
