using System.Text;
using System.Text.Json;

namespace Ipmi.Cli;

/// <summary>A datagram of a recorded conversation.</summary>
/// <param name="FromConsole">Whether the console sent it.</param>
/// <param name="Bytes">The UDP payload.</param>
internal readonly record struct RecordedDatagram(bool FromConsole, byte[] Bytes);

/// <summary>
/// A recorded conversation in lines of JSON: a header with <c>password</c> and <c>kg</c> (text in Latin-1, or null), which may be missing,
/// then for each datagram an object with <c>dir</c> (<c>c2s</c> or <c>s2c</c>) and <c>hex</c>. Other properties are not looked at.
/// </summary>
/// <param name="Password">The password of the header.</param>
/// <param name="Kg">The K_G of the header.</param>
/// <param name="Datagrams">The datagrams, in the order in which they were seen.</param>
internal sealed record ConversationFile(byte[] Password, byte[] Kg, IReadOnlyList<RecordedDatagram> Datagrams)
{
    private const string Hex = "hex";
    private const string Direction = "dir";
    private const string FromConsole = "c2s";
    private const string FromBmc = "s2c";

    /// <summary>Reads a file.</summary>
    /// <exception cref="UsageException">
    /// A line is no such object; the exception names the line, the property and what stands there.
    /// </exception>
    public static ConversationFile Read(TextReader lines)
    {
        byte[] password = [];
        byte[] kg = [];
        var datagrams = new List<RecordedDatagram>();
        for (int number = 1; lines.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            using JsonDocument document = Parse(line, number);
            JsonElement element = document.RootElement;
            if (element.ValueKind != JsonValueKind.Object) throw Wrong(number, $"expected a JSON object, found {element.ValueKind}");
            if (datagrams.Count > 0 || element.TryGetProperty(Hex, out _))
            {
                datagrams.Add(DatagramOf(element, number));
            }
            else
            {
                password = Latin(element, "password", number);
                kg = Latin(element, "kg", number);
            }
        }

        return new(password, kg, datagrams);
    }

    private static JsonDocument Parse(string line, int number)
    {
        try
        {
            return JsonDocument.Parse(line);
        }
        catch (JsonException e)
        {
            throw Wrong(number, $"no JSON: {e.Message}");
        }
    }

    private static RecordedDatagram DatagramOf(JsonElement element, int number)
    {
        string direction = TextOf(element, Direction, number) ?? throw Wrong(number, $"'{Direction}' is missing");
        if (direction is not (FromConsole or FromBmc))
        {
            throw Wrong(number, $"'{Direction}' is '{direction}', expected '{FromConsole}' or '{FromBmc}'");
        }

        string hex = TextOf(element, Hex, number) ?? throw Wrong(number, $"'{Hex}' is missing");
        return hex.Length % 2 == 0 && hex.All(char.IsAsciiHexDigit)
            ? new(direction == FromConsole, Convert.FromHexString(hex))
            : throw Wrong(number, $"'{Hex}' is not pairs of hexadecimal digits");
    }

    private static byte[] Latin(JsonElement header, string name, int number)
    {
        string text = TextOf(header, name, number) ?? "";
        return text.All(character => character <= byte.MaxValue)
            ? Encoding.Latin1.GetBytes(text)
            : throw Wrong(number, $"'{name}' has characters outside Latin-1");
    }

    private static string? TextOf(JsonElement element, string name, int number)
    {
        if (!element.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null) return null;
        return value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : throw Wrong(number, $"'{name}' is {value.ValueKind}, expected a string");
    }

    private static UsageException Wrong(int number, string what) => new($"Line {number} of the conversation: {what}.");
}
