using System.Collections.Immutable;
using System.Net;
using Ipmi.Client;
using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Session.Crypto;
using Ipmi.Transport;
using Ipmi.Virtual;

namespace Ipmi.Fuzz;

/// <summary>Whose datagrams are tampered with.</summary>
internal enum Victim
{
    Console,
    Bmc,
}

/// <summary>
/// A whole conversation of a console with the virtual BMC on a simulated link and clock, tampered with on one of its ways: opening a
/// session, commands, closing it. The first byte chooses cipher suite or authentication type, the others what happens.
/// </summary>
internal sealed class ConversationTarget(Victim victim) : FuzzTarget
{
    private const int Suites = 20;
    private const int MaxCommands = 8;

    /// <summary>What fits into a request of IPMI 1.5; more is the caller's mistake.</summary>
    private const int MaxData = 240;

    /// <summary>The command that the script makes up: after it the session may be closed, or the user gone.</summary>
    private const int AnyBytes = 3;

    private static readonly IPEndPoint BmcAddress = new(IPAddress.Parse("10.0.0.2"), 623);
    private static readonly IPEndPoint ConsoleAddress = new(IPAddress.Parse("10.0.0.1"), 50000);

    /// <summary>Longer than anything takes: a conversation that needs more is stuck.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(15);

    private static readonly ImmutableArray<AuthenticationType> Types =
        [AuthenticationType.None, AuthenticationType.Md2, AuthenticationType.Md5, AuthenticationType.StraightPassword];

    private static readonly BmcSessionOptions EverySuite = new()
    {
        BmcGuid = new(Enumerable.Range(0xA0, 16).Select(i => (byte)i).ToArray()),
        CipherSuites = CipherSuites.StrongestFirst,
        AuthenticationTypes = Types,
    };

    public override IEnumerable<byte[]> Seeds
    {
        get
        {
            for (byte mode = 0; mode < Suites + Types.Length; mode++) yield return [mode];
            yield return [3, 0, 0, 0, 0, 1, 0, 2, 0, 3, 6, 1, 0];
            yield return [0, 2, 30, 0x55, 2, 22, 0xC1, 1, 8, 3, 9, 4, 3, 1, 2, 3, 5, 1, 0, 6, 1, 7, 7, 20, 8];
            yield return [20, 2, 30, 0x55, 2, 22, 0xC1, 1, 8, 3, 9, 4, 3, 1, 2, 3, 5, 1, 0, 6, 1, 7, 7, 20, 8];
        }
    }

    public override void Run(ReadOnlyMemory<byte> input)
    {
        var script = new Script(input);
        int mode = script.Next() % (Suites + Types.Length);
        var clock = new VirtualClock();
        var network = new InMemoryNetwork(clock, seed: 1);
        var tampering = new Tampering(network, victim == Victim.Console ? ConsoleAddress : BmcAddress, script);
        network.Filter = tampering.Filter;
        VirtualBmc bmc = VirtualBmc.Start(new()
        {
            Transport = network.Bind(BmcAddress),
            Time = clock,
            Random = new SeededRandomSource(1),
            Sessions = EverySuite,
            Users = [VirtualBmcOptions.User(2, "admin", "secret")],
        });
        clock.Run(TalkAsync(network, mode, script, tampering), Limit);
        clock.Run(bmc.DisposeAsync(), Limit);
    }

    private static async Task TalkAsync(InMemoryNetwork network, int mode, Script script, Tampering tampering)
    {
        bool sentAnything = false;
        try
        {
            await using var endpoint = new RmcpEndpoint(network.Bind(ConsoleAddress), timeProvider: network.Clock);
            await using var client = new IpmiClient(await OpenAsync(endpoint.Connect(BmcAddress), mode, network.Clock));
            for (int i = 0; i < MaxCommands && !script.IsOver; i++)
            {
                int command = script.Next() % 4;
                sentAnything |= command == AnyBytes;
                await CommandAsync(client, command, script);
            }
        }
        catch (IpmiException) when (tampering.HasTampered || sentAnything)
        {
            // The typed outcomes of a conversation that was spoilt. Anything else is a finding, and so is one that failed by itself.
        }
    }

    private static async Task<LanSession> OpenAsync(IRmcpTransport transport, int mode, VirtualClock clock)
    {
        var options = new SessionOptions { Time = clock, Random = new SeededRandomSource(2), Pump = new() { ContinueInline = true } };
        using IpmiCredentials credentials = IpmiCredentials.Of("admin", "secret");
        return mode < Suites
            ? await Ipmi20Session.OpenAsync(
                transport, credentials, [CipherSuites.All[mode]], PrivilegeLevel.Administrator, options, CancellationToken.None)
            : await Ipmi15Session.OpenAsync(
                transport, credentials, Types[mode - Suites], PrivilegeLevel.Administrator, options, CancellationToken.None);
    }

    private static async Task CommandAsync(IpmiClient client, int command, Script script)
    {
        switch (command)
        {
            case AnyBytes: await client.SendRawAsync(((NetFn)(script.Next() & 0x3F)).Request, script.Next(), script.NextBytes(MaxData)); break;
            case 1: await client.Chassis.GetStatusAsync(); break;
            case 2: await ReadSensorsAsync(client); break;
            default: await client.SendAsync(new GetDeviceIdRequest()); break;
        }
    }

    private static async Task ReadSensorsAsync(IpmiClient client)
    {
        await foreach (FullSensorRecord sensor in client.Sensors.RecordsAsync()) _ = await client.Sensors.ReadAsync(sensor);
    }
}
