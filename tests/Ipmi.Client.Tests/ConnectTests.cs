using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Session.Crypto;
using Ipmi.Transport;
using Ipmi.Virtual;

namespace Ipmi.Client.Tests;

public class ConnectTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Connect_typed_command_raw_command_close()
    {
        await using VirtualBmc virtualBmc = Bmc.Start();
        await using (var bmc = await IpmiClient.ConnectAsync(virtualBmc.EndPoint.ToString(), Bmc.User, Bmc.Password, cancellationToken: Cancellation))
        {
            GetDeviceIdResponse id = await bmc.SendAsync(new GetDeviceIdRequest(), Cancellation);
            RawResponse raw = await bmc.SendRawAsync(NetFn.App, 0x3B, [0x04], Cancellation);
            Assert.Equal(0x20, id.DeviceId);
            Assert.Equal(CompletionCode.Ok, raw.CompletionCode);
            Assert.Equal("Set Session Privilege Level", raw.Info?.Name);
            Assert.Equal("04", raw.Data.ToString());
            Assert.Equal(1, virtualBmc.SessionCount);
        }

        Assert.Equal(0, virtualBmc.SessionCount);
    }

    [Fact]
    public void Credentials_that_are_cleared_before_they_were_copied_leave_no_session()
    {
        int needed = int.MaxValue;
        for (int run = 0; run < 2; run++)
        {
            using var world = new Sol.SolWorld();
            IpmiCredentials credentials = IpmiCredentials.Of(Bmc.User, Bmc.Password);
            int seen = 0;
            world.Network.Filter = (_, _, _) =>
            {
                // The last datagram of the login: they are needed for nothing but another one.
                if (++seen == needed) credentials.Dispose();
                return FilterVerdict.Pass;
            };
            var options = new IpmiClientOptions
            {
                Time = world.Clock,
                Link = bmc => new RmcpEndpoint(world.Bind(), timeProvider: world.Clock).Connect(bmc),
            };
            BmcAddress address = BmcAddress.Parse(Sol.SolWorld.BmcAddress.ToString());
            IpmiClient? client = null;
            Exception? failure = Record.Exception(
                () => client = world.Run(IpmiClient.ConnectAsync(address, credentials, options, Cancellation)));
            Assert.Equal(run == 1, failure is ObjectDisposedException);
            needed = seen;
            if (client is not null) world.Run(client.DisposeAsync());
            world.Pass(1.5);
            Assert.Equal(0, world.Bmc.SessionCount);
        }
    }

    [Fact]
    public async Task Suite_17_is_preferred_and_said()
    {
        await using VirtualBmc virtualBmc = Bmc.Start();
        await using IpmiClient bmc = await virtualBmc.ConnectAsync();
        Assert.Equal((byte)17, bmc.Info?.CipherSuite);
        Assert.Equal(PrivilegeLevel.Administrator, bmc.Info?.Privilege);
        Assert.Equal(PrivilegeLevel.Administrator, bmc.Privilege);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(12)]
    public async Task Without_suite_17_the_best_that_the_BMC_lists_is_taken(byte suite)
    {
        await using VirtualBmc virtualBmc = Bmc.Start(sessions => sessions with { CipherSuites = [CipherSuites.All[1], CipherSuites.All[suite]] });
        await using IpmiClient bmc = await virtualBmc.ConnectAsync();
        Assert.Equal(suite, bmc.Info?.CipherSuite);
    }

    [Fact]
    public async Task A_BMC_that_does_not_encrypt_is_not_logged_in_to_unless_its_suite_is_named()
    {
        await using VirtualBmc virtualBmc = Bmc.Start(sessions => sessions with { CipherSuites = [CipherSuites.All[2]] });
        var refusal = await Assert.ThrowsAsync<IpmiSessionRefusedException>(() => virtualBmc.ConnectAsync());
        Assert.Equal(HandshakeFailureCause.CipherSuiteRefused, refusal.Failure.Cause);
        await using IpmiClient bmc = await virtualBmc.ConnectAsync(new() { CipherSuite = 2 });
        Assert.Equal((byte)2, bmc.Info?.CipherSuite);
    }

    [Fact]
    public async Task A_named_suite_is_done_or_refused()
    {
        await using VirtualBmc virtualBmc = Bmc.Start(sessions => sessions with { CipherSuites = [CipherSuites.All[3]] });
        await Assert.ThrowsAsync<IpmiSessionRefusedException>(() => virtualBmc.ConnectAsync(new() { CipherSuite = 17 }));
    }

    [Fact]
    public async Task A_wrong_password_is_told_within_300_ms()
    {
        // The quickest of five: the machine may be busy with something else.
        var quickest = TimeSpan.MaxValue;
        for (int i = 0; i < 5 && quickest > TimeSpan.FromSeconds(0.3); i++)
        {
            await using VirtualBmc virtualBmc = Bmc.Start();
            await (await virtualBmc.ConnectAsync()).DisposeAsync();
            long started = Stopwatch.GetTimestamp();
            var refusal = await Assert.ThrowsAsync<IpmiAuthenticationException>(() =>
                IpmiClient.ConnectAsync(virtualBmc.EndPoint.ToString(), Bmc.User, "Pa55word", cancellationToken: Cancellation));
            TimeSpan took = Stopwatch.GetElapsedTime(started);
            if (took < quickest) quickest = took;
            Assert.Equal(HandshakeFailureCause.WrongPassword, refusal.Failure.Cause);
            Assert.DoesNotContain("Pa55word", refusal.ToString(), StringComparison.Ordinal);
        }

        Assert.InRange(quickest, TimeSpan.Zero, TimeSpan.FromSeconds(0.3));
    }

    [Fact]
    public async Task A_privilege_above_the_users_is_refused_and_one_within_is_given()
    {
        await using VirtualBmc virtualBmc = Bmc.Start();
        string host = virtualBmc.EndPoint.ToString();
        var refusal = await Assert.ThrowsAsync<IpmiAuthenticationException>(() =>
            IpmiClient.ConnectAsync(host, "viewer", "view", cancellationToken: Cancellation));
        Assert.Equal(HandshakeFailureCause.PrivilegeNotAllowed, refusal.Failure.Cause);
        await using IpmiClient bmc = await IpmiClient.ConnectAsync(host, "viewer", "view", new() { Privilege = PrivilegeLevel.User }, Cancellation);
        Assert.Equal(PrivilegeLevel.User, bmc.Privilege);
    }

    [Fact]
    public async Task K_G_is_part_of_the_credentials()
    {
        await using VirtualBmc virtualBmc = Bmc.Start(sessions => sessions with { Kg = "channelkey"u8.ToArray() });
        var refusal = await Assert.ThrowsAsync<IpmiAuthenticationException>(() => virtualBmc.ConnectAsync());
        Assert.Equal(HandshakeFailureCause.WrongKg, refusal.Failure.Cause);
        using IpmiCredentials credentials = IpmiCredentials.Of(Bmc.User, Bmc.Password, "channelkey"u8);
        await using IpmiClient bmc = await IpmiClient.ConnectAsync(
            BmcAddress.Parse(virtualBmc.EndPoint.ToString()), credentials, new(), Cancellation);
        Assert.Equal(CompletionCode.Ok, (await bmc.SendRawAsync(NetFn.App, 0x01, default, Cancellation)).CompletionCode);
    }

    [Fact]
    public async Task IPMI_15_is_spoken_on_request()
    {
        await using VirtualBmc virtualBmc = Bmc.Start();
        await using IpmiClient bmc = await virtualBmc.ConnectAsync(new() { Protocol = SessionProtocol.Ipmi15 });
        Assert.Equal(AuthenticationType.Md5, bmc.Info?.AuthenticationType);
        Assert.Equal(0x20, (await bmc.SendAsync(new GetDeviceIdRequest(), Cancellation)).DeviceId);
    }

    [Fact]
    public async Task What_does_not_fit_a_packet_of_IPMI_15_is_refused_and_the_session_lives()
    {
        await using VirtualBmc virtualBmc = Bmc.Start();
        await using IpmiClient bmc = await virtualBmc.ConnectAsync(new() { Protocol = SessionProtocol.Ipmi15 });
        await Assert.ThrowsAsync<ArgumentException>(() => bmc.SendRawAsync(NetFn.App, 0x01, new byte[249], Cancellation).AsTask());
        Assert.Equal(CompletionCode.RequestDataLengthInvalid, (await bmc.SendRawAsync(NetFn.App, 0x01, new byte[248], Cancellation)).CompletionCode);
    }

    [Fact]
    public async Task A_name_with_several_addresses_leads_to_the_one_that_answers()
    {
        await using VirtualBmc virtualBmc = Bmc.Start();
        await using IpmiClient bmc = await IpmiClient.ConnectAsync($"localhost:{virtualBmc.EndPoint.Port}", Bmc.User, Bmc.Password, cancellationToken: Cancellation);
        Assert.Equal((byte)17, bmc.Info?.CipherSuite);
    }

    [Fact]
    public async Task Too_long_a_password_is_refused_before_anything_is_sent()
    {
        bool hasLink = false;
        var options = new IpmiClientOptions
        {
            Link = bmc =>
            {
                hasLink = true;
                return UdpRmcpTransport.Connect(bmc);
            },
        };
        await Assert.ThrowsAsync<ArgumentException>(() =>
            IpmiClient.ConnectAsync("127.0.0.1", Bmc.User, new string('x', 21), options, Cancellation));
        Assert.False(hasLink);
    }

    [Fact]
    public async Task Silence_ends_with_the_time_and_the_number_of_attempts()
    {
        using Socket silent = Silence();
        var refusal = await Assert.ThrowsAsync<IpmiNoAnswerException>(() => IpmiClient.ConnectAsync(
            silent.LocalEndPoint!.ToString()!, Bmc.User, Bmc.Password, new() { ConnectTimeout = TimeSpan.FromSeconds(0.6) }, Cancellation));
        Assert.True(refusal.Attempts >= 2);
        Assert.InRange(refusal.Elapsed, TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Connecting_can_be_cancelled()
    {
        using Socket silent = Silence();
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            IpmiClient.ConnectAsync(silent.LocalEndPoint!.ToString()!, Bmc.User, Bmc.Password, cancellationToken: stop.Token));
    }

    [Fact]
    public async Task A_link_can_be_decorated()
    {
        int sent = 0;
        await using VirtualBmc virtualBmc = Bmc.Start();
        var options = new IpmiClientOptions
        {
            Link = bmc => UdpRmcpTransport.Connect(bmc, socket => new TracingTransport(socket, (direction, _, _, _) =>
            {
                if (direction == DatagramDirection.Sent) Interlocked.Increment(ref sent);
            })),
        };
        await (await virtualBmc.ConnectAsync(options)).DisposeAsync();

        // Open Session, RAKP 1 and 3, Set Session Privilege Level, Close Session.
        Assert.True(sent >= 5);
    }

    [Theory]
    [InlineData(SessionProtocol.RmcpPlus)]
    [InlineData(SessionProtocol.Ipmi15)]
    public async Task A_port_that_nobody_listens_on_is_told(SessionProtocol protocol)
    {
        Socket closed = Silence();
        string address = closed.LocalEndPoint!.ToString()!;
        closed.Dispose();
        var options = new IpmiClientOptions { Protocol = protocol, ConnectTimeout = TimeSpan.FromSeconds(1) };
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        var failure = await Assert.ThrowsAsync<IpmiNoAnswerException>(
            () => IpmiClient.ConnectAsync(address, Bmc.User, Bmc.Password, options, cancellation));
        Assert.Equal(HandshakeFailureCause.NothingAnswers, failure.Failure.Cause);
        Assert.Contains("nobody listens on this port", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SessionProtocol.RmcpPlus, 0)]
    [InlineData(SessionProtocol.Ipmi15, 0)]
    [InlineData(SessionProtocol.RmcpPlus, 3)]
    public async Task Something_else_on_the_port_is_told(SessionProtocol protocol, int length)
    {
        using Socket other = Silence();
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        Task answering = Task.Run(
            async () =>
            {
                byte[] buffer = new byte[512];
                while (true)
                {
                    SocketReceiveFromResult got = await other.ReceiveFromAsync(buffer, other.LocalEndPoint!, cancellation);
                    await other.SendToAsync(new byte[length], got.RemoteEndPoint, cancellation);
                }
            },
            cancellation);
        var options = new IpmiClientOptions { Protocol = protocol, ConnectTimeout = TimeSpan.FromSeconds(1) };
        var failure = await Assert.ThrowsAsync<IpmiNoAnswerException>(
            () => IpmiClient.ConnectAsync(other.LocalEndPoint!.ToString()!, Bmc.User, Bmc.Password, options, cancellation));
        Assert.Equal(HandshakeFailureCause.SomethingElseAnswers, failure.Failure.Cause);
        other.Dispose();
        await Assert.ThrowsAnyAsync<Exception>(() => answering);
    }

    private static Socket Silence()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return socket;
    }
}
