using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Ipmi.Virtual;

/// <summary>
/// A pseudo terminal: a program opens <see cref="Path"/> as its serial line, as a getty or a virtual machine does, and the other side is
/// <see cref="Stream"/>. On Linux alone.
/// </summary>
public sealed partial class PseudoTerminal : IDisposable
{
    private const int ReadWrite = 0x02;
    private const int NoControllingTerminal = 0x100;
    private const int NonBlocking = 0x800;
    private const int NameLength = 128;

    // A terminal description (struct termios) has 60 bytes on Linux; the room is larger.
    private const int AttributesLength = 256;

    private PseudoTerminal(SafeFileHandle side, SafeFileHandle programSide, string path)
    {
        Path = path;
        Stream = new TerminalStream(side, programSide);
    }

    /// <summary>What a program opens, such as <c>/dev/pts/7</c>.</summary>
    public string Path { get; }

    /// <summary>The other side. Disposing it closes both.</summary>
    public Stream Stream { get; }

    /// <summary>Opens one, in raw mode: no echo, and every byte as it is.</summary>
    /// <exception cref="PlatformNotSupportedException">This is not Linux.</exception>
    /// <exception cref="IOException">The system has none left.</exception>
    public static PseudoTerminal Open()
    {
        if (!OperatingSystem.IsLinux()) throw new PlatformNotSupportedException("Pseudo terminals are opened on Linux alone.");
        SafeFileHandle side = Require(OpenSide(ReadWrite | NoControllingTerminal));
        Span<byte> name = stackalloc byte[NameLength];
        if (Grant(side) != 0 || Unlock(side) != 0 || GetName(side, name, NameLength) != 0) throw Failure();
        string path = System.Text.Encoding.UTF8.GetString(name[..name.IndexOf((byte)0)]);

        // As long as this is open, the other side does not end when a program closes its own.
        SafeFileHandle programSide = Require(OpenFile(path, ReadWrite | NoControllingTerminal | NonBlocking));
        Span<byte> attributes = stackalloc byte[AttributesLength];
        if (GetAttributes(programSide, attributes) != 0) throw Failure();
        MakeRaw(attributes);
        if (SetAttributes(programSide, 0, attributes) != 0) throw Failure();
        return new(side, programSide, path);
    }

    /// <summary>Closes both sides.</summary>
    public void Dispose() => Stream.Dispose();

    private static SafeFileHandle Require(SafeFileHandle handle) => handle.IsInvalid ? throw Failure() : handle;

    private static IOException Failure() => new($"A pseudo terminal cannot be opened: {Marshal.GetLastPInvokeErrorMessage()}");

    [LibraryImport("libc", EntryPoint = "posix_openpt", SetLastError = true)]
    private static partial SafeFileHandle OpenSide(int flags);

    [LibraryImport("libc", EntryPoint = "grantpt", SetLastError = true)]
    private static partial int Grant(SafeFileHandle side);

    [LibraryImport("libc", EntryPoint = "unlockpt", SetLastError = true)]
    private static partial int Unlock(SafeFileHandle side);

    [LibraryImport("libc", EntryPoint = "ptsname_r", SetLastError = true)]
    private static partial int GetName(SafeFileHandle side, Span<byte> name, nint length);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial SafeFileHandle OpenFile(string path, int flags);

    [LibraryImport("libc", EntryPoint = "tcgetattr", SetLastError = true)]
    private static partial int GetAttributes(SafeFileHandle terminal, Span<byte> attributes);

    [LibraryImport("libc", EntryPoint = "tcsetattr", SetLastError = true)]
    private static partial int SetAttributes(SafeFileHandle terminal, int when, Span<byte> attributes);

    [LibraryImport("libc", EntryPoint = "cfmakeraw")]
    private static partial void MakeRaw(Span<byte> attributes);
}
