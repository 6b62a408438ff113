using System.Net;
using System.Security.Cryptography;
using Ipmi.Messages;

namespace Ipmi.Session;

/// <summary>An open session, as its BMC has it.</summary>
public sealed partial class BmcSession : IDisposable
{
    internal BmcSession(uint id, byte handle, BmcUser user, PrivilegeLevel limit, SessionProtocol protocol, ISessionWrapper wrapper, SocketAddress peer)
    {
        (Id, Handle, User, Limit, Protocol, Wrapper, Peer) = (id, handle, user with { Password = default }, limit, protocol, wrapper, peer);
        Privilege = limit < PrivilegeLevel.User ? limit : PrivilegeLevel.User;
    }

    /// <summary>The BMC's ID of the session.</summary>
    public uint Id { get; }

    /// <summary>A small number for Get Session Info, not 0.</summary>
    public byte Handle { get; }

    /// <summary>Who logged in, as he was then and without his password.</summary>
    public BmcUser User { get; }

    /// <summary>The highest privilege that the session may have.</summary>
    public PrivilegeLevel Limit { get; }

    /// <summary>The privilege that it has now. It starts at User.</summary>
    public PrivilegeLevel Privilege { get; internal set; }

    /// <summary>IPMI 1.5 or RMCP+.</summary>
    public SessionProtocol Protocol { get; }

    /// <summary>Where the console is; it follows the last authentic packet.</summary>
    public SocketAddress Peer { get; internal set; }

    /// <summary>Whether each packet proves who wrote it. Where none does, packets from another address are not believed.</summary>
    public bool IsAuthenticated { get; internal init; }

    internal ISessionWrapper Wrapper { get; }

    internal TimeSpan LastPacket { get; set; }

    internal ExecutedRequests Executed { get; } = new();

    /// <summary>What answers a repeat of the last message of opening; nothing once the console has used the session.</summary>
    internal OpeningRepeat? Opening { get; set; }

    internal bool IsClosing { get; set; }

    /// <summary>Clears the keys.</summary>
    public void Dispose()
    {
        try
        {
            EndPayloads();
        }
        finally
        {
            Wrapper.Dispose();
            Opening?.Dispose();
            Executed.Dispose();
        }
    }

    /// <summary>Such as <c>session 1 of 2: admin (Administrator)</c>.</summary>
    public override string ToString() => $"session {Handle} of {User}";
}

/// <summary>The last message of a console that opened a session, so that a repeat of it can be answered again.</summary>
/// <param name="request">RAKP 3, or nothing for Activate Session.</param>
/// <param name="response">RAKP 4, or the response to Activate Session.</param>
/// <param name="activation">What opens a repeat of Activate Session.</param>
internal sealed class OpeningRepeat(byte[] request, byte[] response, ISessionWrapper? activation = null) : IDisposable
{
    // Tag, status and two reserved bytes come before what a RAKP 3 proves.
    private const int ProofAt = 4;

    public Span<byte> Response => response;

    public ISessionWrapper? Activation => activation;

    /// <summary>Whether a RAKP 3 is the one that opened the session; its tag may be another.</summary>
    public bool IsRepeatedBy(ReadOnlySpan<byte> rakp3) =>
        rakp3.Length == request.Length && CryptographicOperations.FixedTimeEquals(rakp3[ProofAt..], request.AsSpan(ProofAt));

    public void Dispose() => activation?.Dispose();
}
