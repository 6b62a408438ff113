using System.Collections.Immutable;
using System.Net;
using System.Text;
using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Session.Crypto;
using Ipmi.Transport;

namespace Ipmi.Virtual;

/// <summary>What a virtual BMC is and who may log in.</summary>
public sealed record VirtualBmcOptions
{
    private static readonly PooledRandomSource SystemRandom = new();

    /// <summary>Where it listens. A free port of 127.0.0.1 unless set.</summary>
    public IPEndPoint Listen { get; init; } = new(IPAddress.Loopback, 0);

    /// <summary>
    /// What carries its datagrams instead of a socket, such as one end of an <see cref="InMemoryNetwork"/>; it belongs to the virtual BMC.
    /// </summary>
    public IDatagramTransport? Transport { get; init; }

    /// <summary>Who may log in. Nobody unless set.</summary>
    public ImmutableArray<BmcUser> Users { get; init; } = [];

    /// <summary>Cipher suites, K_G, the number of sessions, their times.</summary>
    public BmcSessionOptions Sessions { get; init; } = new() { BmcGuid = DeviceIdentity.DefaultGuid };

    /// <summary>The machine that it manages.</summary>
    public VirtualMachine Machine { get; init; } = new();

    /// <summary>The LAN channel: who may use it, and what its configuration parameters say at the start.</summary>
    public LanOptions Lan { get; init; } = new();

    /// <summary>What goes wrong between it and its clients. Nothing unless set.</summary>
    public BmcFaults Faults { get; init; } = new();

    /// <summary>In what it differs from the specification: names out of <see cref="Virtual.Quirks.All"/>.</summary>
    public ImmutableArray<string> Quirks { get; init; } = [];

    /// <summary>Whose BMC Get Device ID says that it is, instead of the machine's own identity: of a profile.</summary>
    public uint? ManufacturerId { get; init; }

    /// <summary>What <see cref="VirtualBmc.SaveState"/> gave earlier; empty to start afresh.</summary>
    public ReadOnlyMemory<byte> State { get; init; }

    /// <summary>Serial over LAN as it is when the virtual BMC starts.</summary>
    public SolOptions Sol { get; init; } = new();

    /// <summary>The clock. The system's unless set.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where session IDs and nonces come from. The system's generator unless set.</summary>
    public IRandomSource Random { get; init; } = SystemRandom;

    /// <summary>Makes a user of texts.</summary>
    /// <exception cref="ArgumentException">The name has more than 16 bytes, or the password more than 20.</exception>
    public static BmcUser User(byte id, string name, string password, PrivilegeLevel limit = PrivilegeLevel.Administrator)
    {
        byte[] nameBytes = Encoding.UTF8.GetBytes(name);
        byte[] passwordBytes = Encoding.UTF8.GetBytes(password);
        if (nameBytes.Length > IpmiCredentials.MaxUserNameLength)
        {
            throw new ArgumentException(
                $"A user name may have {IpmiCredentials.MaxUserNameLength} bytes; this one has {nameBytes.Length}.", nameof(name));
        }

        if (passwordBytes.Length > IpmiCredentials.MaxPasswordLength)
        {
            throw new ArgumentException(
                $"A password may have {IpmiCredentials.MaxPasswordLength} bytes; this one has {passwordBytes.Length}.", nameof(password));
        }

        return new(id, nameBytes, passwordBytes, limit);
    }
}
