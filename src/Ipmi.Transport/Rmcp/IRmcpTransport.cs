using System.Net;

namespace Ipmi.Transport;

/// <summary>Receives one packet of class IPMI, without its RMCP header. It is valid only during the call.</summary>
/// <param name="packet">The bytes from the session header on; the receiver may change them in place (decrypt them).</param>
public delegate void RmcpHandler(Memory<byte> packet);

/// <summary>The link of a console to one BMC. What comes from any other address or port never gets here.</summary>
public interface IRmcpTransport : IAsyncDisposable
{
    /// <summary>The BMC.</summary>
    EndPoint Remote { get; }

    /// <summary>How many datagrams came from where the BMC should be that are not of RMCP: something else answers there.</summary>
    long Strange => 0;

    /// <summary>How often the host said that nobody listens on the port (ICMP "port unreachable"); only a socket of one's own hears it.</summary>
    long Refused => 0;

    /// <summary>Sends a packet of class IPMI, from any thread, before it returns. It may get lost, but does not throw for that.</summary>
    /// <param name="packet">
    /// The first <see cref="RmcpEndpoint.HeaderLength"/> bytes are room for the RMCP header, which is written there.
    /// </param>
    /// <exception cref="ArgumentException">There is no room for the header.</exception>
    void Send(Span<byte> packet);

    /// <summary>Starts delivery, one packet at a time. What came before that is lost.</summary>
    /// <exception cref="InvalidOperationException">There is a handler already.</exception>
    void Listen(RmcpHandler handler);
}
