namespace Ipmi.Virtual.Interop.Tests.Matrix;

/// <summary>One place of a table: what one client does for one task, or the reason that it does not.</summary>
/// <param name="Row">The task, or the way to log in.</param>
/// <param name="Client">The column.</param>
/// <param name="Why">Why the client does not do it; null when it does.</param>
/// <param name="Steps">What is run, in order, against a virtual BMC of its own.</param>
internal sealed record Cell(string Row, string Client, string? Why, IReadOnlyList<Step> Steps)
{
    public static Cell Works(string row, string client, params IReadOnlyList<Step> steps) => new(row, client, null, steps);

    public static Cell Cannot(string row, string client, string why) => new(row, client, why, []);
}

/// <summary>One run of a client.</summary>
/// <param name="Command">
/// The program and its arguments; <c>HOST</c> and <c>PORT</c> are the target's, <c>FILE</c> an empty file, <c>~</c> a blank.
/// </param>
/// <param name="Expected">What it must have said.</param>
/// <param name="Fails">Whether it must end with an error.</param>
internal sealed record Step(string Command, string Expected, bool Fails = false)
{
    public IReadOnlyList<string> Arguments(Target target, string file) =>
    [
        .. Command.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word
            .Replace("HOST", target.Host, StringComparison.Ordinal)
            .Replace("PORT", target.Port, StringComparison.Ordinal)
            .Replace("FILE", file, StringComparison.Ordinal)
            .Replace("~", " ", StringComparison.Ordinal)),
    ];
}
