using System.Text;

namespace Ipmi.Cli;

/// <summary>
/// Standard output and standard error. Where text is UTF-8, which is nearly everywhere, they need nothing of the framework's console: it looks
/// encodings up in tables that are built for it, a fiftieth of the processor time of a short command.
/// </summary>
internal static class StandardWriter
{
    private const int BufferSize = 256;

    public static TextWriter Out => IsUtf8 ? Of(Console.OpenStandardOutput()) : Console.Out;

    public static TextWriter Error => IsUtf8 ? Of(Console.OpenStandardError()) : Console.Error;

    /// <summary>Whether the environment names UTF-8, or no encoding at all.</summary>
    private static bool IsUtf8
    {
        get
        {
            if (OperatingSystem.IsWindows()) return false;
            string locale = Variable("LC_ALL") ?? Variable("LC_MESSAGES") ?? Variable("LANG") ?? "";
            int dot = locale.IndexOf('.', StringComparison.Ordinal);
            return dot < 0 || locale.AsSpan(dot + 1).StartsWith("utf", StringComparison.OrdinalIgnoreCase);
        }
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    // Whatever is written is there at once, and several threads may write.
    private static TextWriter Of(Stream stream) =>
        TextWriter.Synchronized(new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferSize) { AutoFlush = true });
}
