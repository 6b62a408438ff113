using System.CommandLine;
using System.Globalization;
using System.Text;
using Ipmi.Client;
using Ipmi.Messages;

namespace Ipmi.Cli.Verbs;

/// <summary><c>raw NETFN CMD [BYTES…]</c>: any command by its numbers.</summary>
internal static class RawVerb
{
    private const int MaxDataLength = 240;
    private const int BytesPerLine = 16;

    public static Command Create(CommonOptions options, CliConsole console)
    {
        var words = new Argument<string[]>("netfn cmd bytes")
        {
            Description = "Network function (chassis, bridge, event, app, firmware, storage, transport, or a number), command, data",
        };
        var repeat = new Option<bool>("--repeat")
        {
            Description = "Send the command again when its answer is lost, also where executing it twice may be something else than once",
        };
        var command = new Command("raw", "Sends any command by its numbers") { words, repeat };
        BmcVerb.Act(
            command,
            options,
            console,
            Check,
            (client, context, cancellationToken) =>
                RunAsync(client, context, Request(context.Line.GetValue(words)!, context.Line.GetValue(repeat)), cancellationToken));
        return command;

        void Check(ParseResult line) => Request(line.GetValue(words) ?? [], line.GetValue(repeat));
    }

    private static RawRequest Request(string[] words, bool repeat)
    {
        if (words.Length < 2) throw new UsageException("Not enough parameters given.\nRAW Commands:  raw <netfn> <cmd> [data]");
        if (words.Length - 2 > MaxDataLength) throw new UsageException($"A request has at most {MaxDataLength} bytes of data.");
        byte netFn = NetFnOf(words[0]);
        byte[] data = [.. words.Skip(2).Select(word => ByteOf(word, "data"))];
        return new((NetFn)(netFn & 0x3F), ByteOf(words[1], "command"), data, Lun.Bmc, repeat ? true : null);
    }

    private static async Task<ExitCode> RunAsync(
        IpmiClient client, VerbContext context, RawRequest request, CancellationToken cancellationToken)
    {
        string what = $"channel=0x0 netfn=0x{(byte)request.NetFn:x} lun=0x{(byte)request.Lun:x} cmd=0x{request.Command:x}";
        RawResponse response;
        try
        {
            response = await client.ExchangeRawAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (IpmiException silence) when (Failures.CodeOf(silence) is ExitCode.NoAnswer or ExitCode.OutcomeUnknown)
        {
            context.Console.Error.WriteLine(silence.Message);
            context.Console.Error.WriteLine($"Unable to send RAW command ({what})");
            return Failures.CodeOf(silence)!.Value;
        }

        if (response.CompletionCode != CompletionCode.Ok)
        {
            context.Console.Error.WriteLine(
                $"Unable to send RAW command ({what} rsp=0x{(byte)response.CompletionCode:x}): {IpmitoolTexts.Of(response.CompletionCode)}");
            return ExitCode.Refused;
        }

        context.Write(
            text => WriteBytes(text, response.Data.Span),
            json =>
            {
                json.WriteNumber("netFn", (byte)response.NetFn);
                json.WriteNumber("command", response.Command);
                json.WriteString("commandName", response.Info?.Name);
                json.WriteNumber("completionCode", (byte)response.CompletionCode);
                json.WriteString("data", Convert.ToHexStringLower(response.Data.Span));
            });
        return ExitCode.Done;
    }

    private static void WriteBytes(TextWriter text, ReadOnlySpan<byte> data)
    {
        var lines = new StringBuilder();
        for (int i = 0; i < data.Length; i++)
        {
            if (i % BytesPerLine == 0 && i != 0) lines.Append('\n');
            lines.Append(CultureInfo.InvariantCulture, $" {data[i]:x2}");
        }

        text.Write(lines.Append('\n').ToString());
    }

    private static byte NetFnOf(string word) => word.ToUpperInvariant() switch
    {
        "CHASSIS" => (byte)NetFn.Chassis,
        "BRIDGE" => (byte)NetFn.Bridge,
        "EVENT" or "SENSOREVENT" => (byte)NetFn.SensorEvent,
        "APP" or "APPLICATION" => (byte)NetFn.App,
        "FIRMWARE" => (byte)NetFn.Firmware,
        "STORAGE" => (byte)NetFn.Storage,
        "TRANSPORT" => (byte)NetFn.Transport,
        _ => ByteOf(word, "netfn"),
    };

    /// <summary>A byte as C writes it: decimal, <c>0x</c> hexadecimal, or octal after a zero.</summary>
    private static byte ByteOf(string word, string what)
    {
        int radix = word.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? 16 : word.Length > 1 && word[0] == '0' ? 8 : 10;
        ReadOnlySpan<char> digits = radix == 16 ? word.AsSpan(2) : word;
        int value = digits.IsEmpty ? -1 : 0;
        foreach (char digit in digits)
        {
            int number = char.IsAsciiHexDigit(digit) ? Convert.ToInt32(digit.ToString(), 16) : radix;
            value = number < radix && value is >= 0 and <= byte.MaxValue ? value * radix + number : -1;
        }

        return value is >= 0 and <= byte.MaxValue ? (byte)value : throw new UsageException($"Given {what} \"{word}\" is invalid.");
    }
}
