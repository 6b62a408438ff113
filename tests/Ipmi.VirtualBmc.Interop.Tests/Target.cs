using System.Net;
using System.Net.Sockets;
using Ipmi.Messages;
using Ipmi.Transport;

namespace Ipmi.Virtual.Interop.Tests;

/// <summary>A virtual BMC on loopback for one test.</summary>
internal sealed class Target : IAsyncDisposable
{
    // A peer may end before its last packet is read here.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static int _lastAddress;

    private Target(VirtualBmc bmc) => Bmc = bmc;

    public VirtualBmc Bmc { get; }

    public string Host => Bmc.EndPoint.Address.ToString();

    public string Port => $"{Bmc.EndPoint.Port}";

    /// <summary>On a free port.</summary>
    public static Target Start(Func<VirtualBmcOptions, VirtualBmcOptions>? with = null) =>
        Start(new IPEndPoint(IPAddress.Loopback, 0), with);

    /// <summary>On port 623 of an address of its own, for peers that know no other port.</summary>
    public static Target StartOnDefaultPort(Func<VirtualBmcOptions, VirtualBmcOptions>? with = null)
    {
        var address = new IPAddress([127, 77, (byte)Environment.ProcessId, (byte)(1 + Interlocked.Increment(ref _lastAddress))]);
        try
        {
            return Start(new IPEndPoint(address, RmcpEndpoint.DefaultPort), with);
        }
        catch (SocketException e) when (e.SocketErrorCode is SocketError.AccessDenied or SocketError.AddressNotAvailable)
        {
            Peer.Missing($"The right to listen on {address}:{RmcpEndpoint.DefaultPort}");
            throw;
        }
    }

    /// <summary>Runs a client and waits until it has left no session behind.</summary>
    public async Task<PeerRun> RunAsync(string program, params IEnumerable<string> arguments) =>
        Left(await Peer.RunAsync(program, arguments));

    /// <summary>
    /// Runs a client that has another K_G. It cannot close what the BMC takes for open: RAKP 3 does not depend on K_G, only the keys that
    /// come after it do.
    /// </summary>
    public static Task<PeerRun> RunWithWrongKeyAsync(string program, params IEnumerable<string> arguments) =>
        Peer.RunAsync(program, arguments);

    /// <summary>The same with a script.</summary>
    public async Task<PeerRun> RunPythonAsync(string module, string script) =>
        Left(await Peer.RunPythonAsync(module, script, Host, Port, "admin", "secret"));

    public ValueTask DisposeAsync() => Bmc.DisposeAsync();

    private static Target Start(IPEndPoint listen, Func<VirtualBmcOptions, VirtualBmcOptions>? with)
    {
        var options = new VirtualBmcOptions
        {
            Listen = listen,
            Users =
            [
                VirtualBmcOptions.User(2, "admin", "secret"),
                VirtualBmcOptions.User(3, "operator", "secret", PrivilegeLevel.Operator),
                VirtualBmcOptions.User(4, "user", "secret", PrivilegeLevel.User),
                VirtualBmcOptions.User(5, "long", "ThisOneHas20Bytes!!!"),
            ],
        };
        return new(VirtualBmc.Start(with is null ? options : with(options)));
    }

    private PeerRun Left(PeerRun run)
    {
        Assert.True(SpinWait.SpinUntil(() => Bmc.SessionCount == 0, Patience), $"{Bmc.SessionCount} sessions were left open. {run}");
        return run;
    }
}
