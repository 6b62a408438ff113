using Ipmi.Messages;

namespace Ipmi.Session;

/// <summary>Who takes which payloads of one session. Not for two threads at once.</summary>
internal sealed class PayloadHandlers
{
    private readonly Dictionary<PayloadKind, PayloadHandler> _handlers = [];

    /// <summary>Who takes a payload; nobody is <see langword="null"/>.</summary>
    public PayloadHandler? Find(in ReceivedPayload payload) => _handlers.GetValueOrDefault(payload.Kind);

    /// <summary>Adds who takes a payload.</summary>
    /// <exception cref="ArgumentException">It is no kind that has a stream of its own.</exception>
    /// <exception cref="InvalidOperationException">Somebody takes it already.</exception>
    public void Add(PayloadKind kind, PayloadHandler handler)
    {
        if (!kind.IsStream) throw new ArgumentException($"Payload type {(byte)kind.Type:X2}h cannot be taken over.", nameof(kind));
        if (!_handlers.TryAdd(kind, handler)) throw new InvalidOperationException($"Payload {kind} is in use in this session.");
    }

    public void Remove(PayloadKind kind) => _handlers.Remove(kind);
}

/// <summary>
/// Which payloads go without encryption in a session that has it, because both ends agreed so with Suspend/Resume Payload Encryption
/// (IPMI v2.0 §24.3). What is received in the clear is taken while the flag <see cref="MayReceive"/> stands, and only then; what is encrypted
/// is always taken, for it may have been under way.
/// </summary>
internal struct ClearPayloads
{
    private ulong _received;
    private ulong _sent;

    public readonly bool MayReceive(PayloadType type) => (_received >> (byte)type & 1) != 0;

    public readonly bool Sends(PayloadType type) => (_sent >> (byte)type & 1) != 0;

    public void Set(PayloadType type, bool receive, bool send)
    {
        ulong bit = 1ul << (byte)type;
        _received = receive ? _received | bit : _received & ~bit;
        _sent = send ? _sent | bit : _sent & ~bit;
    }
}
