namespace Ipmi.Transport;

/// <summary>What an <see cref="RmcpEndpoint"/> received so far. Every datagram counts once.</summary>
/// <param name="Ipmi">Packets of class IPMI that were handed on.</param>
/// <param name="Unclaimed">Packets of class IPMI from a source that nobody is connected to, or whose link does not listen yet.</param>
/// <param name="Pings">Presence Pings that were answered.</param>
/// <param name="Pongs">Presence Pongs that were awaited.</param>
/// <param name="Acknowledgements">RMCP acknowledgements. They are never answered, and nobody here asks for them.</param>
/// <param name="Ignored">Anything else: other versions and classes, cut headers, pongs nobody awaits, pings not answered here.</param>
public readonly record struct RmcpCounters(
    long Ipmi, long Unclaimed, long Pings, long Pongs, long Acknowledgements, long Ignored);
