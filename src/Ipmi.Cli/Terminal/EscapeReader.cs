namespace Ipmi.Cli.Terminal;

/// <summary>Finds escapes in what is typed: the escape character at the beginning of a line, and a letter after it.</summary>
/// <param name="escape">The escape character; none is <see langword="null"/>.</param>
internal sealed class EscapeReader(byte? escape)
{
    private bool _isLineStart = true;
    private bool _isEscaped;

    /// <summary>Splits what was typed.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="characters">What of it goes to the system.</param>
    /// <param name="consumed">How much of it was looked at: an escape ends the search.</param>
    public Escape Read(ReadOnlySpan<byte> typed, List<byte> characters, out int consumed)
    {
        for (consumed = 0; consumed < typed.Length;)
        {
            byte c = typed[consumed++];
            if (_isEscaped)
            {
                _isEscaped = false;
                Escape found = c switch
                {
                    (byte)'.' => Escape.End,
                    (byte)'B' => Escape.Break,
                    (byte)'?' => Escape.Help,
                    _ => Escape.None,
                };
                if (found != Escape.None) return found;
                if (c != escape) characters.Add(escape!.Value);
            }
            else if (_isLineStart && c == escape)
            {
                _isEscaped = true;
                continue;
            }

            characters.Add(c);
            _isLineStart = c is (byte)'\r' or (byte)'\n';
        }

        return Escape.None;
    }
}

/// <summary>What an escape asks for.</summary>
internal enum Escape
{
    /// <summary>There was none.</summary>
    None,

    /// <summary>End the console.</summary>
    End,

    /// <summary>Send a break.</summary>
    Break,

    /// <summary>Say what escapes there are.</summary>
    Help,
}
