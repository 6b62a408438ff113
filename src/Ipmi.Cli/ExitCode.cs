namespace Ipmi.Cli;

/// <summary>What the program tells its caller. The numbers are documented and stay.</summary>
public enum ExitCode
{
    /// <summary>Done.</summary>
    Done = 0,

    /// <summary>The BMC refused, or anything that is not below.</summary>
    Refused = 1,

    /// <summary>The command line makes no sense; nothing was sent.</summary>
    Usage = 2,

    /// <summary>Nothing answered in time.</summary>
    NoAnswer = 3,

    /// <summary>User, password, K_G or privilege were refused.</summary>
    AuthenticationRefused = 4,

    /// <summary>The BMC broke the protocol.</summary>
    ProtocolBroken = 5,

    /// <summary>A command that changes state may or may not have been executed.</summary>
    OutcomeUnknown = 6,

    /// <summary>Interrupted by Ctrl-C (SIGINT); the session was closed.</summary>
    Interrupted = 130,

    /// <summary>Ended by SIGTERM; the session was closed.</summary>
    Terminated = 143,
}
