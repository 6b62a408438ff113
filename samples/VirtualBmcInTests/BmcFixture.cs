using Ipmi.Client;
using Ipmi.Virtual;

namespace VirtualBmcInTests;

/// <summary>A BMC for a class of tests: on a free port of 127.0.0.1 within milliseconds, and gone afterwards.</summary>
public sealed class BmcFixture : IAsyncDisposable
{
    /// <summary>The BMC, and behind it the machine.</summary>
    public VirtualBmc Bmc { get; } = VirtualBmc.Start(new() { Users = [VirtualBmcOptions.User(2, "admin", "secret")] });

    /// <summary>Logs in to it as any client would.</summary>
    public Task<IpmiClient> ConnectAsync() =>
        IpmiClient.ConnectAsync(Bmc.EndPoint.ToString(), "admin", "secret", cancellationToken: TestContext.Current.CancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Bmc.DisposeAsync();
}
