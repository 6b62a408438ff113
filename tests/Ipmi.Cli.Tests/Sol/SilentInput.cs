using Ipmi.Client;

namespace Ipmi.Cli.Tests.Sol;

/// <summary>Somebody at a terminal who types nothing: a read waits until the test process ends.</summary>
internal sealed class SilentInput : MemoryStream
{
    private readonly ManualResetEventSlim _never = new();

    public override int Read(Span<byte> buffer)
    {
        _never.Wait();
        return 0;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
}

/// <summary>Somebody else who uses the line.</summary>
internal sealed class IpmiSol(IpmiClient client, SolConsole console) : IAsyncDisposable
{
    public bool HasEnded => console.Ended.Wait(TimeSpan.FromSeconds(10));

    public static async Task<IpmiSol> ActivateAsync(Bmc bmc)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        IpmiClient client = await IpmiClient.ConnectAsync(
            bmc.Virtual.EndPoint.ToString(), "admin", Bmc.Password, cancellationToken: cancellation);
        return new(client, await client.Sol.ActivateAsync(cancellationToken: cancellation));
    }

    public async ValueTask DisposeAsync()
    {
        await console.DisposeAsync();
        await client.DisposeAsync();
    }
}
