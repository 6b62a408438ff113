using System.Net;
using System.Net.Sockets;
using Ipmi.Transport;

namespace Ipmi.Virtual;

/// <summary>
/// Thousands of virtual BMCs in one process, each at an address or port of its own. They share a few threads and one timer, and each is
/// only a socket of a few kilobytes until it gets its first datagram; then it is made of its options.
/// </summary>
public sealed class VirtualBmcHost : IAsyncDisposable
{
    private readonly CoarseTimers _timers;
    private readonly HostedBmc[] _all;

    private VirtualBmcHost(IEnumerable<IPEndPoint> endPoints, Func<int, VirtualBmcOptions> options, TimeProvider time)
    {
        _timers = new(time);
        var all = new List<HostedBmc>();
        try
        {
            foreach (IPEndPoint endPoint in endPoints)
            {
                int index = all.Count;
                all.Add(new(PooledUdpTransport.Bind(endPoint), () => options(index) with { Time = _timers }));
            }
        }
        catch
        {
            // The sockets are closed when the calls return; nothing was received yet that had to be waited for.
            foreach (HostedBmc bmc in all) _ = bmc.DisposeAsync().AsTask();
            _timers.Dispose();
            throw;
        }

        _all = [.. all];
        EndPoints = [.. _all.Select(bmc => (IPEndPoint)bmc.LocalEndPoint)];
    }

    /// <summary>Where they listen.</summary>
    public IReadOnlyList<IPEndPoint> EndPoints { get; }

    /// <summary>How many of them somebody has used.</summary>
    public int UsedCount => _all.Count(bmc => bmc.IsUsed);

    /// <summary>One of them; it is made if nobody has used it yet.</summary>
    public VirtualBmc this[int index] => _all[index].Bmc;

    /// <summary>Starts virtual BMCs; all of them listen when the call returns.</summary>
    /// <param name="endPoints">Where they listen, such as <see cref="Addresses"/> or <see cref="Ports"/>; port 0 takes a free one.</param>
    /// <param name="options">
    /// What each of them is, by its number from 0 on. It is asked when the first datagram comes, on any thread. Address, transport and
    /// clock are the host's.
    /// </param>
    /// <param name="time">The clock; the system's unless given.</param>
    /// <exception cref="SocketException">
    /// An address is in use or not this machine's, or there are more sockets than the process may have.
    /// </exception>
    public static VirtualBmcHost Start(IEnumerable<IPEndPoint> endPoints, Func<int, VirtualBmcOptions> options, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(endPoints);
        ArgumentNullException.ThrowIfNull(options);
        return new(endPoints, options, time ?? TimeProvider.System);
    }

    /// <summary>Consecutive IPv4 addresses with one port. On Linux all of 127.0.0.0/8 is this machine's.</summary>
    /// <exception cref="ArgumentException">The first address is not one of IPv4.</exception>
    public static IEnumerable<IPEndPoint> Addresses(IPEndPoint first, int count)
    {
        ArgumentNullException.ThrowIfNull(first);
        if (first.AddressFamily != AddressFamily.InterNetwork)
        {
            throw new ArgumentException("The first address is one of IPv4.", nameof(first));
        }

        uint start = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(first.Address.GetAddressBytes());
        return Enumerable.Range(0, count).Select(i => new IPEndPoint(AddressOf(start + (uint)i), first.Port));
    }

    /// <summary>One address with consecutive ports; with port 0, free ones.</summary>
    public static IEnumerable<IPEndPoint> Ports(IPEndPoint first, int count)
    {
        ArgumentNullException.ThrowIfNull(first);
        return Enumerable.Range(0, count).Select(i => new IPEndPoint(first.Address, first.Port == 0 ? 0 : first.Port + i));
    }

    /// <summary>Closes all of them.</summary>
    public async ValueTask DisposeAsync()
    {
        _timers.Dispose();
        foreach (HostedBmc bmc in _all) await bmc.CloseAsync().ConfigureAwait(false);
    }

    private static IPAddress AddressOf(uint address)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(bytes, address);
        return new(bytes);
    }
}
