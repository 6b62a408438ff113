using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>A way in which a real BMC differs from the specification.</summary>
/// <param name="Name">What <c>ipmi serve --quirk</c> calls it.</param>
/// <param name="Summary">What is different on the wire.</param>
/// <param name="SeenOn">Where it was seen.</param>
public sealed record Quirk(string Name, string Summary, string SeenOn)
{
    /// <summary>Whether it changes how sessions are opened and kept, and no command.</summary>
    public bool IsOfSessions { get; init; }

    /// <summary>The command that it changes.</summary>
    internal NetFn NetFn { get; init; }

    /// <summary>The code of that command.</summary>
    internal byte Command { get; init; }

    /// <summary>Which requests it refuses, without executing them; none unless set.</summary>
    internal QuirkRefusal? Refusal { get; init; }

    /// <summary>Whether RMCP pings are not answered.</summary>
    internal bool IsDeafToPings { get; init; }

    /// <summary>What it makes of a response.</summary>
    internal QuirkChange Change { get; init; } = static (_, _, length) => length;
}

/// <summary>Says whether a request is refused.</summary>
/// <param name="request">What followed the command code.</param>
/// <returns>The completion code; 0 when it is executed.</returns>
internal delegate byte QuirkRefusal(ReadOnlySpan<byte> request);

/// <summary>Changes a response in place.</summary>
/// <param name="request">What followed the command code.</param>
/// <param name="response">Room for the response, with the response at its start: completion code first.</param>
/// <param name="length">Bytes of the response.</param>
/// <returns>Bytes of the changed response, at least one.</returns>
internal delegate int QuirkChange(ReadOnlySpan<byte> request, Span<byte> response, int length);
