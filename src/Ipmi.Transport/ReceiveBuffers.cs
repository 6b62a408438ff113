using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Ipmi.Transport;

/// <summary>
/// Buffers of receiving threads, each as large as a datagram can be. The framework's pool keeps a buffer for the thread that returned it, and such
/// a thread has ended then: a socket of its own would cost each session 64 KiB.
/// </summary>
internal static class ReceiveBuffers
{
    // The most that UDP can carry, so that nothing is ever cut short.
    private const int LargestDatagram = 65_535;

    private const int MostSpare = 16;

    private static readonly ConcurrentStack<byte[]> Spare = new();

    /// <summary>Takes one. What is in it, nobody knows.</summary>
    public static byte[] Take() => Spare.TryPop(out byte[]? buffer) ? buffer : GC.AllocateUninitializedArray<byte>(LargestDatagram);

    /// <summary>Gives one back, cleared as far as it was written: datagrams were decrypted in it.</summary>
    public static void Return(byte[] buffer, int written)
    {
        CryptographicOperations.ZeroMemory(buffer.AsSpan(0, written));
        if (Spare.Count < MostSpare) Spare.Push(buffer);
    }
}
