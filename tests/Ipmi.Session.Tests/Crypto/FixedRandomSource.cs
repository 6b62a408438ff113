using Ipmi.Session.Crypto;

namespace Ipmi.Session.Tests.Crypto;

/// <summary>Hands out the given bytes over and over; without any, 00h, 01h, 02h and so on.</summary>
public sealed class FixedRandomSource(params byte[] bytes) : IRandomSource
{
    private int _next;

    public void Fill(Span<byte> destination)
    {
        foreach (ref byte b in destination)
        {
            b = bytes.Length == 0 ? (byte)_next : bytes[_next % bytes.Length];
            _next++;
        }
    }
}
