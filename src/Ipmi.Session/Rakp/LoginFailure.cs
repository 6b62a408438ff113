using System.Globalization;
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
        HandshakeFailureCause.ProtocolViolation or HandshakeFailureCause.SomethingElseAnswers => new IpmiHandshakeException(failure),
        _ => new IpmiSessionRefusedException(failure),
    };

    /// <summary>The exception of a login that no answer completed.</summary>
    /// <param name="what">What was tried.</param>
    /// <param name="wasAnswered">Whether a step of it was answered.</param>
    /// <param name="attempts">How often something was sent.</param>
    /// <param name="elapsed">How long it took.</param>
    /// <param name="strange">Datagrams that came and were no answers.</param>
    public static IpmiException OutOfTime(string what, bool wasAnswered, int attempts, TimeSpan elapsed, long strange)
    {
        if (strange > 0 && !wasAnswered)
        {
            return new IpmiHandshakeException(new(HandshakeFailureCause.SomethingElseAnswers, what, string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: {strange} datagrams came within {elapsed.TotalSeconds:0.###} s, but none that answers: it may be no BMC, or not speak this protocol.")));
        }

        return new IpmiNoAnswerException(what, attempts, elapsed);
    }
}
