using Ipmi.Session.Crypto;
using Microsoft.Win32.SafeHandles;

namespace Ipmi.Cli;

/// <summary>The kernel's generator, where it is a file; the framework's elsewhere.</summary>
/// <remarks>
/// On Linux the framework's generator is OpenSSL's, which the same kernel seeds: loading OpenSSL takes milliseconds of a command that
/// lasts seven, and nothing else here needs it (docs/benchmarks.md).
/// </remarks>
internal sealed class KernelRandomSource : IRandomSource
{
    private const string Device = "/dev/urandom";

    private readonly SystemRandomSource _otherwise = new();

    /// <inheritdoc/>
    public void Fill(Span<byte> destination)
    {
        if (!OperatingSystem.IsLinux() || !TryRead(destination)) _otherwise.Fill(destination);
    }

    private static bool TryRead(Span<byte> destination)
    {
        try
        {
            using SafeFileHandle file = File.OpenHandle(Device, share: FileShare.ReadWrite);
            while (!destination.IsEmpty)
            {
                int read = RandomAccess.Read(file, destination, fileOffset: 0);
                if (read == 0) return false;
                destination = destination[read..];
            }

            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
