using System.Collections.Immutable;
using Ipmi.Messages;
using Ipmi.Session.Crypto;

namespace Ipmi.Session;

/// <summary>How a session is opened and kept.</summary>
public sealed record SessionOptions
{
    private static readonly PooledRandomSource SharedRandom = new();

    /// <summary>How long opening may take until the session is open, all steps and repeats together. 20 s unless set.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// How much silence it takes to believe a session lost, at least eight round trips; for a <see cref="ReconnectingChannel"/>. 4 s unless
    /// set.
    /// </summary>
    public TimeSpan LossPatience { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>How requests are sent and repeated.</summary>
    public PumpOptions Pump { get; init; } = new();

    /// <summary>The commands that raw requests are looked up in.</summary>
    public MessageCatalog Catalog { get; init; } = IpmiMessagesCatalog.Messages;

    /// <summary>Workarounds that the caller asks for because they give security up; any others need no asking.</summary>
    public ImmutableArray<Workaround> Workarounds { get; init; } = [];

    /// <summary>The clock. The system's unless set.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where session IDs, nonces and initialisation vectors come from. The system's generator unless set.</summary>
    public IRandomSource Random { get; init; } = SharedRandom;

    /// <summary>
    /// How long IPMI 1.5 waits for an answer to Get Session Challenge; the whole time unless set. Some BMCs answer it but once, and the next
    /// attempt needs another port.
    /// </summary>
    public TimeSpan? ChallengeTimeout { get; init; }

    /// <summary>How requests are sent, with what the workarounds change.</summary>
    internal PumpOptions PumpWithWorkarounds =>
        Workarounds.Contains(Session.Workarounds.IgnoreChecksums) ? Pump with { IgnoreChecksums = true } : Pump;
}
