using System.Security.Cryptography;

namespace Ipmi.Session.Crypto;

/// <summary>Fetches random bytes 4 KiB at a time: asking the system for each initialisation vector costs a hundred times more.</summary>
/// <remarks>One serves all sessions of a process, so any number of threads may use it. No byte is handed out twice.</remarks>
/// <param name="source">Where the pool is filled from.</param>
public sealed class PooledRandomSource(IRandomSource source) : IRandomSource
{
    private const int PoolLength = 4096;

    private readonly Lock _lock = new();
    private byte[]? _pool;
    private int _used = PoolLength;

    /// <summary>A pool filled by the operating system's generator.</summary>
    public PooledRandomSource()
        : this(new SystemRandomSource())
    {
    }

    /// <inheritdoc/>
    public void Fill(Span<byte> destination)
    {
        lock (_lock)
        {
            while (!destination.IsEmpty)
            {
                byte[] pool = _used == PoolLength ? Refill() : _pool!;
                Span<byte> taken = pool.AsSpan(_used, Math.Min(destination.Length, PoolLength - _used));
                taken.CopyTo(destination);
                CryptographicOperations.ZeroMemory(taken);
                _used += taken.Length;
                destination = destination[taken.Length..];
            }
        }
    }

    private byte[] Refill()
    {
        _pool ??= GC.AllocateArray<byte>(PoolLength, pinned: true);
        source.Fill(_pool);
        _used = 0;
        return _pool;
    }
}
