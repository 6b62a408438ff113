using Ipmi.Messages;
using Ipmi.Session.Crypto;

namespace Ipmi.Session;

/// <summary>Why a session could not be opened, as far as a console can know.</summary>
public enum HandshakeFailureCause
{
    /// <summary>The password is wrong: the BMC's RAKP 2 is keyed with another one.</summary>
    WrongPassword,

    /// <summary>The BMC knows no such user, or none that may log in.</summary>
    UnknownUser,

    /// <summary>K_G is needed or wrong: everything fits but the session's keys.</summary>
    WrongKg,

    /// <summary>The user, or the channel, is not allowed this privilege.</summary>
    PrivilegeNotAllowed,

    /// <summary>The BMC does not do this cipher suite.</summary>
    CipherSuiteRefused,

    /// <summary>The BMC has no session slot free.</summary>
    NoSlotFree,

    /// <summary>The BMC refused for another reason; the status says which.</summary>
    Refused,

    /// <summary>The BMC broke the rules of the handshake.</summary>
    ProtocolViolation,

    /// <summary>Nothing came back: no such host, a firewall, IPMI over LAN switched off.</summary>
    NothingAnswers,

    /// <summary>Datagrams came back, but none that is an answer: it is no BMC, or one that does not speak what was asked for.</summary>
    SomethingElseAnswers,
}

/// <summary>Why a session could not be opened.</summary>
/// <param name="Cause">What is wrong.</param>
/// <param name="During">The message that showed it, such as <c>RAKP 2</c>.</param>
/// <param name="Detail">A sentence for people.</param>
/// <param name="Status">What the BMC said, if it said anything.</param>
public sealed record HandshakeFailure(HandshakeFailureCause Cause, string During, string Detail, RmcpStatus? Status = null)
{
    /// <summary>Whether it was confirmed within its handshake, so that no other one need tell it from a damaged message.</summary>
    internal bool IsCertain { get; init; }

    /// <summary>The algorithms that the BMC answered with instead of those asked for; the suite's number is not theirs.</summary>
    internal CipherSuite? Chosen { get; init; }

    /// <summary>The completion code, when a command was refused.</summary>
    internal CompletionCode? Code { get; init; }

    internal static HandshakeFailure Of(RmcpStatus status, string during) => new(
        status switch
        {
            RmcpStatus.UnauthorizedName or RmcpStatus.InvalidNameLength => HandshakeFailureCause.UnknownUser,
            RmcpStatus.InvalidRole or RmcpStatus.UnauthorizedRole => HandshakeFailureCause.PrivilegeNotAllowed,
            RmcpStatus.InvalidAuthenticationAlgorithm or RmcpStatus.InvalidIntegrityAlgorithm
                or RmcpStatus.InvalidConfidentialityAlgorithm or RmcpStatus.NoCipherSuiteMatch
                or RmcpStatus.NoMatchingAuthenticationPayload or RmcpStatus.NoMatchingIntegrityPayload
                or RmcpStatus.IllegalParameter
                => HandshakeFailureCause.CipherSuiteRefused,
            RmcpStatus.InsufficientResources or RmcpStatus.InsufficientResourcesForRole => HandshakeFailureCause.NoSlotFree,
            _ => HandshakeFailureCause.Refused,
        },
        during,
        $"{during}: the BMC refused with status {(byte)status:X2}h, {Lower(status.Describe())}{Advice(status, during)}.",
        status);

    private static string Advice(RmcpStatus status, string during) => (status, during) switch
    {
        (RmcpStatus.UnauthorizedName, _) => ": there is no such user, or it is disabled or locked",
        (RmcpStatus.InvalidRole or RmcpStatus.UnauthorizedRole, _) => ": ask for a lower privilege",
        (RmcpStatus.InvalidAuthenticationAlgorithm or RmcpStatus.InvalidIntegrityAlgorithm or RmcpStatus.InvalidConfidentialityAlgorithm
            or RmcpStatus.NoCipherSuiteMatch, _) => ": it does not do this cipher suite",
        (RmcpStatus.InsufficientResources or RmcpStatus.InsufficientResourcesForRole, _) => ": no session slot is free",
        (RmcpStatus.InvalidIntegrityCheckValue, "RAKP 4") => ": it does not accept the password although it proved to know it itself; the user may be locked",
        _ => "",
    };

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
