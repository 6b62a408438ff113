using System.Security.Cryptography;

namespace Ipmi.Session.Crypto;

/// <summary>A copy of a secret that the garbage collector never moves, so that clearing it clears the only one.</summary>
internal sealed class SecretBytes : IDisposable
{
    private readonly byte[] _bytes;
    private bool _disposed;

    /// <summary>Room for a secret, zero so far.</summary>
    public SecretBytes(int length) => _bytes = length == 0 ? [] : GC.AllocateArray<byte>(length, pinned: true);

    /// <summary>A copy, zero padded.</summary>
    /// <exception cref="ArgumentException">The secret is longer than <paramref name="paddedLength"/>.</exception>
    public SecretBytes(ReadOnlySpan<byte> secret, int paddedLength)
        : this(paddedLength)
    {
        if (secret.Length > paddedLength)
            throw new ArgumentException($"At most {paddedLength} bytes, not {secret.Length}.", nameof(secret));
        secret.CopyTo(_bytes);
    }

    /// <summary>The secret.</summary>
    /// <exception cref="ObjectDisposedException">It was cleared.</exception>
    public Span<byte> Span
    {
        get
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _bytes;
        }
    }

    public void Dispose()
    {
        _disposed = true;
        CryptographicOperations.ZeroMemory(_bytes);
    }
}
