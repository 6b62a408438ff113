using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>What a quirk does to requests and responses of its commands, at one virtual BMC.</summary>
/// <param name="Refuses">Which requests it refuses, without executing them.</param>
/// <param name="Changes">What it makes of a response.</param>
internal sealed record QuirkBehaviour(QuirkRefusal? Refuses = null, QuirkChange? Changes = null);

/// <summary>Says whether a request is refused.</summary>
/// <param name="id">The command.</param>
/// <param name="request">What followed the command code.</param>
/// <returns>The completion code; 0 when it is executed.</returns>
internal delegate byte QuirkRefusal(CommandId id, ReadOnlySpan<byte> request);

/// <summary>Changes a response in place.</summary>
/// <param name="request">What followed the command code.</param>
/// <param name="response">Room for the response, with the response at its start: completion code first.</param>
/// <param name="length">Bytes of the response.</param>
/// <returns>
/// Bytes of the changed response; 0 has not even a completion code, and <see cref="CommandDispatcher.NoAnswer"/> is none.
/// </returns>
internal delegate int QuirkChange(ReadOnlySpan<byte> request, Span<byte> response, int length);

/// <summary>What a quirk sees of its virtual BMC.</summary>
/// <param name="time">The clock.</param>
/// <param name="dispatcher">The commands.</param>
/// <param name="endSessions">Ends the sessions of a user.</param>
internal sealed class QuirkHost(TimeProvider time, CommandDispatcher dispatcher, Action<byte> endSessions)
{
    private const int LongestResponse = 256;

    /// <summary>The clock.</summary>
    public TimeProvider Time => time;

    /// <summary>Has a command executed as the system would; completion code first.</summary>
    public byte[] Ask(NetFn netFn, byte command, params byte[] data)
    {
        byte[] response = new byte[LongestResponse];
        int length = dispatcher.Execute(netFn, command, data, new BmcContext(null, default) { IsFromSystem = true }, response);
        return response[..Math.Max(1, length)];
    }

    /// <summary>Ends the sessions of a user, without a word.</summary>
    public void EndSessions(byte userId) => endSessions(userId);
}
