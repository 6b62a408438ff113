using BenchmarkDotNet.Attributes;
using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Session.Crypto;

namespace Ipmi.Benchmarks;

/// <summary>An exchange with a virtual BMC over the simulated network, typed and raw: what console and BMC compute together.</summary>
[MemoryDiagnoser]
public class InMemoryExchange
{
    private readonly byte[] _room = new byte[32];
    private InMemoryBmc? _bmc;
    private LanSession? _session;

    /// <summary>How the session was opened: a cipher suite, or an authentication type of IPMI 1.5.</summary>
    [Params("3", "17", "Md5")]
    public string Login { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _bmc = InMemoryBmc.Start();
        _session = int.TryParse(Login, out int suite) ? _bmc.Open(CipherSuites.All[suite]) : _bmc.Open(Enum.Parse<AuthenticationType>(Login));
    }

    [GlobalCleanup]
    public async Task CleanupAsync() => await _bmc!.DisposeAsync();

    [Benchmark]
    public IpmiReply<GetDeviceIdResponse> Typed()
    {
        ValueTask<IpmiReply<GetDeviceIdResponse>> pending =
            _session!.ExchangeAsync<GetDeviceIdRequest, GetDeviceIdResponse>(default, CancellationToken.None);
        while (!pending.IsCompleted) _bmc!.Carry();
        return pending.GetAwaiter().GetResult();
    }

    [Benchmark]
    public RawResponse Raw()
    {
        ValueTask<RawResponse> pending = _session!.ExchangeRawAsync(new(NetFn.App, 0x01, default) { Room = _room }, CancellationToken.None);
        while (!pending.IsCompleted) _bmc!.Carry();
        return pending.GetAwaiter().GetResult();
    }
}
