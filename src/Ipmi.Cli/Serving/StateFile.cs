using Ipmi.Virtual;

namespace Ipmi.Cli.Serving;

/// <summary>The file that keeps what clients have changed. It holds passwords: only its owner can read it.</summary>
internal sealed class StateFile(string path)
{
    private static readonly TimeSpan Rhythm = TimeSpan.FromSeconds(1);

    private byte[] _written = [];

    /// <summary>What was saved; empty when there is no file yet.</summary>
    public ReadOnlyMemory<byte> Read() => File.Exists(path) ? _written = File.ReadAllBytes(path) : default;

    /// <summary>Writes what has changed, every second and at the end.</summary>
    public async Task RunAsync(VirtualBmc bmc, TextWriter log, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            await Task.Delay(Rhythm, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                Write(bmc.SaveState());
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                await log.WriteLineAsync($"The state was not saved: {e.Message}").ConfigureAwait(false);
            }
        }
    }

    /// <summary>All or nothing: a new file takes the place of the old one.</summary>
    private void Write(byte[] state)
    {
        if (state.AsSpan().SequenceEqual(_written)) return;
        string fresh = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(fresh, options))
        {
            stream.Write(state);
            stream.Flush(flushToDisk: true);
        }

        File.Move(fresh, path, overwrite: true);
        _written = state;
    }
}
