using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>
/// Refuses some of the commands with "node busy", decided by a seed (SplitMix64). Sessions can still be raised and closed.
/// </summary>
internal sealed class BusyAnswers(double probability, int seed)
{
    private const byte SetSessionPrivilegeLevel = 0x3B;
    private const byte CloseSession = 0x3C;

    private ulong _state = unchecked((ulong)seed * 0xD1342543DE82EF95UL + 1);

    public CompletionCode Gate(CommandId id, BmcContext context)
    {
        bool isExempt = context.Session is null || id is { NetFn: NetFn.App, Command: SetSessionPrivilegeLevel or CloseSession };
        return !isExempt && Fraction() < probability ? CompletionCode.NodeBusy : CompletionCode.Ok;
    }

    private double Fraction()
    {
        ulong z = _state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
