using Ipmi.Messages;

namespace Ipmi.Session;

/// <summary>
/// The console's part of opening a session, without I/O: bytes and time in, bytes, deadlines and an outcome out. Time is a time stamp of
/// whoever drives it.
/// </summary>
public interface IConsoleHandshake
{
    /// <summary>Whether the session is open or cannot be opened.</summary>
    bool IsOver { get; }

    /// <summary>When <see cref="Advance"/> wants to be called.</summary>
    TimeSpan NextDeadline { get; }

    /// <summary>
    /// When waiting is no longer worth it: the BMC answered before and is silent now, as it is when a message was damaged on its way. A
    /// new handshake may do.
    /// </summary>
    TimeSpan GivesUpAt { get; }

    /// <summary>Feeds one received payload. Anything not awaited is ignored: on UDP that is normal.</summary>
    void Receive(PayloadType type, ReadOnlyMemory<byte> payload, TimeSpan now);

    /// <summary>Lets time pass: what got no answer becomes due again.</summary>
    void Advance(TimeSpan now);

    /// <summary>Takes what is to be sent now, if anything.</summary>
    /// <param name="destination">Room for <see cref="RakpConsoleHandshake.MaxMessageLength"/> bytes.</param>
    /// <param name="type">What it is.</param>
    /// <param name="length">Bytes of it.</param>
    bool TryTake(Span<byte> destination, out PayloadType type, out int length);
}
