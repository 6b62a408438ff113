using System.Net;
using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Session.Crypto;
using Ipmi.Transport;
using Ipmi.Virtual;

namespace Ipmi.Benchmarks;

/// <summary>A virtual BMC on a simulated network: both ends are paid for, the kernel and the wire are not.</summary>
internal sealed class InMemoryBmc
{
    private static readonly IPEndPoint Address = new(IPAddress.Parse("10.0.0.2"), 623);
    private static readonly IPAddress Console = IPAddress.Parse("10.0.0.1");

    private readonly VirtualClock _clock = new();
    private readonly InMemoryNetwork _network;
    private readonly VirtualBmc _bmc;
    private readonly SessionOptions _options;

    public InMemoryBmc()
    {
        _network = new(_clock, seed: 1);
        _bmc = VirtualBmc.Start(new()
        {
            Users = [VirtualBmcOptions.User(2, "admin", "secret")],
            Transport = _network.Bind(Address),
            Time = _clock,
            Sessions = new()
            {
                CipherSuites = CipherSuites.StrongestFirst,
                AuthenticationTypes = [AuthenticationType.Md5, AuthenticationType.Md2, AuthenticationType.StraightPassword, AuthenticationType.None],
                MaxOutsideRequestsPerSecond = 0,
            },
        });
        _options = new() { Time = _clock, Pump = new() { ContinueInline = true } };
    }

    /// <summary>Opens a session of IPMI 2.0.</summary>
    public LanSession Open(CipherSuite suite)
    {
        using var credentials = IpmiCredentials.Of("admin", "secret");
        return Run(Ipmi20Session.OpenAsync(Connect(), credentials, [suite], PrivilegeLevel.Administrator, _options, CancellationToken.None));
    }

    /// <summary>Opens a session of IPMI 1.5.</summary>
    public LanSession Open(AuthenticationType type)
    {
        using var credentials = IpmiCredentials.Of("admin", "secret");
        return Run(Ipmi15Session.OpenAsync(Connect(), credentials, type, PrivilegeLevel.Administrator, _options, CancellationToken.None));
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

    public ValueTask StopAsync() => _bmc.DisposeAsync();

    private IRmcpTransport Connect() => new RmcpEndpoint(_network.Bind(new(Console, 0)), timeProvider: _clock).Connect(Address);
}
