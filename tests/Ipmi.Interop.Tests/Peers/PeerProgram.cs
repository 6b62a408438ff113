using System.Diagnostics;

namespace Ipmi.Interop.Tests.Peers;

/// <summary>Programs of other projects that the tests talk to. Where one is missing, a test is skipped; in CI it fails.</summary>
internal static class PeerProgram
{
    /// <summary>The program's path.</summary>
    public static string Require(string name)
    {
        string[] folders = [.. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator), "/usr/sbin", "/sbin"];
        if (folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists) is { } path) return path;
        string reason = $"{name} is not installed (./test.sh installs it where it can).";
        if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(reason);
        Assert.Skip(reason);
        return "";
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<PeerRun> RunAsync(string name, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(Require(name), args)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(process.ExitCode, await output, await error);
    }
}

/// <summary>What a peer's program did.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Out">What it printed.</param>
/// <param name="Error">What it printed beside.</param>
internal sealed record PeerRun(int Code, string Out, string Error);
