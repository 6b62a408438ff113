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

    /// <summary>The clock. The system's unless set.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where session IDs, nonces and initialisation vectors come from. The system's generator unless set.</summary>
    public IRandomSource Random { get; init; } = SharedRandom;
}
