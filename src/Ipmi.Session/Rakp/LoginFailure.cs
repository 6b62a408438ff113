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
}
