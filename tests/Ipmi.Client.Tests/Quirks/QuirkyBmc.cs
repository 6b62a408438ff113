using System.Net;
using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Session.Crypto;
using Ipmi.Transport;
using Ipmi.Virtual;

namespace Ipmi.Client.Tests.Quirks;

/// <summary>A virtual BMC with quirks on a simulated network and clock, and a client that knows nothing of them.</summary>
internal sealed class QuirkyBmc
{
    public const string Password = "Zq7-twenty-byte-pw-!";
    public const string ShortPassword = "Zq7-short";

    private static readonly IPEndPoint Address = new(IPAddress.Parse("192.0.2.1"), RmcpEndpoint.DefaultPort);
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    public QuirkyBmc(
        BmcQuirks quirks, Func<BmcSessionOptions, BmcSessionOptions>? sessions = null, Func<VirtualBmcOptions, VirtualBmcOptions>? others = null)
    {
        Network = new(Clock, seed: 1) { Conditions = new() { Delay = TimeSpan.FromMilliseconds(0.5) } };
        var options = new VirtualBmcOptions();
        BmcSessionOptions with = options.Sessions with { Quirks = quirks };
        options = options with
        {
            Transport = Network.Bind(Address),
            Time = Clock,
            Users = [VirtualBmcOptions.User(2, "admin", Password), VirtualBmcOptions.User(3, "root", ShortPassword)],
            Sessions = sessions?.Invoke(with) ?? with,
        };
        Bmc = VirtualBmc.Start(others?.Invoke(options) ?? options);
    }

    public VirtualClock Clock { get; } = new();

    public InMemoryNetwork Network { get; }

    public VirtualBmc Bmc { get; }

    /// <summary>The client's own part of the simulation.</summary>
    public IpmiClientOptions Simulated(IpmiClientOptions options) => options with
    {
        Time = Clock,
        Requests = options.Requests with { ContinueInline = true },
        Link = bmc => new RmcpEndpoint(Network.Bind(new(IPAddress.Parse("192.0.2.100"), 0)), timeProvider: Clock).Connect(bmc),
    };

    public IpmiClient Connect(IpmiClientOptions options, string user = "root", string password = ShortPassword)
    {
        using IpmiCredentials credentials = IpmiCredentials.Of(user, password);
        return Run(IpmiClient.ConnectAsync(new(Address.Address.ToString()), credentials, Simulated(options)));
    }

    public T Run<T>(Task<T> task) => Clock.Run(task, Limit);

    public T Run<T>(ValueTask<T> task) => Clock.Run(task, Limit);

    /// <summary>Sends requests with many lengths of request and response, so that every pad occurs; then logs out.</summary>
    public void Use(IpmiClient client)
    {
        for (int i = 0; i < 20; i++)
        {
            Assert.Equal(0x20, Run(client.SendAsync(new GetDeviceIdRequest())).DeviceId);
            Assert.Equal(CompletionCode.RequestDataLengthInvalid, Run(client.SendRawAsync(NetFn.App, 0x01, new byte[i])) switch
            {
                { CompletionCode: CompletionCode.Ok } when i == 0 => CompletionCode.RequestDataLengthInvalid,
                var raw => raw.CompletionCode,
            });

            // A piece of the first SDR, one byte longer each time.
            RawResponse piece = Run(client.SendRawAsync(NetFn.Storage, 0x23, [0, 0, 0, 0, 0, (byte)(i + 1)]));
            Assert.Equal((CompletionCode.Ok, 2 + i + 1), (piece.CompletionCode, piece.Data.Length));
        }

        Clock.Run(client.DisposeAsync(), Limit);
        Assert.Equal(0, Bmc.SessionCount);
    }

    public static BmcSessionOptions Only(BmcSessionOptions options, params ReadOnlySpan<int> suites) =>
        options with { CipherSuites = [.. suites.ToArray().Select(id => CipherSuites.All[id])] };
}
