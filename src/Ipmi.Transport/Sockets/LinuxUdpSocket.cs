using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Ipmi.Transport;

/// <summary>The system's own calls, without the framework's socket.</summary>
/// <remarks>
/// With the first of the framework's sockets comes a thread that polls all of them, although nobody here waits that way, and each call goes
/// through more hands. docs/benchmarks.md has what that costs a short command, and a request.
/// </remarks>
internal sealed partial class LinuxUdpSocket : UdpSocket
{
    // Of <sys/socket.h> and <netinet/in.h>, alike on every processor that the framework runs on.
    private const int DatagramsClosedOnExec = 2 | 0x80000;
    private const int SocketLevel = 1;
    private const int ReceiveBufferOption = 8;
    private const int IPv6Level = 41;
    private const int IPv6OnlyOption = 26;
    private const int BothDirections = 2;

    // Nothing takes that long: a wait without an end is none of ours.
    private static readonly TimeSpan LongestRelease = TimeSpan.FromSeconds(1);

    private readonly AddressFamily _family;
    private readonly SafeSocketDescriptor _socket;

    public LinuxUdpSocket(AddressFamily family)
    {
        _family = family;
        _socket = Open(MemoryMarshal.Read<ushort>(new SocketAddress(family).Buffer.Span), DatagramsClosedOnExec, 0);
        if (_socket.IsInvalid) throw LinuxSocketErrors.LastFailure;
    }

    public override IPEndPoint LocalEndPoint
    {
        get
        {
            var address = new SocketAddress(_family);
            int size = address.Size;
            Require(GetName(_socket, address.Buffer.Span, ref size));
            address.Size = size;
            return (IPEndPoint)new IPEndPoint(_family == AddressFamily.InterNetworkV6 ? IPAddress.IPv6Any : IPAddress.Any, 0).Create(address);
        }
    }

    public override void SetReceiveBuffer(int bytes) => Require(SetOption(_socket, SocketLevel, ReceiveBufferOption, bytes, sizeof(int)));

    public override void Bind(IPEndPoint local)
    {
        bool servesIPv4AsWell = local.Address.Equals(IPAddress.IPv6Any);
        if (_family == AddressFamily.InterNetworkV6) Require(SetOption(_socket, IPv6Level, IPv6OnlyOption, servesIPv4AsWell ? 0 : 1, sizeof(int)));
        SocketAddress address = local.Serialize();
        Require(Bind(_socket, address.Buffer.Span, address.Size));
    }

    public override void Connect(IPEndPoint peer)
    {
        SocketAddress address = peer.Serialize();
        Require(Connect(_socket, address.Buffer.Span, address.Size));
    }

    public override SocketError Send(ReadOnlySpan<byte> datagram)
    {
        nint sent;
        do sent = Send(_socket, datagram, datagram.Length, 0);
        while (sent < 0 && LinuxSocketErrors.WasInterrupted);
        return LinuxSocketErrors.ErrorOf(sent);
    }

    public override SocketError SendTo(ReadOnlySpan<byte> datagram, SocketAddress destination)
    {
        nint sent;
        do sent = SendTo(_socket, datagram, datagram.Length, 0, destination.Buffer.Span, destination.Size);
        while (sent < 0 && LinuxSocketErrors.WasInterrupted);
        return LinuxSocketErrors.ErrorOf(sent);
    }

    public override SocketError Receive(Span<byte> buffer, out int length)
    {
        nint received;
        do received = Receive(_socket, buffer, buffer.Length, 0);
        while (received < 0 && LinuxSocketErrors.WasInterrupted);
        length = Math.Max(0, (int)received);
        return LinuxSocketErrors.ErrorOf(received);
    }

    public override SocketError ReceiveFrom(Span<byte> buffer, SocketAddress source, out int length)
    {
        nint received;
        int size;
        do
        {
            size = source.Size;
            received = ReceiveFrom(_socket, buffer, buffer.Length, 0, source.Buffer.Span, ref size);
        }
        while (received < 0 && LinuxSocketErrors.WasInterrupted);
        length = Math.Max(0, (int)received);
        if (received >= 0) source.Size = size;
        return LinuxSocketErrors.ErrorOf(received);
    }

    // Shutting down wakes who waits, closing does not; and the descriptor stays theirs until they have returned, which is at once.
    public override void Dispose()
    {
        if (_socket.IsClosed) return;
        _ = ShutDown(_socket, BothDirections);
        _socket.Dispose();
        SpinWait.SpinUntil(() => _socket.IsReleased, LongestRelease);
    }

    private static void Require(int result)
    {
        if (result < 0) throw LinuxSocketErrors.LastFailure;
    }

    [LibraryImport("libc", EntryPoint = "socket", SetLastError = true)]
    private static partial SafeSocketDescriptor Open(int family, int type, int protocol);

    [LibraryImport("libc", EntryPoint = "setsockopt", SetLastError = true)]
    private static partial int SetOption(SafeSocketDescriptor socket, int level, int name, in int value, int length);

    [LibraryImport("libc", EntryPoint = "getsockname", SetLastError = true)]
    private static partial int GetName(SafeSocketDescriptor socket, Span<byte> address, ref int length);

    [LibraryImport("libc", EntryPoint = "bind", SetLastError = true)]
    private static partial int Bind(SafeSocketDescriptor socket, ReadOnlySpan<byte> address, int length);

    [LibraryImport("libc", EntryPoint = "connect", SetLastError = true)]
    private static partial int Connect(SafeSocketDescriptor socket, ReadOnlySpan<byte> address, int length);

    [LibraryImport("libc", EntryPoint = "send", SetLastError = true)]
    private static partial nint Send(SafeSocketDescriptor socket, ReadOnlySpan<byte> datagram, nint length, int flags);

    [LibraryImport("libc", EntryPoint = "sendto", SetLastError = true)]
    private static partial nint SendTo(
        SafeSocketDescriptor socket, ReadOnlySpan<byte> datagram, nint length, int flags, ReadOnlySpan<byte> destination, int destinationLength);

    [LibraryImport("libc", EntryPoint = "recv", SetLastError = true)]
    private static partial nint Receive(SafeSocketDescriptor socket, Span<byte> buffer, nint length, int flags);

    [LibraryImport("libc", EntryPoint = "recvfrom", SetLastError = true)]
    private static partial nint ReceiveFrom(
        SafeSocketDescriptor socket, Span<byte> buffer, nint length, int flags, Span<byte> source, ref int sourceLength);

    [LibraryImport("libc", EntryPoint = "shutdown", SetLastError = true)]
    private static partial int ShutDown(SafeSocketDescriptor socket, int directions);
}
