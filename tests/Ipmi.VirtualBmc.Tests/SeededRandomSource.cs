using Ipmi.Session.Crypto;

namespace Ipmi.Virtual.Tests;

/// <summary>The same numbers in each run.</summary>
internal sealed class SeededRandomSource(int seed) : IRandomSource
{
    private readonly Random _random = new(seed);

    public void Fill(Span<byte> destination) => _random.NextBytes(destination);
}
