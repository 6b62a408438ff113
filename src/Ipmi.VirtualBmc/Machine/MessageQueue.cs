using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>What waits for the system: messages, and the last event (IPMI v2.0 §6.13.2, §22.4 to §22.8).</summary>
internal sealed class MessageQueue
{
    private const int Capacity = 16;

    private readonly Queue<GetMessageResponse> _messages = [];

    /// <summary>Whether a message or an event waits, and other things that the system ought to look at.</summary>
    public PendingMessages Pending =>
        (_messages.Count > 0 ? PendingMessages.MessageAvailable : PendingMessages.None)
        | (Event is not null ? PendingMessages.EventBufferFull : PendingMessages.None)
        | (WatchdogWarns ? PendingMessages.WatchdogPreTimeout : PendingMessages.None);

    /// <summary>The event that waits in the event message buffer.</summary>
    public SystemEventRecord? Event { get; set; }

    /// <summary>Whether the watchdog timer has warned and nobody has taken note.</summary>
    public bool WatchdogWarns { get; set; }

    /// <summary>Adds a message.</summary>
    /// <returns>Whether there was room.</returns>
    public bool Add(byte channel, PrivilegeLevel privilege, ReadOnlySpan<byte> message)
    {
        if (_messages.Count >= Capacity) return false;
        _messages.Enqueue(new() { Channel = channel, InferredPrivilege = privilege, Message = message.ToArray() });
        return true;
    }

    public bool TryTake(out GetMessageResponse message) => _messages.TryDequeue(out message);

    public void Clear() => _messages.Clear();

    /// <summary>A cold reset: nothing waits any more.</summary>
    public void Restart()
    {
        _messages.Clear();
        (Event, WatchdogWarns) = (null, false);
    }
}
