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
        var words = new WordsArgument("netfn cmd bytes")
        {
            Description = "Network function (chassis, bridge, event, app, firmware, storage, transport, or a number), command, data",
        };
        var lun = new Option<byte>("--lun", "-l") { Description = "The logical unit of the responder, 0 to 3 (0)" };
        var command = new Command("raw", "Sends any command by its numbers") { words, lun };
        BmcVerb.Act(
            command,
            options,
            console,
            Check,
            (client, context, cancellationToken) =>
                RunAsync(client, context, Request(context.Line.GetValue(words)!, context.Line.GetValue(lun)), cancellationToken));
        return command;

        void Check(ParseResult line) => Request(line.GetValue(words) ?? [], line.GetValue(lun));
    }

    private static RawRequest Request(string[] words, byte lun)
    {
        if (words.Length < 2) throw new UsageException("Not enough parameters given.\nRAW Commands:  raw <netfn> <cmd> [data]");
        if (words.Length - 2 > MaxDataLength) throw new UsageException($"A request has at most {MaxDataLength} bytes of data.");
        if (lun > 3) throw new UsageException($"-l takes a logical unit from 0 to 3, not {lun}.");
        byte netFn = NetFnOf(words[0]);
        byte[] data = [.. words.Skip(2).Select(word => ByteOf(word, "data"))];
        return new((NetFn)(netFn & 0x3F), ByteOf(words[1], "command"), data, (Lun)lun);
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
                $"Unable to send RAW command ({what} rsp=0x{(byte)response.CompletionCode:x}): "
                + IpmitoolTexts.Of(response.CompletionCode));
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
