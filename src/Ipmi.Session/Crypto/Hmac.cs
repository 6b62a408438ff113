using System.Security.Cryptography;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Utilities;

namespace Ipmi.Session.Crypto;

/// <summary>HMAC under a key that is kept (RFC 2104): the digest's states after both pads are kept with it, half the work of a short message.</summary>
/// <remarks>
/// Not the framework's: that one loads OpenSSL, which takes milliseconds of the start of a short program (docs/architecture.md). Disposing clears every state that comes of the key.
/// </remarks>
internal sealed class Hmac : IDisposable
{
    // Of MD5, SHA-1 and SHA-256 alike.
    private const int BlockLength = 64;
    private const byte InnerPad = 0x36;
    private const byte OuterPad = 0x5C;

    private readonly IDigest _digest;
    private readonly IDigest _inner;
    private readonly IDigest _outer;
    private readonly int _length;
    private bool _isDisposed;

    /// <param name="create">Makes the digest: MD5, SHA-1 or SHA-256.</param>
    /// <param name="key">Of any length.</param>
    public Hmac(Func<IDigest> create, ReadOnlySpan<byte> key)
    {
        (_digest, _inner, _outer) = (create(), create(), create());
        _length = _digest.GetDigestSize();
        Span<byte> block = stackalloc byte[BlockLength];
        block.Clear();
        if (key.Length <= BlockLength) key.CopyTo(block);
        else
        {
            _digest.BlockUpdate(key);
            _digest.DoFinal(block);
        }

        Pad(_inner, block, InnerPad);
        Pad(_outer, block, OuterPad);
        CryptographicOperations.ZeroMemory(block);
    }

    /// <summary>Computes the whole HMAC.</summary>
    /// <exception cref="ObjectDisposedException">The key was cleared.</exception>
    public void Compute(ReadOnlySpan<byte> data, Span<byte> code)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Hash(_inner, data, hash);
        Hash(_outer, hash[.._length], code);
    }

    public void Dispose()
    {
        _isDisposed = true;
        _digest.Reset();
        _inner.Reset();
        _outer.Reset();
    }

    private static void Pad(IDigest digest, ReadOnlySpan<byte> key, byte pad)
    {
        Span<byte> block = stackalloc byte[BlockLength];
        for (int i = 0; i < block.Length; i++) block[i] = (byte)(key[i] ^ pad);
        digest.BlockUpdate(block);
        CryptographicOperations.ZeroMemory(block);
    }

    private void Hash(IDigest start, ReadOnlySpan<byte> data, Span<byte> hash)
    {
        ((IMemoable)_digest).Reset((IMemoable)start);
        _digest.BlockUpdate(data);
        _digest.DoFinal(hash);
    }
}
