using System.Net;
using System.Net.Sockets;

namespace Ipmi.Transport.Tests;

/// <summary>With the socket that a transport takes on this system.</summary>
public sealed class SystemUdpTransportTests : UdpTransportTests
{
    private protected override UdpSocket Open(AddressFamily family) => UdpSocket.Open(family);

    [Fact]
    public async Task Bound_to_any_address_it_hears_this_machine()
    {
        await using var server = UdpTransport.BindAny();
        await using var client = UdpTransport.Connect(new(IPAddress.Loopback, ((IPEndPoint)server.LocalEndPoint).Port));
        var heard = new TaskCompletionSource<byte>(TaskCreationOptions.RunContinuationsAsynchronously);
        server.Listen((datagram, _) => heard.TrySetResult(datagram.Span[0]));
        client.Send([5], client.AddressOf((IPEndPoint)server.LocalEndPoint));
        Assert.Equal(5, await heard.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
    }
}
