using Ipmi.Session.Crypto;

namespace Ipmi.Fuzz;

/// <summary>Bytes that follow from a seed: an input does the same every time.</summary>
internal sealed class SeededRandomSource(int seed) : IRandomSource
{
    private readonly Random _random = new(seed);

    public void Fill(Span<byte> destination) => _random.NextBytes(destination);
}
