using Ipmi.Messages;
using Ipmi.Session.Crypto;

namespace Ipmi.Session;

/// <summary>
/// The handshake of now, and those before it whose Open Session nobody answered in time: a BMC that is only slow answers them later. A late
/// refusal is a refusal, and a late acceptance is taken unless it is of a suite that is liked less than the one that is asked for now: that one
/// waits for its turn.
/// </summary>
/// <param name="latest">The one that sends.</param>
/// <param name="earlier">Those that are silent by now.</param>
/// <param name="isLiked">Whether a suite is liked at least as well as that of the latest.</param>
internal sealed class StaggeredHandshakes(
    RakpConsoleHandshake latest, IReadOnlyList<RakpConsoleHandshake> earlier, Predicate<CipherSuite> isLiked) : IConsoleHandshake
{
    /// <summary>The one that was answered first; the latest until then.</summary>
    public RakpConsoleHandshake Current { get; private set; } = latest;

    /// <inheritdoc/>
    public bool IsOver => Current.IsOver;

    /// <inheritdoc/>
    public TimeSpan NextDeadline => Current.NextDeadline;

    /// <inheritdoc/>
    public TimeSpan GivesUpAt => Current.GivesUpAt;

    /// <inheritdoc/>
    public void Receive(PayloadType type, ReadOnlyMemory<byte> payload, TimeSpan now)
    {
        Current.Receive(type, payload, now);
        if (Current.IsAnswered || Current.IsOver) return;
        foreach (RakpConsoleHandshake handshake in earlier)
        {
            if (handshake.IsAnswered) continue;
            handshake.Receive(type, payload, now);
            if (!handshake.IsAnswered) continue;
            if (handshake.IsOver || isLiked(handshake.Suite)) Current = handshake;
            return;
        }
    }

    /// <inheritdoc/>
    public void Advance(TimeSpan now) => Current.Advance(now);

    /// <inheritdoc/>
    public bool TryTake(Span<byte> destination, out PayloadType type, out int length) => Current.TryTake(destination, out type, out length);
}
