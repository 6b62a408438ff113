using System.Security.Cryptography;

namespace Ipmi.Session.Crypto;

/// <summary>The keystream of RC4, which can be walked in both directions: packets arrive late as well as early.</summary>
/// <remarks>Ours and not BouncyCastle's, whose engine goes forward only, allocates for each key and cannot be cleared.</remarks>
internal sealed class Rc4Keystream : IDisposable
{
    private readonly byte[] _state = GC.AllocateArray<byte>(256, pinned: true);
    private byte _i;
    private byte _j;
    private bool _disposed;

    /// <summary>Starts the stream of a key.</summary>
    public void Key(ReadOnlySpan<byte> key)
    {
        for (int n = 0; n < 256; n++) _state[n] = (byte)n;
        byte j = 0;
        for (int n = 0; n < 256; n++)
        {
            j += (byte)(_state[n] + key[n % key.Length]);
            Swap(n, j);
        }

        (_i, _j) = (0, 0);
    }

    /// <summary>Combines data with the next bytes of the stream, in place.</summary>
    /// <exception cref="ObjectDisposedException">It was cleared; its bytes would be zeros, and hide nothing.</exception>
    public void Apply(Span<byte> data)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        foreach (ref byte b in data)
        {
            Forward();
            b ^= _state[(byte)(_state[_i] + _state[_j])];
        }
    }

    /// <summary>Skips bytes, or goes back over bytes that were used when the count is negative.</summary>
    public void Skip(int count)
    {
        for (; count > 0; count--) Forward();
        for (; count < 0; count++) Backward();
    }

    public void Dispose()
    {
        _disposed = true;
        CryptographicOperations.ZeroMemory(_state);
    }

    private void Forward()
    {
        _j += _state[++_i];
        Swap(_i, _j);
    }

    private void Backward()
    {
        Swap(_i, _j);
        _j -= _state[_i--];
    }

    private void Swap(int a, int b) => (_state[a], _state[b]) = (_state[b], _state[a]);
}
