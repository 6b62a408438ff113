using System.Net.Sockets;
using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Transport;
using Ipmi.Virtual;

namespace Ipmi.Cli.Verbs;

/// <summary>Failures, as exit codes and as lines for people.</summary>
internal static class Failures
{
    /// <summary>
    /// Runs something and turns its failure into lines and an exit code. What is no failure of a BMC or caller is a bug and flies on.
    /// </summary>
    public static async Task<ExitCode> GuardAsync(CliConsole console, Func<Task<ExitCode>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception e) when (CodeOf(e) is { } code)
        {
            if (code != ExitCode.Interrupted) console.Error.WriteLine(e.Message);
            return code;
        }
    }

    /// <summary>The exit code of a failure; none for bugs.</summary>
    public static ExitCode? CodeOf(Exception failure) => failure switch
    {
        UsageException or MachineFileException => ExitCode.Usage,
        IpmiTimeoutException => ExitCode.NoAnswer,
        IpmiSessionLostException lost => lost.InnerException is { } cause ? CodeOf(cause) : ExitCode.NoAnswer,
        IpmiAuthenticationException => ExitCode.AuthenticationRefused,
        IpmiProtocolException => ExitCode.ProtocolBroken,
        IpmiOutcomeUnknownException => ExitCode.OutcomeUnknown,
        IpmiException or SocketException => ExitCode.Refused,
        OperationCanceledException => ExitCode.Interrupted,
        _ => null,
    };

    /// <summary>Says why a login failed, the real reason first and ipmitool's line last.</summary>
    public static ExitCode TellLogin(CliConsole console, LoginRequest login, Exception failure, ExitCode code)
    {
        if (code == ExitCode.Interrupted) return code;
        string why = failure is ILoginFailure known ? known.Failure.Detail : failure.Message;
        console.Error.WriteLine(failure is SocketException ? $"{login.Address}: {why}" : why);
        console.Error.WriteLine(login.Options.Protocol == SessionProtocol.Ipmi15
            ? "Error: Unable to establish LAN session"
            : "Error: Unable to establish IPMI v2 / RMCP+ session");
        return code;
    }
}
