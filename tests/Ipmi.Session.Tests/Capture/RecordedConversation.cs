using System.Text;
using System.Text.Json;

namespace Ipmi.Session.Tests.Capture;

/// <summary>One file of Vectors/: a conversation of two programs that were not written here, with what an independent checker said of it.</summary>
public sealed record RecordedConversation(string Name, byte[] Password, byte[] Kg, IReadOnlyList<RecordedDatagram> Datagrams)
{
    private const string Folder = "Vectors/";

    public static TheoryData<string> Names { get; } =
        [.. Resources.Where(name => name.EndsWith(".jsonl", StringComparison.Ordinal)).Select(name => name[Folder.Length..^".jsonl".Length]).Order()];

    private static string[] Resources => typeof(RecordedConversation).Assembly.GetManifestResourceNames();

    public IpmiCredentials Secrets => new([], Password, Kg);

    public static RecordedConversation Named(string name)
    {
        using Stream stream = typeof(RecordedConversation).Assembly.GetManifestResourceStream($"{Folder}{name}.jsonl")!;
        using var reader = new StreamReader(stream);
        using JsonDocument header = JsonDocument.Parse(reader.ReadLine()!);
        var datagrams = new List<RecordedDatagram>();
        while (reader.ReadLine() is { } line) datagrams.Add(RecordedDatagram.Parse(line));
        return new(name, Latin(header.RootElement, "password"), Latin(header.RootElement, "kg"), datagrams);
    }

    private static byte[] Latin(JsonElement header, string field) => Encoding.Latin1.GetBytes(header.GetProperty(field).GetString() ?? "");
}

/// <summary>A recorded datagram, and what the checker said of it.</summary>
public sealed record RecordedDatagram(bool FromConsole, byte[] Bytes, string Message, string? Plain, string? Auth)
{
    public static RecordedDatagram Parse(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        JsonElement datagram = document.RootElement;
        return new(
            datagram.GetProperty("dir").GetString() == "c2s",
            Convert.FromHexString(datagram.GetProperty("hex").GetString()!),
            datagram.GetProperty("msg").GetString()!,
            datagram.TryGetProperty("plain", out JsonElement plain) ? plain.GetString() : null,
            datagram.TryGetProperty("auth", out JsonElement auth) ? auth.GetString() : null);
    }
}
