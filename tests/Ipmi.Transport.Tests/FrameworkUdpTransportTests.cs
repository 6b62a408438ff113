using System.Net.Sockets;

namespace Ipmi.Transport.Tests;

/// <summary>With the framework's socket, which a transport takes where it has no other.</summary>
public sealed class FrameworkUdpTransportTests : UdpTransportTests
{
    private protected override UdpSocket Open(AddressFamily family) => new FrameworkUdpSocket(family);
}
