using Ipmi.Transport;

namespace Ipmi.Session;

/// <content>Sending payloads other than IPMI messages.</content>
public sealed partial class BmcSessionTable
{
    /// <summary>Sends a payload to the console of a session, where it was last heard of. Nothing when the session is of IPMI 1.5 or over.</summary>
    /// <exception cref="ArgumentException">The payload does not fit into a packet.</exception>
    public void SendPayload(BmcSession session, PayloadKind kind, ReadOnlySpan<byte> payload)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (session.Wrapper is not RmcpPlusWrapper wrapper || !_sessions.ContainsKey(session.Id)) return;
        int header = RmcpEndpoint.HeaderLength + wrapper.HeaderLengthOf(kind);
        byte[] packet = _packet;
        if (header + payload.Length + wrapper.MaxTrailerLength > packet.Length)
        {
            throw new ArgumentException($"A payload of {payload.Length} bytes does not fit into a packet of {packet.Length}.", nameof(payload));
        }

        payload.CopyTo(packet.AsSpan(header));
        int length = wrapper.Wrap(kind, packet.AsSpan(RmcpEndpoint.HeaderLength), payload.Length);
        _send(packet.AsSpan(0, RmcpEndpoint.HeaderLength + length), session.Peer);
    }
}
