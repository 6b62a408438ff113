using System.Diagnostics;

namespace Ipmi.Cli.Serving;

/// <summary>A line for the shell, run with a deadline and without this program's secrets in its environment.</summary>
internal static class ShellCommand
{
    // Where this program and its likes look for passwords and keys.
    private static readonly string[] SecretVariables = ["IPMI_PASSWORD", "IPMITOOL_PASSWORD", "IPMI_KGKEY", "IPMI_KG"];

    /// <summary>Runs it to its end; on the deadline, or when cancelled, it is killed with all that it started.</summary>
    /// <param name="line">The line.</param>
    /// <param name="variables">What is added to its environment.</param>
    /// <param name="timeout">How long it may take.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>Its exit code and what it printed; <see langword="null"/> for the code when it was killed.</returns>
    /// <exception cref="System.ComponentModel.Win32Exception">There is no shell.</exception>
    public static async Task<(int? ExitCode, string Output)> RunAsync(
        string line, IEnumerable<(string Name, string Value)> variables, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var start = OperatingSystem.IsWindows() ? new ProcessStartInfo("cmd", ["/c", line]) : new ProcessStartInfo("/bin/sh", ["-c", line]);
        start.RedirectStandardOutput = true;
        start.RedirectStandardInput = true;
        foreach (string secret in SecretVariables) start.Environment.Remove(secret);
        foreach ((string name, string value) in variables) start.Environment[name] = value;

        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(timeout);
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        try
        {
            string output = await process.StandardOutput.ReadToEndAsync(deadline.Token).ConfigureAwait(false);
            await process.WaitForExitAsync(deadline.Token).ConfigureAwait(false);
            return (process.ExitCode, output);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return (null, "");
        }
    }
}
