using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Ipmi.Transport;

namespace Ipmi.Interop.Tests.Peers;

/// <summary>
/// A BMC of OpenIPMI's simulator on a free loopback port. Its users: 2 ipmiusr/test (administrator), 4 viewer/view (user). Cipher suites
/// of SHA-1 and MD5; IPMI 1.5 with each authentication type.
/// </summary>
public sealed class IpmiSim : IAsyncDisposable
{
    public const string User = "ipmiusr";
    public const string Password = "test";

    private readonly DirectoryInfo _folder;
    private readonly Process _process;

    private IpmiSim(DirectoryInfo folder, Process process, int port) => (_folder, _process, Port) = (folder, process, port);

    /// <summary>Where it listens, on 127.0.0.1.</summary>
    public int Port { get; }

    public string Host => $"127.0.0.1:{Port}";

    /// <summary>Starts one and waits until it answers a ping.</summary>
    /// <param name="kg">K_G.</param>
    /// <param name="serialLine">Where the system listens that is behind Serial over LAN.</param>
    public static async Task<IpmiSim> StartAsync(string? kg = null, IPEndPoint? serialLine = null)
    {
        string program = PeerProgram.Require("ipmi_sim");
        DirectoryInfo folder = Directory.CreateTempSubdirectory("ipmi_sim");
        int port = FreePort();
        string lan = Write(folder, "lan.conf", LanConfiguration(folder, port, kg, serialLine));
        string emulation = Write(folder, "bmc.emu", Emulation);
        Write(folder, "control.sh", ChassisControl);
        string state = folder.CreateSubdirectory("state").FullName;
        Process process = Process.Start(new ProcessStartInfo(program, ["-n", "-c", lan, "-f", emulation, "-s", state])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var sim = new IpmiSim(folder, process, port);
        await using var link = UdpRmcpTransport.Connect(new(IPAddress.Loopback, port));
        await link.PingAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        return sim;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    private static string Write(DirectoryInfo folder, string name, string text)
    {
        string path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static string LanConfiguration(DirectoryInfo folder, int port, string? kg, IPEndPoint? serialLine) => string.Create(CultureInfo.InvariantCulture, $"""
        name "interop"
        set_working_mc 0x20
          startlan 1
            addr 127.0.0.1 {port}
            priv_limit admin
            allowed_auths_user none md2 md5 straight
            allowed_auths_operator none md2 md5 straight
            allowed_auths_admin none md2 md5 straight
            guid 00112233445566778899aabbccddeeff
            {(kg is null ? "" : $"bmc_key \"{kg}\"")}
          endlan
          {(serialLine is null ? "" : $"sol \"tcp:{serialLine}\" 115200")}
          chassis_control "/bin/sh {Path.Combine(folder.FullName, "control.sh")}"
          user 2 true "{User}" "{Password}" admin 10 none md2 md5 straight
          user 4 true "viewer" "view" user 10 none md2 md5 straight

        """);

    /// <summary>A controller with device ID 5 and manufacturer 674 (2A2h), as Dell's BMCs say.</summary>
    private const string Emulation = """
        mc_setbmc 0x20
        mc_add 0x20 0x05 no-device-sdrs 0x0b 3 0x21 0x9f 0x0002a2 0x0042 persist_sdr
        mc_enable 0x20

        """;

    /// <summary>The power is a file beside this script.</summary>
    private const string ChassisControl = """
        #!/bin/sh
        power="$(dirname "$0")/power"
        case "$1 $2" in
          "get power") if [ -f "$power" ]; then echo "power:$(cat "$power")"; else echo "power:0"; fi ;;
          "set power") echo "$3" > "$power" ;;
        esac

        """;
}
