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

    private readonly Digest _digest;
    private readonly IDigest _inner;
    private readonly IDigest _outer;
    private bool _isDisposed;

    /// <param name="digest">MD5, SHA-1 or SHA-256.</param>
    /// <param name="key">Of any length.</param>
    public Hmac(Digest digest, ReadOnlySpan<byte> key)
    {
        (_digest, _inner, _outer) = (digest, digest.Create(), digest.Create());
        Span<byte> block = stackalloc byte[BlockLength];
        ToBlock(digest, key, block);
        Pad(_inner, block, InnerPad);
        Pad(_outer, block, OuterPad);
        CryptographicOperations.ZeroMemory(block);
    }

    /// <summary>Computes the whole HMAC under a key that is used once; nothing is kept.</summary>
    public static void Compute(Digest digest, ReadOnlySpan<byte> key, ReadOnlySpan<byte> data, Span<byte> code)
    {
        IDigest computing = digest.OfThread;
        Span<byte> block = stackalloc byte[BlockLength];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        ToBlock(digest, key, block);
        Pad(computing, block, InnerPad);
        computing.BlockUpdate(data);
        int length = computing.DoFinal(hash);
        Pad(computing, block, OuterPad);
        computing.BlockUpdate(hash[..length]);
        computing.DoFinal(code);
        CryptographicOperations.ZeroMemory(block);
    }

    /// <summary>Computes the whole HMAC.</summary>
    /// <exception cref="ObjectDisposedException">The key was cleared.</exception>
    public void Compute(ReadOnlySpan<byte> data, Span<byte> code)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        int length = Hash(_inner, data, hash);
        Hash(_outer, hash[..length], code);
    }

    public void Dispose()
    {
        _isDisposed = true;
        _inner.Reset();
        _outer.Reset();
    }

    /// <summary>The key with zeros up to a block; a longer one is hashed before.</summary>
    private static void ToBlock(Digest digest, ReadOnlySpan<byte> key, Span<byte> block)
    {
        block.Clear();
        if (key.Length <= BlockLength)
        {
            key.CopyTo(block);
            return;
        }

        digest.OfThread.BlockUpdate(key);
        digest.OfThread.DoFinal(block);
    }

    private static void Pad(IDigest digest, ReadOnlySpan<byte> key, byte pad)
    {
        Span<byte> block = stackalloc byte[BlockLength];
        for (int i = 0; i < block.Length; i++) block[i] = (byte)(key[i] ^ pad);
        digest.BlockUpdate(block);
        CryptographicOperations.ZeroMemory(block);
    }

    private int Hash(IDigest start, ReadOnlySpan<byte> data, Span<byte> hash)
    {
        IDigest computing = _digest.OfThread;
        ((IMemoable)computing).Reset((IMemoable)start);
        computing.BlockUpdate(data);
        return computing.DoFinal(hash);
    }
}
