using BenchmarkDotNet.Attributes;
using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Session.Crypto;

namespace Ipmi.Benchmarks;

/// <summary>One packet of an RMCP+ session, made by one end and opened by the other.</summary>
[MemoryDiagnoser]
public class SessionWrap20
{
    private const int PayloadLength = 8;

    private readonly byte[] _packet = new byte[256];
    private RmcpPlusWrapper? _console;
    private RmcpPlusWrapper? _bmc;

    /// <summary>The cipher suite.</summary>
    [ParamsSource(nameof(Suites))]
    public int Suite { get; set; }

    public static IEnumerable<int> Suites => Enumerable.Range(0, CipherSuites.All.Length);

    [GlobalSetup]
    public void Setup()
    {
        CipherSuiteAlgorithms algorithms = CipherSuites.All[Suite].Algorithms;
        var exchange = new RakpExchange
        {
            ConsoleSessionId = 1,
            BmcSessionId = 2,
            ConsoleNonce = default,
            BmcNonce = default,
            BmcGuid = default,
            Role = 0x14,
            UserName = default,
        };
        SessionKeys keys = RakpKeys.DeriveSessionKeys(algorithms.Authentication, exchange, "secret"u8, default);
        var protection = new RmcpPlusProtection(algorithms, keys, new PooledRandomSource());
        _console = RmcpPlusWrapper.ForConsole(1, 2, protection, "secret"u8);
        _bmc = RmcpPlusWrapper.ForBmc(2, 1, protection, "secret"u8);
    }

    [Benchmark]
    public int Wrap_8_bytes() => _console!.Wrap(PayloadType.Ipmi, _packet, PayloadLength);

    [Benchmark]
    public UnwrapStatus Wrap_and_unwrap_8_bytes()
    {
        int length = _console!.Wrap(PayloadType.Ipmi, _packet, PayloadLength);
        return _bmc!.Unwrap(_packet.AsMemory(0, length), out _);
    }
}
