using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Ipmi.Transport;

/// <summary>A socket of Linux, which is closed when nobody uses it any more.</summary>
internal sealed partial class SafeSocketDescriptor() : SafeHandleMinusOneIsInvalid(ownsHandle: true)
{
    private volatile bool _isReleased;

    /// <summary>Whether it is closed, and nobody uses it any more.</summary>
    public bool IsReleased => _isReleased;

    protected override bool ReleaseHandle()
    {
        bool isClosed = Close(handle) == 0;
        _isReleased = true;
        return isClosed;
    }

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(nint descriptor);
}
