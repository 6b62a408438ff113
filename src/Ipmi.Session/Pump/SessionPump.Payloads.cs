using Ipmi.Messages;

namespace Ipmi.Session;

/// <content>Payloads other than IPMI messages: who takes them, and sending them. Requests and their answers never come here.</content>
internal sealed partial class SessionPump
{
    private PayloadHandlers? _payloads;
    private uint _lastPayloadNumber;

    /// <summary>The clock.</summary>
    public TimeProvider Time => _time;

    /// <summary>Has payloads of a kind handed to somebody.</summary>
    public void OpenPayload(PayloadKind kind, PayloadHandler received)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isClosed, "session");
            if (_wrapper is not RmcpPlusWrapper) throw new NotSupportedException("Sessions of IPMI 1.5 carry IPMI messages alone.");
            (_payloads ??= new()).Add(kind, received);
        }
    }

    public void ClosePayload(PayloadKind kind)
    {
        lock (_gate)
        {
            _payloads?.Remove(kind);
            (_wrapper as RmcpPlusWrapper)?.SetClear(kind.Type, receive: false, send: false);
        }
    }

    public void SetClear(PayloadType type, bool receive, bool send)
    {
        lock (_gate) (_wrapper as RmcpPlusWrapper)?.SetClear(type, receive, send);
    }

    /// <summary>Sends a payload once; nothing when the session is closed.</summary>
    public void SendPayload(PayloadKind kind, ReadOnlySpan<byte> payload, bool isRepeat)
    {
        lock (_gate)
        {
            if (_isClosed || _wrapper is not RmcpPlusWrapper wrapper) return;
            if (isRepeat) _repeatedCount++;
            if (!isRepeat || MayUseNewNumber(Now))
            {
                _lastPayloadNumber = wrapper.NextSequence;
                Send(wrapper, kind, payload);
                return;
            }

            uint next = wrapper.NextSequence;
            wrapper.NextSequence = _lastPayloadNumber;
            Send(wrapper, kind, payload);
            wrapper.NextSequence = next;
        }
    }

    private void Send(RmcpPlusWrapper wrapper, PayloadKind kind, ReadOnlySpan<byte> payload)
    {
        int header = Transport.RmcpEndpoint.HeaderLength + wrapper.HeaderLengthOf(kind);
        int needed = header + payload.Length + wrapper.MaxTrailerLength;
        if (_packet.Length < needed) _packet = new byte[needed];
        payload.CopyTo(_packet.AsSpan(header));
        int length = wrapper.Wrap(kind, _packet.AsSpan(Transport.RmcpEndpoint.HeaderLength), payload.Length);
        _link.Send(_packet.AsSpan(0, Transport.RmcpEndpoint.HeaderLength + length));
        _sentCount++;
        _lastSent = Now;
    }

    /// <summary>Who takes a payload that is no IPMI message. The caller has the gate, and calls without it.</summary>
    private PayloadHandler? HandlerOf(in ReceivedPayload payload)
    {
        PayloadHandler? handler = _payloads?.Find(payload);
        if (handler is null) _droppedCount++;

        // The BMC is alive: repeats need not save numbers.
        else _repeatsUnanswered = 0;
        return handler;
    }
}
