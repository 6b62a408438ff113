using System.Net;

namespace Ipmi.Transport.Tests;

public sealed class PooledUdpTransportTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_handler_that_throws_and_a_subscriber_that_throws_at_that_leave_delivery_going()
    {
        var third = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        int told = 0;
        await using var server = PooledUdpTransport.Bind(new(IPAddress.Loopback, 0));
        server.HandlerFailed += _ =>
        {
            Interlocked.Increment(ref told);
            throw new InvalidOperationException("told");
        };
        server.Listen((datagram, _) =>
        {
            if (datagram.Span[0] == 3) third.SetResult();
            else throw new InvalidOperationException("handled");
        });
        await using var client = UdpTransport.Bind(new(IPAddress.Loopback, 0));
        for (byte i = 1; i <= 3; i++) client.Send([i], client.AddressOf((IPEndPoint)server.LocalEndPoint));
        await third.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Equal(2, Volatile.Read(ref told));
    }
}
