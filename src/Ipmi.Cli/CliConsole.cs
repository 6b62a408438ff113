using Microsoft.Win32.SafeHandles;

namespace Ipmi.Cli;

/// <summary>What the program has of its surroundings. Tests bring their own.</summary>
/// <param name="Out">Results, and nothing else.</param>
/// <param name="Error">Everything that is no result.</param>
/// <param name="ReadSecret">Shows a prompt and reads a line without showing it; <see langword="null"/> when there is no terminal.</param>
/// <param name="Environment">Reads an environment variable.</param>
public sealed record CliConsole(TextWriter Out, TextWriter Error, Func<string, string?> ReadSecret, Func<string, string?> Environment)
{
    /// <summary>Opens what is piped into the program.</summary>
    public Func<TextReader> OpenIn { get; init; } = static () => TextReader.Null;

    /// <summary>The clock of sessions. The system's unless set.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>What is typed, as bytes: for verbs that pass it on as it is.</summary>
    public Func<Stream> OpenInput { get; init; } = OpenStandardInput;

    /// <summary>Where bytes go as they are.</summary>
    public Func<Stream> OpenOutput { get; init; } = Console.OpenStandardOutput;

    /// <summary>The console of this process.</summary>
    public static CliConsole System { get; } = new(
        StandardWriter.Out, StandardWriter.Error, ReadSecretFromTerminal, global::System.Environment.GetEnvironmentVariable)
    {
        OpenIn = static () => Console.In,
    };

    /// <summary>
    /// The framework's own stream edits and echoes lines when it reads a terminal; this one takes every byte as it comes.
    /// </summary>
    private static Stream OpenStandardInput() => OperatingSystem.IsWindows()
        ? Console.OpenStandardInput()
        : new FileStream(new SafeFileHandle(0, ownsHandle: false), FileAccess.Read, bufferSize: 0);

    private static string? ReadSecretFromTerminal(string prompt)
    {
        if (Console.IsInputRedirected) return Console.In.ReadLine();
        Console.Error.Write(prompt);
        var secret = new global::System.Text.StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key != ConsoleKey.Backspace) secret.Append(key.KeyChar);
            else if (secret.Length > 0) secret.Length--;
        }

        Console.Error.WriteLine();
        return secret.ToString();
    }
}
