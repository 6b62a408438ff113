using System.ComponentModel;
using System.Diagnostics;

namespace Ipmi.Virtual.Interop.Tests;

/// <summary>What a program that nobody here wrote said, and how it ended.</summary>
/// <param name="ExitCode">0 for success, as a rule.</param>
/// <param name="Output">What it wrote to its standard output.</param>
/// <param name="Errors">What it wrote to its standard error.</param>
internal sealed record PeerRun(int ExitCode, string Output, string Errors)
{
    /// <summary>All of it, for the message of a test that fails.</summary>
    public override string ToString() => $"exit code {ExitCode}\n{Output}\n{Errors}";
}

/// <summary>Runs real clients. One that is not installed is a failure in CI, and skips the test elsewhere.</summary>
internal static class Peer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly string[] Folders =
        [.. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':'), "/usr/sbin", "/sbin", "/usr/local/sbin"];

    public static async Task<PeerRun> RunAsync(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Find(program), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(limit.Token);
            Task<string> errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return new(process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{program} {string.Join(' ', start.ArgumentList)} did not end within {Patience.TotalSeconds} s.");
            throw new UnreachableException();
        }
    }

    /// <summary>Runs a script with the system's Python, which has the packages of the distribution.</summary>
    public static async Task<PeerRun> RunPythonAsync(string module, string script, params IEnumerable<string> arguments)
    {
        const string Python = "/usr/bin/python3";
        if ((await RunAsync(Python, "-c", $"import {module}")).ExitCode != 0) Missing($"The Python package {module}");
        return await RunAsync(Python, [Path.Combine(AppContext.BaseDirectory, "Scripts", script), .. arguments]);
    }

    /// <summary>Ends the test: a skip with a reason, or a failure where everything must be there.</summary>
    public static void Missing(string what)
    {
        string reason = $"{what} is not there; eng/install-peers.sh installs what these tests need.";
        if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(reason);
        Assert.Skip(reason);
    }

    private static string Find(string program)
    {
        string? path = Folders.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
        if (path is null) Missing(program);
        return path ?? throw new Win32Exception($"{program} was not found.");
    }
}
