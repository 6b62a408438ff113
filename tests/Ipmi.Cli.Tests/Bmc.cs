using System.Net;
using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Transport;
using Ipmi.Virtual;

namespace Ipmi.Cli.Tests;

/// <summary>A virtual BMC on a free loopback port.</summary>
internal sealed class Bmc : IAsyncDisposable
{
    public const string Password = "S3cret=-pa:ss";

    private readonly Mute _mute;

    public Bmc(Func<BmcSessionOptions, BmcSessionOptions>? sessions = null)
    {
        var options = new VirtualBmcOptions();
        _mute = new(UdpTransport.Bind(new(IPAddress.Loopback, 0)));
        Virtual = VirtualBmc.Start(options with
        {
            Transport = _mute,
            Users = [VirtualBmcOptions.User(2, "admin", Password), VirtualBmcOptions.User(3, "viewer", "view", PrivilegeLevel.User)],
            Sessions = sessions?.Invoke(options.Sessions) ?? options.Sessions,
        });
    }

    public VirtualBmc Virtual { get; }

    /// <summary>Makes it deaf or not: what it would answer is lost.</summary>
    public bool IsMute { set => _mute.IsOn = value; }

    /// <summary>The options that lead here, followed by others.</summary>
    public string[] Args(params string[] more) => ["-H", Virtual.EndPoint.ToString(), "-U", "admin", "-P", Password, .. more];

    public ValueTask DisposeAsync() => Virtual.DisposeAsync();

    private sealed class Mute(IDatagramTransport inner) : IDatagramTransport
    {
        public bool IsOn { get; set; }

        public EndPoint LocalEndPoint => inner.LocalEndPoint;

        public void Send(ReadOnlySpan<byte> datagram, SocketAddress destination)
        {
            if (!IsOn) inner.Send(datagram, destination);
        }

        public void Listen(DatagramHandler handler) => inner.Listen(handler);

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}

/// <summary>A port where something else than a BMC is.</summary>
internal sealed class OtherService : IAsyncDisposable
{
    private readonly UdpTransport _socket = UdpTransport.Bind(new(IPAddress.Loopback, 0));

    /// <summary>Answers every datagram with what the function makes of it; not at all when that is nothing.</summary>
    public OtherService(Func<ReadOnlyMemory<byte>, byte[]?> answer) => _socket.Listen((datagram, source) =>
    {
        if (answer(datagram) is { } bytes) _socket.Send(bytes, source);
    });

    public string Host => _socket.LocalEndPoint.ToString()!;

    public ValueTask DisposeAsync() => _socket.DisposeAsync();
}
