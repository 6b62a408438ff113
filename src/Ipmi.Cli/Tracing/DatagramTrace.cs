using System.Globalization;
using System.Net;
using Ipmi.Messages;
using Ipmi.Transport;

namespace Ipmi.Cli;

/// <summary>Shows datagrams in hexadecimal, passwords and keys left out.</summary>
/// <param name="output">Where they are shown.</param>
internal sealed class DatagramTrace(TextWriter output)
{
    private readonly Lock _gate = new();
    private readonly SecretMask _mask = new(IpmiMessagesCatalog.Messages);

    public void Observe(DatagramDirection direction, ReadOnlySpan<byte> datagram, SocketAddress peer, DateTimeOffset at)
    {
        lock (_gate)
        {
            bool[] secret = _mask.Of(datagram);
            string arrow = direction == DatagramDirection.Sent ? "->" : "<-";
            output.Write(string.Create(
                CultureInfo.InvariantCulture, $"{at:HH:mm:ss.ffffff} {arrow} {peer.ToIPEndPoint()} {datagram.Length} bytes:"));
            for (int i = 0; i < datagram.Length; i++)
            {
                output.Write(' ');
                output.Write(secret[i] ? "**" : datagram[i].ToString("x2", CultureInfo.InvariantCulture));
            }

            output.Write('\n');
        }
    }
}
