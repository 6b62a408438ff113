namespace Ipmi.Messages.Tests;

/// <summary>What was said in the recorded conversations (Data/recorded.csv).</summary>
internal static class Recordings
{
    private static readonly ILookup<string, (string Kind, string Hex)> Lines = File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "recorded.csv"))
        .Skip(2)
        .Select(line => line.Split(','))
        .ToLookup(cells => cells[0], cells => (cells[1], cells[2]));

    /// <summary>Every request and every response of success, whose checksums are right.</summary>
    public static IEnumerable<RecordedMessage> Messages { get; } = [.. Read()];

    public static bool Has(string recording) => Lines.Contains(recording);

    /// <summary>Whether the bytes stand somewhere in one of a conversation's payloads or datagrams.</summary>
    public static bool Has(string recording, string hex) => Lines[recording].Any(line => IndexOf(line.Hex, hex) >= 0);

    private static IEnumerable<RecordedMessage> Read()
    {
        foreach (var conversation in Lines)
        {
            foreach ((string kind, string hex) in conversation)
            {
                byte[] bytes = Convert.FromHexString(hex);
                if (kind != "plain" || bytes.Length < 7 || Sum(bytes[..3]) != 0 || Sum(bytes[3..]) != 0) continue;
                var netFn = (NetFn)(bytes[1] >> 2);
                byte[] data = bytes[6..^1];
                bool isResponse = ((byte)netFn & 1) != 0;
                if (isResponse && data[0] != 0) continue;
                if (isResponse) data = data[1..];
                Body body = (NetFn)((byte)netFn & 0x3E) == NetFn.GroupExtension ? (Body)data[0] : Body.None;
                yield return new(conversation.Key, new((NetFn)((byte)netFn & 0x3E), bytes[5], body), isResponse, data);
            }
        }
    }

    private static int IndexOf(string all, string part)
    {
        for (int at = all.IndexOf(part, StringComparison.Ordinal); at >= 0; at = all.IndexOf(part, at + 1, StringComparison.Ordinal))
        {
            if (at % 2 == 0) return at;
        }

        return -1;
    }

    private static byte Sum(byte[] bytes) => (byte)bytes.Sum(b => b);
}

/// <summary>A request, or the response to one without its completion code.</summary>
internal sealed record RecordedMessage(string Recording, CommandId Command, bool IsResponse, byte[] Data);
