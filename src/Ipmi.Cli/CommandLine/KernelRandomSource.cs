using System.Runtime.InteropServices;
using Ipmi.Session.Crypto;

namespace Ipmi.Cli;

/// <summary>The kernel's generator, where it can be asked directly; the framework's elsewhere.</summary>
/// <remarks>
/// On Linux the framework's generator is OpenSSL's, which the same kernel seeds: loading OpenSSL takes milliseconds of a command that
/// lasts a dozen, and nothing else here needs it (docs/benchmarks.md).
/// </remarks>
internal sealed partial class KernelRandomSource : IRandomSource
{
    private readonly SystemRandomSource _otherwise = new();

    /// <inheritdoc/>
    public void Fill(Span<byte> destination)
    {
        // A signal may cut an answer short.
        while (OperatingSystem.IsLinux() && !destination.IsEmpty && GetRandom(destination, destination.Length, 0) is > 0 and var length)
            destination = destination[(int)length..];
        if (!destination.IsEmpty) _otherwise.Fill(destination);
    }

    [LibraryImport("libc", EntryPoint = "getrandom")]
    private static partial nint GetRandom(Span<byte> buffer, nint length, uint flags);
}
