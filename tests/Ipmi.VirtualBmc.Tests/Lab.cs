using System.Net;
using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Session.Crypto;
using Ipmi.Transport;

namespace Ipmi.Virtual.Tests;

/// <summary>A virtual BMC on a simulated network, and consoles that log in to it.</summary>
internal sealed class Lab
{
    public static readonly IPEndPoint BmcAddress = new(IPAddress.Parse("192.0.2.1"), RmcpEndpoint.DefaultPort);

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly IPAddress ConsoleAddress = IPAddress.Parse("192.0.2.100");

    public Lab(VirtualMachine? machine = null, Func<VirtualBmcOptions, VirtualBmcOptions>? with = null)
    {
        Network = new(Clock, seed: 1);

        // With all commands that there are.
        Machine = machine ?? new VirtualMachine { HasPicmg = true };
        var options = new VirtualBmcOptions
        {
            Transport = Network.Bind(BmcAddress),
            Users =
            [
                VirtualBmcOptions.User(2, "admin", "secret"),
                VirtualBmcOptions.User(3, "operator", "secret", PrivilegeLevel.Operator),
                VirtualBmcOptions.User(4, "user", "secret", PrivilegeLevel.User),
            ],
            Machine = Machine,
            Time = Clock,
            Random = new SeededRandomSource(2),
        };
        Bmc = VirtualBmc.Start(with is null ? options : with(options));
    }

    public VirtualClock Clock { get; } = new();

    public InMemoryNetwork Network { get; }

    public VirtualMachine Machine { get; }

    public VirtualBmc Bmc { get; }

    /// <summary>Opens an RMCP+ session.</summary>
    public LanSession Open(
        PrivilegeLevel privilege = PrivilegeLevel.Administrator, string user = "admin", string password = "secret", int suite = 17) =>
        Run(Ipmi20Session.OpenAsync(
            Link(), IpmiCredentials.Of(user, password), [CipherSuites.All[suite]], privilege, Options, CancellationToken.None));

    /// <summary>Opens an IPMI 1.5 session.</summary>
    public LanSession Open15(PrivilegeLevel privilege = PrivilegeLevel.Administrator) => Run(Ipmi15Session.OpenAsync(
        Link(), IpmiCredentials.Of("admin", "secret"), AuthenticationType.Md5, privilege, Options, CancellationToken.None));

    /// <summary>A console's end of the network.</summary>
    public IRmcpTransport Link() => new RmcpEndpoint(Network.Bind(new(ConsoleAddress, 0)), timeProvider: Clock).Connect(BmcAddress);

    /// <summary>The completion code of a command.</summary>
    public CompletionCode Code<T>(ValueTask<T> command)
    {
        try
        {
            Run(command);
            return CompletionCode.Ok;
        }
        catch (IpmiCompletionException e)
        {
            return e.Code;
        }
    }

    /// <summary>Sends bytes.</summary>
    public RawResponse Send(LanSession session, NetFn netFn, byte command, params byte[] data) =>
        Run(session.ExchangeRawAsync(new(netFn, command, data, Repeatable: true), CancellationToken.None));

    public T Run<T>(ValueTask<T> task) => Clock.Run(task, Patience);

    public T Run<T>(Task<T> task) => Clock.Run(task, Patience);

    public void Run(ValueTask task) => Clock.Run(task, Patience);

    private SessionOptions Options => new()
    {
        Time = Clock,
        Random = new SeededRandomSource(3),
        Pump = new() { ContinueInline = true },
    };
}
