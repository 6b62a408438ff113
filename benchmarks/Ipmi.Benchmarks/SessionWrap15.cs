using BenchmarkDotNet.Attributes;
using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Benchmarks;

/// <summary>One packet of an IPMI 1.5 session, made by one end and opened by the other.</summary>
[MemoryDiagnoser]
public class SessionWrap15
{
    private const int PayloadLength = 8;

    private readonly byte[] _packet = new byte[256];
    private Ipmi15Wrapper? _console;
    private Ipmi15Wrapper? _bmc;

    /// <summary>The authentication type.</summary>
    [Params(AuthenticationType.None, AuthenticationType.StraightPassword, AuthenticationType.Md2, AuthenticationType.Md5)]
    public AuthenticationType Type { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _console = Ipmi15Wrapper.ForConsole(1, Type, "secret"u8, initialInbound: 1, initialOutbound: 1);
        _bmc = Ipmi15Wrapper.ForBmc(1, Type, "secret"u8, initialInbound: 1, initialOutbound: 1);
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
