using System.Text;

namespace Ipmi.Generators.Emission;

/// <summary>Lines of C#, indented by the braces they stand in.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public SourceWriter Line(string line = "")
    {
        if (line.Length > 0) _text.Append(' ', _depth * 4).Append(line);
        _text.Append('\n');
        return this;
    }

    /// <summary>A head, and a block in braces below it.</summary>
    public SourceWriter Block(string head, Action body, string close = "}")
    {
        Line(head);
        Line("{");
        _depth++;
        body();
        _depth--;
        return Line(close);
    }

    /// <summary>A line that goes on in the next, one step to the right.</summary>
    public SourceWriter Continued(string line)
    {
        _depth++;
        Line(line);
        _depth--;
        return this;
    }

    public override string ToString() => _text.ToString();
}
