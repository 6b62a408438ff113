using System.Text;

namespace Ipmi.Generators.Emission;

/// <summary>Lines of C#, indented by the braces they stand in.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _isGapWanted;
    private bool _isStart = true;

    /// <summary>A line. A gap wanted before it is written now.</summary>
    public SourceWriter Line(string line)
    {
        if (_isGapWanted) _text.Append('\n');
        _isGapWanted = false;
        _isStart = line == "{";
        _text.Append(' ', _depth * 4).Append(line).Append('\n');
        return this;
    }

    /// <summary>Wants a blank line before the next line; at the start and the end of a block there is none.</summary>
    public SourceWriter Gap()
    {
        _isGapWanted = !_isStart;
        return this;
    }

    /// <summary>A head, and a block in braces below it.</summary>
    public SourceWriter Block(string head, Action body, string close = "}")
    {
        Line(head);
        return Block(body, close);
    }

    /// <summary>A block in braces.</summary>
    public SourceWriter Block(Action body, string close = "}")
    {
        Line("{");
        _depth++;
        body();
        _depth--;
        _isGapWanted = false;
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
