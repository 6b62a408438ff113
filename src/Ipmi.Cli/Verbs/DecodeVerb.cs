using System.CommandLine;
using System.Text.Json;
using Ipmi.Messages;

namespace Ipmi.Cli.Verbs;

/// <summary><c>decode HEX…</c>: what bytes say, field by field, and what is wrong with them.</summary>
internal static class DecodeVerb
{
    public static Command Create(CommonOptions options, CliConsole console)
    {
        var hex = new WordsArgument("hex")
        {
            Description = "The bytes in hexadecimal, together or apart; - or nothing for standard input",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var request = new Option<string?>("--request") { Description = "The bytes are the data of this command's request" };
        var response = new Option<string?>("--response")
        {
            Description = "The bytes are the data of this command's response, completion code first",
        };
        var record = new Option<string?>("--record") { Description = "The bytes are this header or record" };
        var vectors = new Option<string?>("--vectors")
        {
            Description =
                "Opens a recorded conversation (lines of JSON; - for standard input): one JSON object a datagram, decrypted and verified",
        };
        var command = new Command("decode", "Explains bytes: a datagram from the RMCP header on, or with an option a message or record")
        {
            hex, request, response, record, vectors,
        };
        command.SetAction(async (line, _) => (int)await Failures.GuardAsync(
            console,
            () => Task.FromResult(Run(
                new(line, options, console),
                line.GetValue(hex) ?? [],
                line.GetValue(request),
                line.GetValue(response),
                line.GetValue(record),
                line.GetValue(vectors)))).ConfigureAwait(false));
        return command;
    }

    private static ExitCode Run(
        VerbContext context, string[] words, string? request, string? response, string? record, string? vectors)
    {
        if (((string?[])[request, response, record, vectors]).Count(name => name is not null) > 1)
        {
            throw new UsageException("--request, --response, --record and --vectors exclude each other.");
        }

        if (vectors is not null)
        {
            return words is []
                ? ConversationReader.Run(context, vectors)
                : throw new UsageException("--vectors takes no bytes beside the file.");
        }

        Func<ReadOnlyMemory<byte>, IReadOnlyList<DecodedPart>> decode = DatagramDecoder.Decode;
        if (request is not null && MessageNames.Command(request) is var asked) decode = bytes => [DecodedPart.OfRequest(asked, 0, bytes)];
        if (response is not null && MessageNames.Command(response) is var told) decode = bytes => [DecodedPart.OfResponse(told, 0, bytes)];
        if (record is not null && MessageNames.Record(record) is var entry)
        {
            decode = bytes => [DecodedPart.Of(entry.Layout.Name, 0, entry, bytes)];
        }

        bool isInput = words is [] or ["-"];
        IReadOnlyList<DecodedPart> parts = decode(HexText.Parse(isInput ? context.Console.OpenIn().ReadToEnd() : string.Join(' ', words)));
        context.Write(text => Write(text, parts), json => Write(json, parts));
        foreach (DecodedPart wrong in parts.Where(part => part.Problem is not null))
        {
            context.Console.Error.WriteLine($"{wrong.Title}: {wrong.Problem}");
        }

        return parts.All(part => part.Problem is null) ? ExitCode.Done : ExitCode.Refused;
    }

    private static void Write(TextWriter text, IReadOnlyList<DecodedPart> parts)
    {
        foreach (DecodedPart part in parts)
        {
            if (part != parts[0]) text.Write('\n');
            text.Write(part.Offset == 0 ? $"{part.Title}\n" : $"{part.Title}, after {part.Offset} bytes\n");
            TextTable.Write(text, [["byte", "bits", "field", "raw", "value"], .. part.Fields.Select(Cells)]);
        }
    }

    private static string[] Cells(ExplainedField field) =>
        [BytesOf(field), BitsOf(field), new string(' ', field.Depth * 2) + NameOf(field), field.Raw, field.Value ?? ""];

    private static string BytesOf(ExplainedField field) => field.LastByte switch
    {
        int last when last < field.FirstByte => $"{field.FirstByte}-",
        int last when last > field.FirstByte => $"{field.FirstByte}-{last}",
        _ => $"{field.FirstByte}",
    };

    private static string BitsOf(ExplainedField field) => field switch
    {
        { HighBit: 7, LowBit: 0 } => "",
        _ when field.HighBit == field.LowBit => $"{field.HighBit}",
        _ => $"{field.HighBit}:{field.LowBit}",
    };

    private static string NameOf(ExplainedField field) => field.Kind switch
    {
        FieldLayoutKind.Reserved => "(reserved)",
        FieldLayoutKind.Constant => "(fixed)",
        FieldLayoutKind.Checksum => "(checksum)",
        FieldLayoutKind.Length => $"(length of {field.Name})",
        FieldLayoutKind.Count => $"(count of {field.Name})",
        FieldLayoutKind.Blocks => "(number of blocks)",
        _ => field.Name,
    };

    private static void Write(Utf8JsonWriter json, IReadOnlyList<DecodedPart> parts)
    {
        json.WriteBoolean("fits", parts.All(part => part.Problem is null));
        json.WriteStartArray("parts");
        foreach (DecodedPart part in parts)
        {
            json.WriteStartObject();
            json.WriteString("title", part.Title);
            json.WriteNumber("offset", part.Offset);
            json.WriteString("problem", part.Problem);
            json.WriteStartArray("fields");
            foreach (ExplainedField field in part.Fields) Write(json, field);
            json.WriteEndArray();
            if (part.Message is { } message)
            {
                json.WriteStartObject("message");
                message.Render(new JsonFieldWriter(json));
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ExplainedField field)
    {
        json.WriteStartObject();
        json.WriteString("name", FlatField.JsonPath(field.Name));
        json.WriteString("kind", FlatField.JsonName(field.Kind.ToString()));
        json.WriteNumber("byte", field.FirstByte);
        json.WriteNumber("lastByte", field.LastByte);
        json.WriteNumber("highBit", field.HighBit);
        json.WriteNumber("lowBit", field.LowBit);
        json.WriteString("raw", field.Raw);
        json.WriteString("value", field.Value);
        json.WriteEndObject();
    }
}
