using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Ipmi.Interop.Tests.Peers;

/// <summary>pyghmi's BMC on a free loopback port. It does cipher suite 3, power, boot device and little else.</summary>
internal sealed class FakeBmc : IAsyncDisposable
{
    public const string User = "admin";
    public const string Password = "password";

    private const string Python = "/usr/bin/python3";
    private readonly Process _process;

    private FakeBmc(Process process, int port) => (_process, Port) = (process, port);

    /// <summary>Where it listens, on 127.0.0.1.</summary>
    public int Port { get; }

    public string Host => $"127.0.0.1:{Port}";

    /// <summary>Starts one. It may take a moment to listen, which the first datagrams of a client wait for.</summary>
    public static FakeBmc Start()
    {
        PeerProgram.Require("fakebmc");
        string script = Path.Combine(AppContext.BaseDirectory, "Scripts", "fakebmc.py");
        int port = FreePort();
        Process process = Process.Start(new ProcessStartInfo(Python, [script, port.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new(process, port);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
