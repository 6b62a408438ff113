using System.Collections.Immutable;
using System.Net;
using Ipmi.Messages;
using Ipmi.Session.Crypto;
using Ipmi.Transport;

namespace Ipmi.Session.Tests.Simulation;

/// <summary>Console and BMC on a simulated link and clock, no sockets. Everything follows from the seed.</summary>
public sealed class SessionPair : IDisposable
{
    public static readonly IPEndPoint BmcAddress = new(IPAddress.Parse("10.0.0.2"), 623);
    public static readonly IPEndPoint ConsoleAddress = new(IPAddress.Parse("10.0.0.1"), 50000);

    /// <summary>Longer than anything takes: a run that needs more is stuck.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly SeededRandomSource _random;
    private int _nextPort = ConsoleAddress.Port;

    public SessionPair(int seed = 1, BmcSessionOptions? bmc = null, IBmcUsers? users = null, LinkConditions? conditions = null)
    {
        Seed = seed;
        Network = new(Clock, seed) { Conditions = conditions ?? Lan };
        Bmc = new(Clock, Network.Bind(BmcAddress), bmc ?? EverySuite, users ?? TestUsers.Default, seed + 1_000_000);
        _random = new(seed + 2_000_000);
        Options = new() { Time = Clock, Random = _random, Pump = new() { ContinueInline = true } };
    }

    /// <summary>A link as in a machine room: half a millisecond each way.</summary>
    public static LinkConditions Lan { get; } = new() { Delay = TimeSpan.FromMilliseconds(0.5) };

    public static Octets16 BmcGuid { get; } = new(Enumerable.Range(0xA0, 16).Select(i => (byte)i).ToArray());

    public static BmcSessionOptions EverySuite { get; } = new()
    {
        BmcGuid = BmcGuid,
        CipherSuites = CipherSuites.StrongestFirst,
        AuthenticationTypes =
            [AuthenticationType.Md5, AuthenticationType.Md2, AuthenticationType.StraightPassword, AuthenticationType.None],
        AllowsNullUsers = true,
    };

    public int Seed { get; }

    public VirtualClock Clock { get; } = new();

    public InMemoryNetwork Network { get; }

    public TestBmc Bmc { get; }

    public SessionOptions Options { get; set; }

    /// <summary>Sessions that the BMC has.</summary>
    public int Sessions => Bmc.Table.Sessions.Count;

    public static CipherSuite Suite(int id) => CipherSuites.All[id];

    public static IpmiCredentials Admin(ReadOnlySpan<byte> kg = default) => IpmiCredentials.Of("admin", TestUsers.AdminPassword, kg);

    /// <summary>Another console's link to the BMC.</summary>
    public IRmcpTransport Connect() =>
        new RmcpEndpoint(Network.Bind(new(ConsoleAddress.Address, _nextPort++)), timeProvider: Clock).Connect(BmcAddress);

    /// <summary>Opens an RMCP+ session.</summary>
    public LanSession Open(int suite, IpmiCredentials? credentials = null, PrivilegeLevel privilege = PrivilegeLevel.Administrator) =>
        Run(Ipmi20Session.OpenAsync(Connect(), credentials ?? Admin(), [Suite(suite)], privilege, Options, CancellationToken.None));

    /// <summary>Opens an IPMI 1.5 session.</summary>
    public LanSession Open(
        AuthenticationType? type, IpmiCredentials? credentials = null, PrivilegeLevel privilege = PrivilegeLevel.Administrator) =>
        Run(Ipmi15Session.OpenAsync(Connect(), credentials ?? Admin(), type, privilege, Options, CancellationToken.None));

    /// <summary>Opens a session of an administrator.</summary>
    public LanSession Open(Login login) => Run(OpenAsync(login, CancellationToken.None));

    /// <summary>Starts to open a session of an administrator.</summary>
    public Task<LanSession> OpenAsync(Login login, CancellationToken cancellationToken) => login.Suite is { } suite
        ? Ipmi20Session.OpenAsync(Connect(), Admin(), [Suite(suite)], PrivilegeLevel.Administrator, Options, cancellationToken)
        : Ipmi15Session.OpenAsync(Connect(), Admin(), login.Type, PrivilegeLevel.Administrator, Options, cancellationToken);

    public T Run<T>(Task<T> task) => Clock.Run(task, Limit);

    public T Run<T>(ValueTask<T> task) => Clock.Run(task, Limit);

    public void Run(Task task) => Clock.Run(task, Limit);

    public void Run(ValueTask task) => Clock.Run(task, Limit);

    /// <summary>Reads one piece of the FRU, and checks that it is that piece.</summary>
    public static async Task ReadAsync(IIpmiChannel session, ushort offset)
    {
        var request = new ReadFruDataRequest { Offset = offset, Count = 4 };
        IpmiReply<ReadFruDataResponse> reply =
            await session.ExchangeAsync<ReadFruDataRequest, ReadFruDataResponse>(request, CancellationToken.None).ConfigureAwait(false);
        Assert.Equal(CompletionCode.Ok, reply.Code);
        Assert.Equal(TestBmc.Fru(offset), reply.Response.Data.ToArray());
    }

    public static async Task ReadManyAsync(IIpmiChannel session, int count)
    {
        for (int i = 0; i < count; i++) await ReadAsync(session, (ushort)(i * 257)).ConfigureAwait(false);
    }

    public void Dispose() => Bmc.Dispose();
}

/// <summary>How a session is opened: with a cipher suite, or with an authentication type of IPMI 1.5.</summary>
public sealed record Login(int? Suite, AuthenticationType? Type)
{
    public static Login Suite3 { get; } = new(3, null);

    public static Login Suite17 { get; } = new(17, null);

    public static Login Md5 { get; } = new(null, AuthenticationType.Md5);

    public static ImmutableArray<Login> Usual { get; } = [Suite3, Suite17, Md5];

    /// <summary>Every cipher suite and every authentication type.</summary>
    public static ImmutableArray<Login> All { get; } =
    [
        .. Enumerable.Range(0, 20).Select(suite => new Login(suite, null)),
        new(null, AuthenticationType.None),
        new(null, AuthenticationType.Md2),
        Md5,
        new(null, AuthenticationType.StraightPassword),
    ];

    public static Login Named(string name) => All.First(login => login.ToString() == name);

    public static TheoryData<string> Names(IEnumerable<Login> logins) => [.. logins.Select(login => login.ToString())];

    public override string ToString() => Suite is { } suite ? $"suite {suite}" : $"{Type}";
}
