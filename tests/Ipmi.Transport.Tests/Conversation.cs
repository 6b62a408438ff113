using System.Text.Json;

namespace Ipmi.Transport.Tests;

/// <summary>A recorded conversation: one datagram a line, after a line of origin and a line of facts.</summary>
internal static class Conversation
{
    internal sealed record Datagram(bool ToServer, byte[] Bytes);

    internal static IReadOnlyList<Datagram> Read(string name) =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Vectors", name + ".jsonl"))
            .Where(line => !line.StartsWith('#'))
            .Skip(1)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Select(line => new Datagram(line.GetProperty("dir").GetString() == "c2s", Convert.FromHexString(line.GetProperty("hex").GetString()!))),
    ];
}
