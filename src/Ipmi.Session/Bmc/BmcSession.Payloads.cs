using Ipmi.Messages;

namespace Ipmi.Session;

/// <content>Payloads other than IPMI messages, such as Serial over LAN.</content>
public sealed partial class BmcSession
{
    private Action? _payloadsEnded;

    /// <summary>Whether the session encrypts what it carries.</summary>
    public bool IsEncrypted => Wrapper is RmcpPlusWrapper { IsEncrypted: true };

    /// <summary>Told what somebody who is told of the end threw.</summary>
    internal Action<Exception>? CallbackFailed { get; set; }

    internal PayloadHandlers? Payloads { get; private set; }

    /// <summary>Has payloads of a kind handed to somebody until the session ends. The calls come from <see cref="BmcSessionTable.Receive"/>.</summary>
    /// <param name="kind">Which.</param>
    /// <param name="received">Takes what comes.</param>
    /// <param name="ended">Called when the session ends.</param>
    /// <exception cref="ArgumentException">It is no kind that has a stream of its own.</exception>
    /// <exception cref="InvalidOperationException">Somebody has it already.</exception>
    public void OpenPayload(PayloadKind kind, PayloadHandler received, Action ended)
    {
        (Payloads ??= new()).Add(kind, received);
        _payloadsEnded += ended;
    }

    /// <summary>Stops handing over payloads of a kind; later ones are dropped, and none may come in the clear.</summary>
    public void ClosePayload(PayloadKind kind, Action ended)
    {
        Payloads?.Remove(kind);
        _payloadsEnded -= ended;
        SetEncryption(kind.Type, isSuspended: false);
    }

    /// <summary>
    /// Suspends or resumes the encryption of a kind of payload (IPMI v2.0 §24.3). The packets stay authenticated. False when the session has
    /// no encryption, or nothing else that protects it.
    /// </summary>
    public bool SetEncryption(PayloadType type, bool isSuspended)
    {
        if (Wrapper is not RmcpPlusWrapper { IsEncrypted: true, IsAuthenticated: true } wrapper) return false;
        wrapper.SetClear(type, receive: isSuspended, send: isSuspended);
        return true;
    }

    private void EndPayloads()
    {
        Action? ended = _payloadsEnded;
        _payloadsEnded = null;
        foreach (Action one in Delegate.EnumerateInvocationList(ended))
        {
            try
            {
                one();
            }
            catch (Exception e) when (CallbackFailed is not null)
            {
                CallbackFailed(e);
            }
        }
    }
}
