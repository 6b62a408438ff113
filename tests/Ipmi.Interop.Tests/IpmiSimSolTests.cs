using System.Net;
using System.Net.Sockets;
using System.Text;
using Ipmi.Client;
using Ipmi.Interop.Tests.Peers;
using Ipmi.Messages;

namespace Ipmi.Interop.Tests;

/// <summary>Our client's Serial over LAN against OpenIPMI's simulator.</summary>
public class IpmiSimSolTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_typed_reaches_the_system_and_what_it_prints_comes_back()
    {
        using var system = new TcpListener(IPAddress.Loopback, 0);
        system.Start();
        _ = EchoAsync(system);
        await using IpmiSim sim = await IpmiSim.StartAsync(serialLine: (IPEndPoint)system.LocalEndpoint);
        await using IpmiClient bmc = await IpmiClient.ConnectAsync(
            sim.Host, IpmiSim.User, IpmiSim.Password, new() { CipherSuite = 3 }, Cancellation);
        await using (SolConsole console = await bmc.Sol.ActivateAsync(cancellationToken: Cancellation))
        {
            byte[] typed = new byte[5000];
            for (int i = 0; i < typed.Length; i++) typed[i] = (byte)('a' + i % 26);
            Task typing = console.WriteAsync(typed, Cancellation).AsTask();
            Assert.Equal(Encoding.ASCII.GetString(typed), await ReadAsync(console, typed.Length));
            await typing;
            await using IpmiClient other = await IpmiClient.ConnectAsync(
                sim.Host, IpmiSim.User, IpmiSim.Password, new() { CipherSuite = 3 }, Cancellation);
            await Assert.ThrowsAsync<IpmiCompletionException>(() => other.Sol.ActivateAsync(cancellationToken: Cancellation));
        }

        await using SolConsole again = await bmc.Sol.ActivateAsync(cancellationToken: Cancellation);
        await again.WriteAsync("again"u8.ToArray(), Cancellation);
        Assert.EndsWith("again", await ReadAsync(again, 5), StringComparison.Ordinal);
    }

    private static async Task<string> ReadAsync(SolConsole console, int length)
    {
        var printed = new StringBuilder();
        byte[] buffer = new byte[1024];
        while (printed.Length < length)
        {
            int count = await console.ReadAsync(buffer, Cancellation).AsTask().WaitAsync(Patience, Cancellation);
            Assert.NotEqual(0, count);
            printed.Append(Encoding.ASCII.GetString(buffer, 0, count));
        }

        return printed.ToString();
    }

    /// <summary>A system that prints what is typed.</summary>
    private static async Task EchoAsync(TcpListener system)
    {
        byte[] buffer = new byte[1024];
        try
        {
            while (true)
            {
                using TcpClient line = await system.AcceptTcpClientAsync(Cancellation);
                NetworkStream stream = line.GetStream();
                while (await stream.ReadAsync(buffer, Cancellation) is > 0 and int length)
                    await stream.WriteAsync(buffer.AsMemory(0, length), Cancellation);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or IOException or OperationCanceledException)
        {
            // The test is over.
        }
    }
}
