using Ipmi.Messages;

namespace Ipmi.Session;

/// <summary>Which exception a failed login is.</summary>
internal static class LoginFailure
{
    /// <summary>The exception of a failure.</summary>
    public static IpmiException ToException(HandshakeFailure failure) => failure.Cause switch
    {
        HandshakeFailureCause.WrongPassword or HandshakeFailureCause.UnknownUser or HandshakeFailureCause.WrongKg
            or HandshakeFailureCause.PrivilegeNotAllowed => new IpmiAuthenticationException(failure),
        HandshakeFailureCause.ProtocolViolation => new IpmiHandshakeException(failure),
        _ => new IpmiSessionRefusedException(failure),
    };

    /// <summary>The BMC, or whoever it is, answers, but nothing that comes proves that it is of the session.</summary>
    /// <param name="command">What was asked.</param>
    /// <param name="protocol">The protocol.</param>
    public static IpmiHandshakeException Unprotected(CommandInfo command, SessionProtocol protocol)
    {
        string advice = protocol == SessionProtocol.Ipmi15
            ? $"the workaround {Workarounds.NoAuthCodeCheck.Name} takes such answers, anybody's."
            : "another cipher suite may work.";
        return new(new(
            HandshakeFailureCause.ProtocolViolation,
            command.Name,
            $"{command.Name}: no answer is protected as was agreed, each lacks its code or has a wrong one: {advice}"));
    }
}
