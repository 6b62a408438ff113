using BenchmarkDotNet.Attributes;
using Ipmi.Session;
using Ipmi.Session.Crypto;

namespace Ipmi.Benchmarks;

/// <summary>Opening a session and closing it, by each cipher suite, over the simulated network: what console and BMC compute together.</summary>
[MemoryDiagnoser]
public class Handshake
{
    private InMemoryBmc? _bmc;

    /// <summary>The cipher suite.</summary>
    [ParamsSource(nameof(Suites))]
    public int Suite { get; set; }

    public static IEnumerable<int> Suites => Enumerable.Range(0, CipherSuites.All.Length);

    [GlobalSetup]
    public void Setup() => _bmc = InMemoryBmc.Start();

    [GlobalCleanup]
    public async Task CleanupAsync() => await _bmc!.DisposeAsync();

    [Benchmark]
    public SessionInfo Open_and_close()
    {
        LanSession session = _bmc!.Open(CipherSuites.All[Suite]);
        _bmc.Close(session);
        return session.Info;
    }
}
