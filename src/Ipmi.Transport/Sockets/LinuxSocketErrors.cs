using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Ipmi.Transport;

/// <summary>What the calls of Linux say of their failures (<c>errno</c>), as the framework names it.</summary>
internal static class LinuxSocketErrors
{
    private const int Interrupted = 4;

    /// <summary>Whether a signal came before the call could do anything.</summary>
    public static bool WasInterrupted => Marshal.GetLastPInvokeError() == Interrupted;

    /// <summary>Why the last call failed.</summary>
    public static SocketException LastFailure => new((int)LastError);

    private static SocketError LastError => Marshal.GetLastPInvokeError() switch
    {
        1 or 13 => SocketError.AccessDenied,
        9 => SocketError.NotSocket,
        11 => SocketError.WouldBlock,
        22 => SocketError.InvalidArgument,
        23 or 24 => SocketError.TooManyOpenSockets,
        90 => SocketError.MessageSize,
        97 => SocketError.AddressFamilyNotSupported,
        98 => SocketError.AddressAlreadyInUse,
        99 => SocketError.AddressNotAvailable,
        100 => SocketError.NetworkDown,
        101 => SocketError.NetworkUnreachable,
        104 => SocketError.ConnectionReset,
        12 or 105 => SocketError.NoBufferSpaceAvailable,
        111 => SocketError.ConnectionRefused,
        112 => SocketError.HostDown,
        113 => SocketError.HostUnreachable,
        _ => SocketError.SocketError,
    };

    /// <summary>What became of a call, by what it returned.</summary>
    public static SocketError ErrorOf(nint result) => result >= 0 ? SocketError.Success : LastError;
}
