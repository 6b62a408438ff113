using System.Diagnostics;
using System.Net;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <content>Serial over LAN: what stands behind the serial lines of the machine.</content>
public sealed partial class VirtualBmc
{
    private readonly SolPorts _solPorts;

    /// <summary>A serial line of the machine, for code that is the system behind it.</summary>
    /// <param name="instance">Its number, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line; see <see cref="SolOptions.Instances"/>.</exception>
    public SolPort SolPort(byte instance = 1) =>
        _solPorts.Find(instance) ?? throw new ArgumentOutOfRangeException(
            nameof(instance), instance, $"There are {_solPorts.Count} serial lines.");

    /// <summary>
    /// Connects a stream to a serial line: what is read from it the system prints, and what a console types is written to it. While no
    /// console is there, what is read is lost.
    /// </summary>
    /// <param name="stream">The stream, such as a pipe to a program; it is disposed together with the connection.</param>
    /// <param name="instance">The line, from 1.</param>
    /// <returns>The connection; disposing it disconnects.</returns>
    public SolConnection ConnectConsole(Stream stream, byte instance = 1) => new(SolPort(instance), stream);

    /// <summary>Starts a program whose standard output a serial line prints, and whose standard input a console types.</summary>
    /// <param name="program">The program; its standard streams are redirected.</param>
    /// <param name="instance">The line, from 1.</param>
    /// <returns>The connection; disposing it ends the program.</returns>
    /// <exception cref="System.ComponentModel.Win32Exception">The program cannot be started.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line; nothing is started then.</exception>
    public SolConnection ConnectConsole(ProcessStartInfo program, byte instance = 1)
    {
        SolPort port = SolPort(instance);
        return new(port, ProcessStream.Start(program));
    }

    /// <summary>Listens on a TCP port; who connects to it is the system behind a serial line, one at a time.</summary>
    /// <param name="listen">Where; port 0 takes a free one.</param>
    /// <param name="instance">The line, from 1.</param>
    /// <returns>The listener; disposing it ends it and its connection.</returns>
    /// <exception cref="System.Net.Sockets.SocketException">The address is in use or not this machine's.</exception>
    public SolTcpListener ConnectConsole(IPEndPoint listen, byte instance = 1) => new(SolPort(instance), listen);

    private void SendSol(BmcSession session, ReadOnlySpan<byte> payload) => _sessions.SendPayload(session, PayloadKind.Sol, payload);

    /// <summary>Sends a payload of another kind to the console of a session, such as an OEM one of a handler of yours.</summary>
    public void SendPayload(BmcSession session, PayloadKind kind, ReadOnlySpan<byte> payload)
    {
        lock (_gate) _sessions.SendPayload(session, kind, payload);
    }
}
