using Ipmi.Messages;

namespace Ipmi.Session;

/// <content>Opening a session: drives a handshake, which itself knows nothing of links and clocks.</content>
internal sealed partial class SessionPump
{
    private static readonly SessionlessWrapper HandshakeWrapper = new(inRmcpPlus: true);

    private IConsoleHandshake? _handshake;
    private TaskCompletionSource<bool>? _handshakeOver;
    private TimeSpan _handshakeDeadline;
    private bool? _handshakeInTime;

    /// <summary>Drives a handshake to its end. False when the time ran out first, or the handshake gave up.</summary>
    public async Task<bool> RunAsync(IConsoleHandshake handshake, TimeSpan deadline, CancellationToken cancellationToken)
    {
        var over = new TaskCompletionSource<bool>(
            Options.ContinueInline ? TaskCreationOptions.None : TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isClosed, "session");
            (_handshake, _handshakeOver, _handshakeDeadline, _handshakeInTime) = (handshake, over, deadline, null);
            DriveHandshake();
            Arm(Now);
        }

        using CancellationTokenRegistration registration = cancellationToken.UnsafeRegister(
            static (source, token) => ((TaskCompletionSource<bool>)source!).TrySetCanceled(token), over);
        try
        {
            return await over.Task.ConfigureAwait(false);
        }
        finally
        {
            lock (_gate) (_handshake, _handshakeOver) = (null, null);
        }
    }

    private void ReceiveForHandshake(Memory<byte> packet)
    {
        if (HandshakeWrapper.Unwrap(packet, out ReceivedPayload payload) != UnwrapStatus.Ok)
        {
            _droppedCount++;
            return;
        }

        _handshake!.Receive(payload.Type, payload.Data, Now);
        DriveHandshake();
        Arm(Now);
    }

    private void AdvanceHandshake(TimeSpan now)
    {
        if (_handshake is null) return;
        if (now >= _handshakeDeadline || now >= _handshake.GivesUpAt)
        {
            _handshakeInTime = false;
            return;
        }

        _handshake.Advance(now);
        DriveHandshake();
    }

    private void DriveHandshake()
    {
        Span<byte> message = stackalloc byte[RakpConsoleHandshake.MaxMessageLength];
        while (_handshake!.TryTake(message, out PayloadType type, out int length)) Send(HandshakeWrapper, type, message[..length]);
        if (_handshake.IsOver) _handshakeInTime = true;
    }

    /// <summary>
    /// Who waits for the handshake, once it has ended. The caller has the gate, and tells without it: the next may have begun by then.
    /// </summary>
    private TaskCompletionSource<bool>? EndedHandshake(out bool inTime)
    {
        inTime = _handshakeInTime is true;
        return _handshakeInTime is null ? null : _handshakeOver;
    }
}
