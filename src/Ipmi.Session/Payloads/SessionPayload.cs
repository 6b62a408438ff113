using Ipmi.Messages;

namespace Ipmi.Session;

/// <summary>A channel whose session carries other payloads than IPMI messages.</summary>
public interface IPayloadChannel : IIpmiChannel
{
    /// <summary>The BMC's ID of the session, by which it says who uses a payload.</summary>
    uint BmcSessionId { get; }

    /// <summary>Takes over a kind of payload. It must be activated at the BMC as well, with Activate Payload.</summary>
    /// <param name="kind">Which.</param>
    /// <param name="received">Takes what comes; called on the thread that receives.</param>
    /// <exception cref="ArgumentException">It is no kind that has a stream of its own.</exception>
    /// <exception cref="InvalidOperationException">Somebody has it already.</exception>
    /// <exception cref="NotSupportedException">The session is one of IPMI 1.5, which carries IPMI messages alone.</exception>
    /// <exception cref="ObjectDisposedException">The session is closed.</exception>
    SessionPayload OpenPayload(PayloadKind kind, PayloadHandler received);
}

/// <summary>One kind of payload of a session, taken over until it is disposed.</summary>
public sealed class SessionPayload : IDisposable
{
    private readonly SessionPump _pump;
    private readonly PumpChannel _channel;

    internal SessionPayload(SessionPump pump, PumpChannel channel, PayloadKind kind) => (_pump, _channel, Kind) = (pump, channel, kind);

    /// <summary>Which kind.</summary>
    public PayloadKind Kind { get; }

    /// <summary>The clock of the session.</summary>
    public TimeProvider Time => _pump.Time;

    /// <summary>Sends a payload once. After the session was closed nothing is sent.</summary>
    public void Send(ReadOnlySpan<byte> payload) => _pump.SendPayload(Kind, payload, isRepeat: false);

    /// <summary>
    /// Sends a payload that was sent before. When nothing was answered for long, only one in two seconds is sent: the BMC would refuse session
    /// sequence numbers that run too far ahead.
    /// </summary>
    public void SendAgain(ReadOnlySpan<byte> payload) => _pump.SendPayload(Kind, payload, isRepeat: true);

    /// <summary>
    /// Has an active payload sent without encryption, still authenticated, in both directions (Suspend/Resume Payload Encryption, IPMI v2.0
    /// §24.3). Nothing but this payload is taken unencrypted then.
    /// </summary>
    /// <param name="instance">Which instance of it, from 1.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="IpmiCompletionException">The BMC refused; everything stays encrypted.</exception>
    public async Task SuspendEncryptionAsync(byte instance = 1, CancellationToken cancellationToken = default)
    {
        // The BMC may begin before its answer arrives, and its answer may get lost.
        _pump.SetClear(Kind.Type, receive: true, send: false);
        bool isDone = false;
        try
        {
            await SwitchAsync(instance, PayloadEncryptionOperation.Suspend, cancellationToken).ConfigureAwait(false);
            isDone = true;
        }
        finally
        {
            _pump.SetClear(Kind.Type, receive: isDone, send: isDone);
        }
    }

    /// <summary>Has it encrypted again.</summary>
    /// <param name="instance">Which instance of it, from 1.</param>
    /// <param name="cancellationToken">Gives up; what is sent is encrypted all the same.</param>
    /// <exception cref="IpmiCompletionException">The BMC refused.</exception>
    public async Task ResumeEncryptionAsync(byte instance = 1, CancellationToken cancellationToken = default)
    {
        _pump.SetClear(Kind.Type, receive: true, send: false);
        await SwitchAsync(instance, PayloadEncryptionOperation.Resume, cancellationToken).ConfigureAwait(false);
        _pump.SetClear(Kind.Type, receive: false, send: false);
    }

    /// <summary>
    /// The payload was activated without encryption, or with it: Activate Payload says so (IPMI v2.0 §24.1), and no command follows.
    /// </summary>
    public void ActivatedInClear(bool isClear) => _pump.SetClear(Kind.Type, isClear, isClear);

    /// <summary>
    /// Deactivates it at the BMC (IPMI v2.0 §24.2), in the session that it was opened in and in no later one, whose it is not. Copies are
    /// sent until one is answered: to all but the first that arrives the BMC says that it is inactive already.
    /// </summary>
    /// <param name="instance">Which instance of it, from 1.</param>
    /// <param name="timeout">How long an answer is waited for.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What the BMC answered.</returns>
    /// <exception cref="Transport.IpmiTimeoutException">Nothing answered in time.</exception>
    /// <exception cref="ObjectDisposedException">The session is closed.</exception>
    public async Task<CompletionCode> DeactivateAsync(byte instance, TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        var request = new DeactivatePayloadRequest { PayloadType = Kind.Type, Instance = instance };
        byte[] data = new byte[request.EncodedLength];
        request.Encode(data);
        CommandId id = DeactivatePayloadRequest.Info.Id;
        RawResponse response = await _channel
            .ExchangeRawAsync(new(id.NetFn, id.Command, data, Repeatable: true), timeout, cancellationToken).ConfigureAwait(false);
        return response.CompletionCode;
    }

    /// <summary>Gives it back. It is not deactivated at the BMC.</summary>
    public void Dispose() => _pump.ClosePayload(Kind);

    private async Task SwitchAsync(byte instance, PayloadEncryptionOperation operation, CancellationToken cancellationToken) =>
        await _channel.SendAsync(
            new SuspendResumePayloadEncryptionRequest { PayloadType = Kind.Type, Instance = instance, Operation = operation },
            cancellationToken).ConfigureAwait(false);
}
