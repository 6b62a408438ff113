using System.Runtime.InteropServices;

namespace Ipmi.Cli.Terminal;

/// <summary>
/// The terminal of this process in raw mode: every key goes to the program at once, Ctrl-C included. Disposing restores it, and so does the
/// end of the process, however it comes about.
/// </summary>
internal sealed partial class RawTerminal : IDisposable
{
    private const int Input = 0;
    private const int AfterOutput = 1;

    // A terminal description (struct termios) has 60 bytes on Linux and 72 on macOS; the room is larger.
    private const int AttributesLength = 256;

    private readonly byte[] _before;
    private readonly PosixSignalRegistration _hangUp;
    private int _isRestored;

    private RawTerminal(byte[] before)
    {
        _before = before;
        _hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, _ => Restore());
        AppDomain.CurrentDomain.ProcessExit += OnExit;
    }

    /// <summary>Makes it raw; nothing when the input is no terminal, or the system has none that this knows.</summary>
    public static RawTerminal? TryEnter()
    {
        if (OperatingSystem.IsWindows() || Console.IsInputRedirected) return null;
        byte[] before = new byte[AttributesLength];
        if (GetAttributes(Input, before) != 0) return null;
        byte[] raw = [.. before];
        MakeRaw(raw);
        var terminal = new RawTerminal(before);
        if (SetAttributes(Input, AfterOutput, raw) == 0) return terminal;
        terminal.Dispose();
        return null;
    }

    /// <summary>Restores it.</summary>
    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        _hangUp.Dispose();
        Restore();
    }

    private void OnExit(object? sender, EventArgs e) => Restore();

    private void Restore()
    {
        if (Interlocked.Exchange(ref _isRestored, 1) == 0) _ = SetAttributes(Input, AfterOutput, _before);
    }

    [LibraryImport("libc", EntryPoint = "tcgetattr")]
    private static partial int GetAttributes(int file, [Out] byte[] attributes);

    [LibraryImport("libc", EntryPoint = "tcsetattr")]
    private static partial int SetAttributes(int file, int when, [In] byte[] attributes);

    [LibraryImport("libc", EntryPoint = "cfmakeraw")]
    private static partial void MakeRaw([In, Out] byte[] attributes);
}
