namespace Ipmi.Session;

/// <summary>
/// Which session sequence numbers were received: a number is taken once, up to <c>ahead</c> above the highest and 31 below it
/// (IPMI v2.0 §6.12.13, which asks for less behind). Numbers wrap around.
/// </summary>
/// <param name="before">The number before the first one that is expected.</param>
/// <param name="ahead">How far above the highest number a new one may be.</param>
public struct SequenceWindow(uint before, uint ahead)
{
    /// <summary>How far ahead a BMC accepts.</summary>
    public const uint Strict = 16;

    /// <summary>
    /// How far ahead a console accepts in an authenticated session: it must not lose a session because the network swallowed more
    /// answers than a window holds, and what is ahead was authenticated by the BMC.
    /// </summary>
    public const uint Authenticated = int.MaxValue;

    private const int Behind = 32;

    private readonly uint _ahead = ahead;
    private uint _highest = before;

    // Bit i is set when the number i below the highest was received; nothing is expected from before the first.
    private uint _received = uint.MaxValue;

    /// <summary>Whether the number is inside the window and was not received yet.</summary>
    public readonly bool IsNew(uint number)
    {
        int distance = unchecked((int)(number - _highest));
        if (distance > 0) return (uint)distance <= _ahead;
        return distance > -Behind && (_received >> -distance & 1) == 0;
    }

    /// <summary>Marks a number as received, once its packet is known to be authentic.</summary>
    public void Accept(uint number)
    {
        int distance = unchecked((int)(number - _highest));
        if (distance <= 0)
        {
            _received |= 1u << -distance;
            return;
        }

        _received = distance >= Behind ? 1u : _received << distance | 1u;
        _highest = number;
    }
}

/// <summary>The session sequence numbers of packets sent: each rises by one, and zero is left out.</summary>
/// <param name="first">The first number.</param>
public struct SequenceCounter(uint first)
{
    private uint _next = first;

    /// <summary>The number of the next packet.</summary>
    public readonly uint Upcoming => _next == 0 ? 1 : _next;

    /// <summary>Takes the number of the next packet.</summary>
    public uint Next()
    {
        uint number = Upcoming;
        _next = unchecked(number + 1);
        return number;
    }
}
