using System.Net;
using Ipmi.Messages;

namespace Ipmi.Transport;

/// <summary>A line of an <see cref="InMemoryNetwork"/>'s log.</summary>
/// <param name="At">The virtual time at which its fate was known.</param>
/// <param name="From">The sender.</param>
/// <param name="To">The destination.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="Bytes">The bytes, as they arrived or would have.</param>
public sealed record CarriedDatagram(TimeSpan At, IPEndPoint From, IPEndPoint To, DatagramFate Fate, Octets Bytes);

/// <summary>What became of a datagram.</summary>
public enum DatagramFate
{
    /// <summary>It reached a handler.</summary>
    Delivered,

    /// <summary>The link lost it.</summary>
    Lost,

    /// <summary>The filter dropped it.</summary>
    Filtered,

    /// <summary>Nobody listened at its destination.</summary>
    Undeliverable,
}
