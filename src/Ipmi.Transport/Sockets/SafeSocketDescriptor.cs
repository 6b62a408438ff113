using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Ipmi.Transport;

/// <summary>A socket of Linux, which is closed when nobody uses it any more.</summary>
internal sealed partial class SafeSocketDescriptor() : SafeHandleMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle() => Close(handle) == 0;

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(nint descriptor);
}
