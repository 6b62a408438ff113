using System.Net;
using System.Net.Sockets;

namespace Ipmi.Virtual;

/// <summary>
/// A TCP port behind a serial line: who connects to it is the system. A second connection waits until the first has ended.
/// </summary>
public sealed class SolTcpListener : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;

    internal SolTcpListener(SolPort port, IPEndPoint listen)
    {
        ArgumentNullException.ThrowIfNull(listen);
        _listener = new(listen);
        _listener.Start();
        _serving = Task.Run(() => ServeAsync(port));
    }

    /// <summary>Where it listens.</summary>
    public IPEndPoint EndPoint => (IPEndPoint)_listener.LocalEndpoint;

    /// <summary>Ends the listener and its connection.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_stop.IsCancellationRequested) return;
        await _stop.CancelAsync().ConfigureAwait(false);
        await _serving.ConfigureAwait(false);
        _listener.Dispose();
    }

    private async Task ServeAsync(SolPort port)
    {
        try
        {
            while (true)
            {
                TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token).ConfigureAwait(false);
                client.NoDelay = true;
                var connection = new SolConnection(port, client.GetStream());
                await using (connection.ConfigureAwait(false))
                {
                    await connection.Completion.WaitAsync(_stop.Token).ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // It is disposed.
        }
    }
}
