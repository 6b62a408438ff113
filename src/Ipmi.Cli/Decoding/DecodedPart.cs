using Ipmi.Messages;

namespace Ipmi.Cli;

/// <summary>A header or message that was found in bytes.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Offset">How many bytes stand before it.</param>
/// <param name="Fields">Its fields, counted from its own beginning.</param>
/// <param name="Problem">What is wrong with it; none when it fits.</param>
internal sealed record DecodedPart(string Title, int Offset, IReadOnlyList<ExplainedField> Fields, string? Problem)
{
    private const string CompletionCodeName = "CompletionCode";

    /// <summary>Bytes held against a layout.</summary>
    public static DecodedPart Of(string title, int offset, LayoutEntry entry, ReadOnlyMemory<byte> bytes)
    {
        MessageExplanation explanation = entry.Explain(bytes);
        return new(title, offset, explanation.Fields, explanation.Problem);
    }

    /// <summary>A request.</summary>
    public static DecodedPart OfRequest(CommandEntry command, int offset, ReadOnlyMemory<byte> data) =>
        Of($"{command.Info.Name} request ({command.Info.Id})", offset, command.Request, data);

    /// <summary>A response, the completion code first.</summary>
    public static DecodedPart OfResponse(CommandEntry command, int offset, ReadOnlyMemory<byte> data)
    {
        string title = $"{command.Info.Name} response ({command.Info.Id})";
        if (data.IsEmpty) return new(title, offset, [], $"has no data; '{CompletionCodeName}' (byte 1) is missing");
        var code = (CompletionCode)data.Span[0];
        ExplainedField first = Byte(CompletionCodeName, data.Span[0], command.Info.Describe(code));
        ReadOnlyMemory<byte> rest = data[1..];
        if (code != CompletionCode.Ok)
        {
            // Some refusals bring data along, which mean nothing more.
            return new(title, offset, rest.IsEmpty ? [first] : [first, Bytes("Data", 2, rest.Span, null)], null);
        }

        MessageExplanation explanation = command.Response.Explain(rest);
        return new(title, offset, [first, .. explanation.Fields], explanation.Problem);
    }

    /// <summary>Bytes that no layout tells of.</summary>
    public static DecodedPart OfBytes(
        string title, int offset, string name, ReadOnlySpan<byte> bytes, string? value = null, string? problem = null) =>
        new(title, offset, bytes.IsEmpty ? [] : [Bytes(name, 1, bytes, value)], problem);

    /// <summary>One byte and what it means.</summary>
    public static ExplainedField Byte(string name, byte raw, string value, int at = 1) =>
        new(name, FieldLayoutKind.Value, at, at, 7, 0, $"{raw:X2}", value);

    /// <summary>Bytes and what they mean.</summary>
    public static ExplainedField Bytes(string name, int first, ReadOnlySpan<byte> bytes, string? value) =>
        new(name, FieldLayoutKind.Tail, first, first + bytes.Length - 1, 7, 0, new Octets(bytes.ToArray()).ToString(), value);
}
