using Ipmi.Session.Crypto;

namespace Ipmi.Session.Tests.Simulation;

/// <summary>Bytes that follow from a seed.</summary>
public sealed class SeededRandomSource(int seed) : IRandomSource
{
    private readonly Random _random = new(seed);

    public void Fill(Span<byte> destination) => _random.NextBytes(destination);
}
