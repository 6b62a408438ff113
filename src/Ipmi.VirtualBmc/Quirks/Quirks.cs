using System.Collections.Immutable;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>
/// The quirks that a virtual BMC can have. Those of commands are rows: name, what is different, where it was seen, and what happens to the
/// command. Those of sessions are <see cref="BmcQuirks"/>.
/// </summary>
public static partial class Quirks
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<Quirk> All { get; } =
    [
        .. OfRecords(), .. OfSensors(), .. OfEventLog(), .. OfFru(), .. OfUsers(), .. OfConfiguration(), .. OfSol(), .. OfBridge(),
        .. OfDevice(),
        .. OfSessions(),
    ];

    /// <summary>The quirk of a name, or of a workaround of the field.</summary>
    public static Quirk? Find(string name) => All.FirstOrDefault(q => q.Name == name) ?? All.FirstOrDefault(q => q.Flag == name);

    private static IEnumerable<Quirk> OfSessions() => Workarounds.All
        .Where(workaround => BmcQuirks.Names.Contains(workaround.Name))
        .Select(workaround => new Quirk(workaround.Name, workaround.Deviation, workaround.Devices) { IsOfSessions = true });
}
