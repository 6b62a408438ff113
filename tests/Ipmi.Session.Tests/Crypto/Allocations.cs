namespace Ipmi.Session.Tests.Crypto;

/// <summary>What an operation allocates once it has run warm.</summary>
public static class Allocations
{
    public static long Of(Action operation)
    {
        for (int i = 0; i < 200; i++) operation();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++) operation();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
