namespace Ipmi.Virtual.Interop.Tests.Matrix;

/// <summary>One place of a table: what one client does for one task, or the reason that it does not.</summary>
/// <param name="Row">The task, or the way to log in.</param>
/// <param name="Client">The column.</param>
/// <param name="Why">Why the client does not do it; null when it does.</param>
/// <param name="Steps">What is run, in order, against a virtual BMC of its own.</param>
internal sealed record Cell(string Row, string Client, string? Why, IReadOnlyList<Step> Steps)
{
    /// <summary>What the virtual BMC is like.</summary>
    public Scene Scene { get; init; }

    /// <summary>In what it deviates from the specification; nothing unless set.</summary>
    public string? Quirk { get; init; }

    public static Cell Works(string row, string client, params IReadOnlyList<Step> steps) => new(row, client, null, steps);

    public static Cell Cannot(string row, string client, string why) => new(row, client, why, []);
}

/// <summary>What a virtual BMC is like before a client comes.</summary>
internal enum Scene
{
    /// <summary>As it starts.</summary>
    Plain,

    /// <summary>A system on its serial line, which says "got" and the line that was typed.</summary>
    SystemOnSerialLine,

    /// <summary>Its one session is open already.</summary>
    NoSessionLeft,
}

/// <summary>One run of a client.</summary>
/// <param name="Command">
/// The program and its arguments; <c>HOST</c> and <c>PORT</c> are the target's, <c>FILE</c> an empty file, <c>~</c> a blank.
/// </param>
/// <param name="Expected">What it must have said.</param>
/// <param name="Fails">Whether it must end with an error.</param>
internal sealed record Step(string Command, string Expected, bool Fails = false)
{
    private const string Then = " => ";
    private const string ThenFails = " =!> ";

    /// <summary>Whether a text is a step, and not a reason why there is none.</summary>
    public static bool Is(string text) =>
        text.Contains(Then, StringComparison.Ordinal) || text.Contains(ThenFails, StringComparison.Ordinal);

    /// <summary>Reads <c>what the client is told => what it must say</c>; with <c>=!></c> it must fail.</summary>
    public static Step Parse(string text, Func<string, string, string> command)
    {
        bool fails = text.Contains(ThenFails, StringComparison.Ordinal);
        string[] parts = text.Split(fails ? ThenFails : Then);
        return parts is [var told, var said] ? new(command(told, said), said, fails) : throw new FormatException(text);
    }

    public IReadOnlyList<string> Arguments(Target target, string file) =>
    [
        .. Command.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word
            .Replace("HOST", target.Host, StringComparison.Ordinal)
            .Replace("PORT", target.Port, StringComparison.Ordinal)
            .Replace("FILE", file, StringComparison.Ordinal)
            .Replace("~", " ", StringComparison.Ordinal)),
    ];
}
