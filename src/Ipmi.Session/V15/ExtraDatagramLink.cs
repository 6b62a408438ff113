using System.Net;
using Ipmi.Transport;

namespace Ipmi.Session;

/// <summary>
/// A link that can send another datagram after each packet, for BMCs that answer only then (<see cref="Workarounds.IntelWv2"/>). To all
/// others it is a packet that ends before its session header does, which they drop.
/// </summary>
/// <param name="inner">The link; it is disposed together with this.</param>
internal sealed class ExtraDatagramLink(IRmcpTransport inner) : IRmcpTransport
{
    // As long as what the field sends.
    private const int Length = 10;

    private int _times;

    /// <summary>Lets another datagram follow the next packet and no more.</summary>
    public void FollowOnce() => _times = 1;

    /// <summary>Lets another datagram follow each packet from now on, or none.</summary>
    public void FollowAll(bool isOn) => _times = isOn ? int.MaxValue : 0;

    public EndPoint Remote => inner.Remote;

    public long Strange => inner.Strange;

    public long Refused => inner.Refused;

    public void Send(Span<byte> packet)
    {
        inner.Send(packet);
        if (_times == 0) return;
        if (_times < int.MaxValue) _times--;
        Span<byte> extra = stackalloc byte[Length];
        extra.Clear();
        inner.Send(extra);
    }

    public void Listen(RmcpHandler handler) => inner.Listen(handler);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
