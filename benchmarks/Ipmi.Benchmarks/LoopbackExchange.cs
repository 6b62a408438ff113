using BenchmarkDotNet.Attributes;
using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Session.Crypto;
using Ipmi.Transport;
using Ipmi.Virtual;

namespace Ipmi.Benchmarks;

/// <summary>A whole exchange over loopback UDP with a virtual BMC in the same process: both ends are paid for.</summary>
[MemoryDiagnoser]
public class LoopbackExchange
{
    private VirtualBmc? _bmc;
    private LanSession? _session;

    /// <summary>The cipher suite.</summary>
    [Params(3, 17)]
    public int Suite { get; set; }

    [GlobalSetup]
    public async Task SetupAsync()
    {
        _bmc = VirtualBmc.Start(new() { Users = [VirtualBmcOptions.User(2, "admin", "secret")] });
        using var credentials = IpmiCredentials.Of("admin", "secret");
        _session = await Ipmi20Session.OpenAsync(
            UdpRmcpTransport.Connect(_bmc.EndPoint), credentials, [CipherSuites.All[Suite]], PrivilegeLevel.Administrator, new(), CancellationToken.None);
    }

    [GlobalCleanup]
    public async Task CleanupAsync()
    {
        await _session!.DisposeAsync();
        await _bmc!.DisposeAsync();
    }

    [Benchmark]
    public ValueTask<GetDeviceIdResponse> Get_device_id() => _session!.SendAsync(new GetDeviceIdRequest());
}
