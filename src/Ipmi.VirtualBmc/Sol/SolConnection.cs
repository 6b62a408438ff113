using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>A stream that is the system behind a serial line, until it ends or this is disposed.</summary>
public sealed class SolConnection : IAsyncDisposable
{
    private const int ReadLength = 1024;
    private const int InputLength = 4096;

    private readonly SolPort _port;
    private readonly Stream _stream;
    private readonly Lock _gate = new();
    private readonly CharacterBuffer _input = new(InputLength);
    private readonly SemaphoreSlim _typed = new(0);
    private readonly SemaphoreSlim _room = new(0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _reading;
    private readonly Task _writing;
    private int _isDisposed;

    internal SolConnection(SolPort port, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        (_port, _stream) = (port, stream);
        port.Input = OnInput;
        port.InputFlushed += OnInputFlushed;
        port.RoomMade += OnRoomMade;
        _reading = Task.Run(ReadAsync);
        _writing = Task.Run(WriteAsync);
    }

    /// <summary>Ends when the stream has: its program has ended, or its other side has closed it.</summary>
    public Task Completion => _reading;

    /// <summary>Disconnects, and disposes the stream.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0) return;
        _port.Input = null;
        _port.InputFlushed -= OnInputFlushed;
        _port.RoomMade -= OnRoomMade;
        await _stop.CancelAsync().ConfigureAwait(false);
        await _stream.DisposeAsync().ConfigureAwait(false);
        await Task.WhenAll(_reading, _writing).ConfigureAwait(false);
        _stop.Dispose();
        _typed.Dispose();
        _room.Dispose();
    }

    private int OnInput(ReadOnlySpan<byte> characters)
    {
        lock (_gate)
        {
            int taken = _input.Write(characters);
            if (taken > 0 && _typed.CurrentCount == 0) _typed.Release();
            return taken;
        }
    }

    private void OnInputFlushed(SolPort port)
    {
        lock (_gate) _input.Clear();
    }

    private void OnRoomMade(SolPort port)
    {
        lock (_gate)
        {
            if (_room.CurrentCount == 0) _room.Release();
        }
    }

    private async Task ReadAsync()
    {
        byte[] buffer = new byte[ReadLength];
        try
        {
            while (true)
            {
                int length = await _stream.ReadAsync(buffer, _stop.Token).ConfigureAwait(false);
                if (length == 0) return;
                for (int printed = 0; printed < length;)
                {
                    printed += _port.Print(buffer.AsSpan(printed, length - printed));
                    if (printed < length) await _room.WaitAsync(_stop.Token).ConfigureAwait(false);
                }
            }
        }
        catch (Exception e) when (IsEnd(e))
        {
            // The stream was closed, at this side or at the other.
        }
    }

    private async Task WriteAsync()
    {
        byte[] buffer = new byte[ReadLength];
        try
        {
            while (true)
            {
                await _typed.WaitAsync(_stop.Token).ConfigureAwait(false);
                while (Take(buffer) is > 0 and int length)
                {
                    await _stream.WriteAsync(buffer.AsMemory(0, length), _stop.Token).ConfigureAwait(false);
                    await _stream.FlushAsync(_stop.Token).ConfigureAwait(false);
                }
            }
        }
        catch (Exception e) when (IsEnd(e))
        {
            // As above; what is typed from now on is lost, as on a line that nobody is connected to.
            if (Volatile.Read(ref _isDisposed) == 0) _port.Input = null;
        }
    }

    private int Take(byte[] buffer)
    {
        lock (_gate) return _input.Read(buffer);
    }

    private static bool IsEnd(Exception e) => e is IOException or OperationCanceledException or ObjectDisposedException;
}
