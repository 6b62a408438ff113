using System.Diagnostics.CodeAnalysis;

namespace Ipmi.Session;

// Messages that the console gets beside the responses to its requests (IPMI v2.0 §6.13).
public sealed partial class BmcSession
{
    private readonly Queue<byte[]> _posted = [];
    private byte[]? _lastPosted;

    /// <summary>
    /// Has a message sent to the console after the response to the request that is being executed: a controller's answer to what was bridged
    /// to it. When the console repeats that request, the message follows again.
    /// </summary>
    /// <param name="message">The message, checksums included.</param>
    public void Post(ReadOnlySpan<byte> message)
    {
        _lastPosted = message.ToArray();
        _posted.Enqueue(_lastPosted);
    }

    internal void PostAgain()
    {
        if (_lastPosted is not null) _posted.Enqueue(_lastPosted);
    }

    internal bool TryTakePosted([NotNullWhen(true)] out byte[]? message) => _posted.TryDequeue(out message);
}
