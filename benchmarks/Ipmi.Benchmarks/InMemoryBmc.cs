using System.Net;
using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Session.Crypto;
using Ipmi.Transport;
using Ipmi.Virtual;

namespace Ipmi.Benchmarks;

/// <summary>A virtual BMC on a simulated network: both ends are paid for, the kernel and the wire are not.</summary>
internal sealed class InMemoryBmc : IAsyncDisposable
{
    private static readonly IPEndPoint Address = new(IPAddress.Parse("10.0.0.2"), 623);
    private static readonly IPEndPoint ConsoleAddress = new(IPAddress.Parse("10.0.0.1"), 50_000);

    private readonly VirtualClock _clock;
    private readonly VirtualBmc _bmc;
    private readonly RmcpEndpoint _consoles;
    private readonly SessionOptions _options;

    private InMemoryBmc(VirtualClock clock, VirtualBmc bmc, RmcpEndpoint consoles)
    {
        (_clock, _bmc, _consoles) = (clock, bmc, consoles);
        _options = new() { Time = clock, Pump = new() { ContinueInline = true } };
    }

    /// <summary>Starts one that has every cipher suite and authentication type.</summary>
    public static InMemoryBmc Start()
    {
        var clock = new VirtualClock();
        var network = new InMemoryNetwork(clock, seed: 1);
        VirtualBmc bmc = VirtualBmc.Start(new()
        {
            Users = [VirtualBmcOptions.User(2, "admin", "secret")],
            Transport = network.Bind(Address),
            Time = clock,
            Sessions = new()
            {
                CipherSuites = CipherSuites.StrongestFirst,
                AuthenticationTypes = [AuthenticationType.Md5, AuthenticationType.Md2, AuthenticationType.StraightPassword, AuthenticationType.None],
                MaxOutsideRequestsPerSecond = 0,
            },
        });
        return new(clock, bmc, new(network.Bind(ConsoleAddress), timeProvider: clock));
    }

    /// <summary>Opens a session of IPMI 2.0.</summary>
    public LanSession Open(CipherSuite suite)
    {
        using var credentials = IpmiCredentials.Of("admin", "secret");
        return Run(Ipmi20Session.OpenAsync(
            _consoles.Connect(Address), credentials, [suite], PrivilegeLevel.Administrator, _options, CancellationToken.None));
    }

    /// <summary>Opens a session of IPMI 1.5.</summary>
    public LanSession Open(AuthenticationType type)
    {
        using var credentials = IpmiCredentials.Of("admin", "secret");
        return Run(Ipmi15Session.OpenAsync(
            _consoles.Connect(Address), credentials, type, PrivilegeLevel.Administrator, _options, CancellationToken.None));
    }

    /// <summary>Carries datagrams until a task has ended.</summary>
    public T Run<T>(Task<T> task)
    {
        while (!task.IsCompleted) Carry();
        return task.GetAwaiter().GetResult();
    }

    /// <summary>Carries datagrams until a session is closed.</summary>
    public void Close(LanSession session)
    {
        ValueTask closing = session.DisposeAsync();
        while (!closing.IsCompleted) Carry();
        closing.GetAwaiter().GetResult();
    }

    /// <summary>Carries every datagram that is on its way.</summary>
    public void Carry() => _clock.Advance(TimeSpan.FromMicroseconds(1));

    public async ValueTask DisposeAsync()
    {
        await _consoles.DisposeAsync();
        await _bmc.DisposeAsync();
    }
}
