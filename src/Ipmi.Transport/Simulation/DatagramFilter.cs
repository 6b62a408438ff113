using System.Net;

namespace Ipmi.Transport;

/// <summary>
/// Sees every datagram when it is sent, before the link's conditions apply. It may change the bytes in place; to send other
/// lengths or more copies, it uses <see cref="InMemoryNetwork.Inject"/>.
/// </summary>
/// <param name="from">The sender.</param>
/// <param name="to">The destination.</param>
/// <param name="datagram">The bytes; the sender's own buffer is not touched.</param>
public delegate FilterVerdict DatagramFilter(IPEndPoint from, IPEndPoint to, Span<byte> datagram);

/// <summary>What a <see cref="DatagramFilter"/> says of a datagram.</summary>
public enum FilterVerdict
{
    /// <summary>It goes on, with whatever changes were made.</summary>
    Pass,

    /// <summary>It goes no further.</summary>
    Drop,
}
