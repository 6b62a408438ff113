using System.Diagnostics.CodeAnalysis;

namespace Ipmi.Session;

// Messages that the console gets beside the responses to its requests (IPMI v2.0 §6.13).
public sealed partial class BmcSession
{
    private const int LongestPosted = byte.MaxValue;

    private readonly Queue<byte[]> _posted = [];

    /// <summary>
    /// Has a message sent to the console after the response to the request that is being executed: a controller's answer to what was bridged
    /// to it. When the console repeats that request, the message follows again.
    /// </summary>
    /// <param name="message">The message, checksums included.</param>
    /// <exception cref="ArgumentException">It is longer than a packet of IPMI 1.5 carries.</exception>
    public void Post(ReadOnlySpan<byte> message)
    {
        if (message.Length > LongestPosted)
        {
            throw new ArgumentException($"A message has at most {LongestPosted} bytes, not {message.Length}.", nameof(message));
        }

        _posted.Enqueue(message.ToArray());
    }

    /// <summary>What follows the response that was not sent yet.</summary>
    internal byte[][] Posted => _posted.Count == 0 ? [] : [.. _posted];

    internal void PostAgain(byte[][] messages)
    {
        foreach (byte[] message in messages) _posted.Enqueue(message);
    }

    internal bool TryTakePosted([NotNullWhen(true)] out byte[]? message) => _posted.TryDequeue(out message);
}
