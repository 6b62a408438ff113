using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Ipmi.Virtual;

namespace Ipmi.Cli.Verbs;

/// <summary>The option <c>--sol</c> of <c>serve</c>: what is behind the serial line of the machine.</summary>
internal static class ServeSol
{
    private const string Tcp = "tcp:";
    private const string Terminal = "pty";

    public static Option<string> CreateOption() => new("--sol")
    {
        Description = "What consoles of Serial over LAN talk to: a command with a shell's words, "
            + $"{Tcp}PORT for one that connects there, or {Terminal}",
    };

    /// <summary>Connects it, and tells where it is; nothing when the option was not given.</summary>
    /// <exception cref="UsageException">It cannot be connected.</exception>
    public static IAsyncDisposable? Connect(VirtualBmc bmc, string? what, TextWriter error)
    {
        try
        {
            return ConnectTo(bmc, what, error);
        }
        catch (Exception e) when (e is SocketException or IOException or PlatformNotSupportedException or Win32Exception)
        {
            throw new UsageException($"--sol {what}: {e.Message}");
        }
    }

    private static IAsyncDisposable? ConnectTo(VirtualBmc bmc, string? what, TextWriter error)
    {
        switch (what)
        {
            case null:
                return null;
            case Terminal:
                PseudoTerminal terminal = PseudoTerminal.Open();
                error.WriteLine($"Serial line: {terminal.Path}");
                return bmc.ConnectConsole(terminal.Stream);
            case not null when what.StartsWith(Tcp, StringComparison.Ordinal):
                if (!ushort.TryParse(what[Tcp.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out ushort port))
                {
                    throw new UsageException($"'{what[Tcp.Length..]}' is no TCP port.");
                }

                SolTcpListener listener = bmc.ConnectConsole(new IPEndPoint(IPAddress.Loopback, port));
                error.WriteLine($"Serial line: TCP {listener.EndPoint}");
                return listener;
            default:
                return bmc.ConnectConsole(OperatingSystem.IsWindows()
                    ? new ProcessStartInfo("cmd.exe", ["/c", what])
                    : new ProcessStartInfo("/bin/sh", ["-c", what]));
        }
    }
}
