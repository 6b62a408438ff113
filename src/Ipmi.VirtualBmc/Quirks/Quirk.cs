using System.Collections.Immutable;
using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>A way in which a real BMC differs from the specification.</summary>
/// <param name="Name">What <c>ipmi serve --quirk</c> calls it.</param>
/// <param name="Summary">What is different on the wire.</param>
/// <param name="SeenOn">Where it was seen.</param>
public sealed record Quirk(string Name, string Summary, string SeenOn)
{
    /// <summary>
    /// What the field calls the workaround, such as FreeIPMI's <c>discretereading</c>, where that is not the name: it is taken as well.
    /// </summary>
    public string? Flag { get; init; }

    /// <summary>Whether it changes how sessions are opened and kept, and no command.</summary>
    public bool IsOfSessions { get; init; }

    /// <summary>The commands that it changes.</summary>
    internal ImmutableArray<(NetFn NetFn, byte Command)> Commands { get; init; } = [];

    /// <summary>What it does to these commands; made anew for each virtual BMC, since it may remember.</summary>
    internal Func<QuirkHost, QuirkBehaviour> Behaviour { get; init; } = static _ => new();

    /// <summary>What it makes of the records of the SDR repository.</summary>
    internal Action<List<byte[]>>? Records { get; init; }

    /// <summary>What it does to Serial over LAN.</summary>
    internal SolQuirks Sol { get; init; }

    /// <summary>What it does to messages for controllers behind the BMC.</summary>
    internal BridgeQuirks Bridge { get; init; }

    /// <summary>Whether RMCP pings are not answered.</summary>
    internal bool IsDeafToPings { get; init; }
}
