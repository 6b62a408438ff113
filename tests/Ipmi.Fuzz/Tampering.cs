using System.Net;
using Ipmi.Transport;

namespace Ipmi.Fuzz;

/// <summary>Does to each datagram on its way to the victim what the script says.</summary>
internal sealed class Tampering(InMemoryNetwork network, IPEndPoint victim, Script script)
{
    // RMCP header, session header of RMCP+ without authentication; the LAN message begins behind them.
    private const int MessageAt = 16;
    private const int HeaderChecksumAt = MessageAt + 2;

    /// <summary>Whether anything was done to any datagram.</summary>
    public bool HasTampered { get; private set; }

    public FilterVerdict Filter(IPEndPoint from, IPEndPoint to, Span<byte> datagram)
    {
        if (!to.Equals(victim)) return FilterVerdict.Pass;
        int deed = script.Next() % 12;
        HasTampered |= deed is > 0 and < 9;
        switch (deed)
        {
            case 1:
                datagram[script.Next() % datagram.Length] ^= script.Next();
                return FilterVerdict.Pass;
            case 2:
                ChangeAndMendChecksum(datagram, script.Next() % datagram.Length, script.Next());
                return FilterVerdict.Pass;
            case 3:
                network.Inject(from, to, datagram[..(script.Next() % datagram.Length)]);
                return FilterVerdict.Drop;
            case 4:
                network.Inject(from, to, script.NextBytes());
                return FilterVerdict.Drop;
            case 5:
                network.Inject(from, to, [.. datagram, .. script.NextBytes()]);
                return FilterVerdict.Drop;
            case 6:
                network.Inject(from, to, script.NextBytes());
                return FilterVerdict.Pass;
            case 7:
                network.Inject(from, to, datagram, TimeSpan.FromMilliseconds(script.Next() * 10));
                return FilterVerdict.Pass;
            case 8:
                return FilterVerdict.Drop;
            default:
                return FilterVerdict.Pass;
        }
    }

    // Checksums are no protection from anybody who means it: without authentication, what they cover arrives as it was changed.
    private static void ChangeAndMendChecksum(Span<byte> datagram, int at, byte value)
    {
        int checksumAt = at < HeaderChecksumAt ? HeaderChecksumAt : datagram.Length - 1;
        byte change = (byte)(value - datagram[at]);
        datagram[at] = value;
        if (at >= MessageAt && checksumAt < datagram.Length && checksumAt != at) datagram[checksumAt] -= change;
    }
}
