using System.Text.Json;

namespace Ipmi.Cli.Tests;

public class DecodeTests
{
    /// <summary>Datagrams of recorded conversations, and what they are.</summary>
    public static TheoryData<string> Recorded =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "datagrams.txt")).Where(line => line[0] != '#').Distinct()];

    [Theory, MemberData(nameof(Recorded))]
    public async Task Recorded_datagrams_fit(string line)
    {
        string[] words = line.Split(' ', 2);
        CommandLineRun run = await CommandLineRun.OfAsync("decode", words[0]);
        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Error));
        bool isEncrypted = run.Out.Contains("encrypted: it cannot be read without the session's keys", StringComparison.Ordinal);
        string expected = words[1].Replace("RAKP", "RAKP Message", StringComparison.Ordinal);
        bool isKnown = !words[1].StartsWith("netfn", StringComparison.Ordinal);
        if (isKnown && !isEncrypted) Assert.Contains(expected, run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--response get-device-id", "", "ends after byte 10, before 'ProductId' (bytes 11-12)", "00 20 81 01 23 51 02 bf a2 02")]
    [InlineData("--response get-device-id", "", "ends after byte 9, inside 'ManufacturerId' (bytes 8-10)", "00 20 81 01 23 51 02 bf a2")]
    [InlineData("--response get-device-id", "", "has no data; 'CompletionCode' (byte 1) is missing", "")]
    [InlineData("--request get-sdr", "", "1 byte too many after byte 6: 99", "00 00 01 00 00 ff 99")]
    [InlineData("--request get-sdr", "", "ends after byte 3, inside 'RecordId' (bytes 3-4)", "00 00 01")]
    [InlineData("--record LanMessageHeader", "", "byte 3: checksum is C9h, expected C8h (bytes 1-2)", "2018c9810038")]
    [InlineData("--record SessionTrailer", "", "byte 2 is 06h, expected 07h", "0006")]
    [InlineData(
        "", "IPMI message checksum: ", "byte 9 of the message: checksum is B6h, expected B5h (bytes 4-8)",
        "0600ff07000000000000000000092018c88100388e04b6")]
    [InlineData(
        "", "IPMI message: ", "byte 10 of the session header: it says that the message has 9 bytes; 8 follow",
        "0600ff07000000000000000000092018c88100388e04")]
    [InlineData("", "RMCP header: ", "ends after byte 2, before 'Sequence' (byte 3)", "0600")]
    [InlineData("", "RMCP header: ", "byte 1: version is 05h, expected 06h (RMCP 1.0)", "0500ff06000011be80000000")]
    public async Task Bytes_that_do_not_fit_are_told_with_place_expected_and_actual(string how, string title, string problem, string hex)
    {
        string[] options = how.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        CommandLineRun run = await CommandLineRun.OfAsync(["decode", .. options, .. hex.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.Equal(ExitCode.Refused, run.Code);
        Assert.Contains(title, run.Error, StringComparison.Ordinal);
        Assert.Contains(problem + "\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_field_has_its_place_its_bits_and_its_value()
    {
        CommandLineRun run = await CommandLineRun.OfAsync(
            "decode", "--response", "Get Device ID", "0020810123510fbfa2020100 00000000", "--format", "json");
        using JsonDocument json = JsonDocument.Parse(run.Out);
        Assert.True(json.RootElement.GetProperty("fits").GetBoolean());
        JsonElement[] fields = [.. json.RootElement.GetProperty("parts")[0].GetProperty("fields").EnumerateArray()];
        JsonElement maker = fields.Single(f => f.GetProperty("name").GetString() == "manufacturerId");
        Assert.Equal(
            (8, 10, "BF A2 02"),
            (maker.GetProperty("byte").GetInt32(), maker.GetProperty("lastByte").GetInt32(), maker.GetProperty("raw").GetString()));
        JsonElement revision = fields.Single(f => f.GetProperty("name").GetString() == "deviceRevision");
        Assert.Equal(
            (3, 0, "1"),
            (
                revision.GetProperty("highBit").GetInt32(),
                revision.GetProperty("lowBit").GetInt32(),
                revision.GetProperty("value").GetString()));
    }

    [Fact]
    public async Task Secrets_stay_secret()
    {
        CommandLineRun run = await CommandLineRun.OfAsync(
            "decode", "--request", "set-user-password", "02", "02", "deadbeefdeadbeefdeadbeefdeadbeef");
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Contains("***", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("DE AD", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fields_before_the_fault_keep_their_values()
    {
        CommandLineRun run = await CommandLineRun.OfAsync("decode", "--record", "FullSensorRecord", "01 00 51 01 30 20");
        Assert.Equal(ExitCode.Refused, run.Code);
        Assert.Matches("Header.RecordId +01 00 +1\n", run.Out);
    }

    [Theory]
    [InlineData("decode 0x1z", "'0x1z' is not pairs of hexadecimal digits.")]
    [InlineData("decode 123", "'123' is not pairs of hexadecimal digits.")]
    [InlineData("decode --request nonsense 00", "There is no command 'nonsense'.")]
    [InlineData("decode --record RakpMesage1 00", "There is no record 'RakpMesage1'. Near to it: RakpMessage1")]
    [InlineData("decode --record RakpMessage1 --request get-sdr 00", "--request, --response, --record and --vectors exclude each other.")]
    public async Task What_makes_no_sense_is_told(string line, string expected)
    {
        CommandLineRun run = await CommandLineRun.OfAsync(line.Split(' '));
        Assert.Equal((ExitCode.Usage, ""), (run.Code, run.Out));
        Assert.StartsWith(expected, run.Error, StringComparison.Ordinal);
    }
}
