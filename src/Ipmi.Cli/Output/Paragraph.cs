namespace Ipmi.Cli;

/// <summary>Sentences in lines that a terminal has room for.</summary>
internal static class Paragraph
{
    private const int Width = 100;

    /// <summary>The text with line breaks between words.</summary>
    public static string Of(string text)
    {
        var lines = new List<string> { "" };
        foreach (string word in text.Split(' '))
        {
            string line = lines[^1];
            if (line.Length > 0 && line.Length + 1 + word.Length > Width) lines.Add(word);
            else lines[^1] = line.Length == 0 ? word : $"{line} {word}";
        }

        return string.Join('\n', lines);
    }
}
