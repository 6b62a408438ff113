using System.Globalization;
using Ipmi.Messages;
using Ipmi.Transport;

namespace Ipmi.Session;

/// <summary>A login that failed, whatever the kind of exception.</summary>
public interface ILoginFailure
{
    /// <summary>Why.</summary>
    HandshakeFailure Failure { get; }
}

/// <summary>The BMC refused the login: user, password, K_G or privilege.</summary>
/// <param name="failure">Why.</param>
public sealed class IpmiAuthenticationException(HandshakeFailure failure) : IpmiException(failure.Detail), ILoginFailure
{
    /// <inheritdoc/>
    public HandshakeFailure Failure { get; } = failure;
}

/// <summary>The BMC refused a session for another reason than who asked: its cipher suites, its free slots.</summary>
/// <param name="failure">Why.</param>
public sealed class IpmiSessionRefusedException(HandshakeFailure failure) : IpmiException(failure.Detail), ILoginFailure
{
    /// <inheritdoc/>
    public HandshakeFailure Failure { get; } = failure;
}

/// <summary>The BMC broke the rules of the protocol.</summary>
/// <param name="message">Which, and how.</param>
public class IpmiProtocolException(string message) : IpmiException(message);

/// <summary>What answered a login broke the rules of opening a session, or is no BMC.</summary>
/// <param name="failure">Why.</param>
public sealed class IpmiHandshakeException(HandshakeFailure failure) : IpmiProtocolException(failure.Detail), ILoginFailure
{
    /// <inheritdoc/>
    public HandshakeFailure Failure { get; } = failure;
}

/// <summary>A login that nothing answered, or nothing that is an answer.</summary>
/// <param name="operation">What was tried.</param>
/// <param name="attempts">How often something was sent.</param>
/// <param name="elapsed">How long it was waited for.</param>
/// <param name="strange">Packets that came all the same, and were no answers.</param>
/// <param name="refused">How often the host said that nobody listens on the port.</param>
public sealed class IpmiNoAnswerException(string operation, int attempts, TimeSpan elapsed, long strange, long refused)
    : IpmiTimeoutException(operation, attempts, elapsed), ILoginFailure
{
    /// <summary>What the BMC said before it fell silent, if it said anything: that was asked again, and not answered any more.</summary>
    public HandshakeFailure? Earlier { get; init; }

    /// <inheritdoc/>
    public override string Message => string.Create(CultureInfo.InvariantCulture, $"{base.Message}{SaidBefore}{(IsStrange, refused) switch
    {
        (true, _) => $" {strange} datagrams came that are no answers: it may be no BMC, or not speak this protocol.",
        (_, > 0) => " The host says that nobody listens on this port: IPMI over LAN may be switched off, or the BMC restarting.",
        _ => "",
    }}");

    /// <inheritdoc/>
    public HandshakeFailure Failure => new(
        IsStrange ? HandshakeFailureCause.SomethingElseAnswers : HandshakeFailureCause.NothingAnswers, Operation, Message);

    private bool IsStrange => strange > 0 && Earlier is null;

    private string SaidBefore => Earlier is null ? "" : $" Before it fell silent it said: {Earlier.Detail}";

    /// <summary>The same, with tries before it that were not answered either.</summary>
    /// <param name="attempts">How many they were.</param>
    /// <param name="elapsed">How long all of them took together.</param>
    public IpmiNoAnswerException After(int attempts, TimeSpan elapsed) =>
        new(Operation, Attempts + attempts, elapsed, strange, refused) { Earlier = Earlier };
}

/// <summary>
/// A command that changes state was sent and no answer came: whether it was executed is not known. It was not sent again.
/// </summary>
/// <param name="command">The command.</param>
/// <param name="elapsed">How long an answer was waited for.</param>
public sealed class IpmiOutcomeUnknownException(string command, TimeSpan elapsed) : IpmiException(string.Create(
    CultureInfo.InvariantCulture,
    $"{command} was sent once and not answered within {elapsed.TotalSeconds:0.###} s: it may or may not have been executed."))
{
    /// <summary>The command.</summary>
    public string Command { get; } = command;

    /// <summary>How long an answer was waited for.</summary>
    public TimeSpan Elapsed { get; } = elapsed;
}

/// <summary>
/// The session was lost: the BMC restarted, or ended it, or cannot be reached. What was under way may be sent again in another session.
/// </summary>
/// <param name="message">What was noticed.</param>
/// <param name="innerException">Why no other session could be opened, if that was tried.</param>
public sealed class IpmiSessionLostException(string message, Exception? innerException = null) : IpmiException(message, innerException);
