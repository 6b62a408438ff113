using System.Net;
using System.Net.Sockets;
using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>
/// The parameters of the LAN channel (IPMI v2.0 §23.2, table 23-4). Addresses are kept and told; where the virtual BMC listens is not theirs
/// to say. What it would have to obey and does not, cannot be written.
/// </summary>
internal static class LanConfiguration
{
    private const int CipherSuiteEntries = 16;
    private const int Destinations = 1;

    public static ParameterStore Of(VirtualBmcOptions options)
    {
        var store = new ParameterStore();
        byte types = (byte)options.Sessions.AuthenticationTypes.Aggregate(0, (bits, type) => bits | 1 << (int)type);
        LanOptions lan = options.Lan;
        IPAddress listen = options.Listen.AddressFamily == AddressFamily.InterNetwork ? options.Listen.Address : IPAddress.Loopback;

        store.Add(1, [types], isFixed: true);
        store.Add(2, [types, types, types, types, 0], isFixed: true);
        store.Add(3, (lan.Address ?? listen).GetAddressBytes());
        store.Add(4, [lan.AddressSource]);
        store.Add(5, lan.MacAddress.GetAddressBytes(), isFixed: true);
        store.Add(6, lan.SubnetMask.GetAddressBytes());
        store.Add(7, [0x40, 0x40, 0x10]);
        store.Add(8, [0x6F, 0x02], isFixed: true);
        store.Add(10, [0x00]);
        store.Add(11, [0x04]);
        store.Add(12, lan.Gateway.GetAddressBytes());
        store.Add(13, [0, 0, 0, 0, 0, 0]);
        store.Add(14, [0, 0, 0, 0]);
        store.Add(15, [0, 0, 0, 0, 0, 0]);
        store.Add(16, [.. "public"u8, .. new byte[12]]);
        store.Add(17, [Destinations], isFixed: true);
        store.AddSets(18, Enumerable.Repeat<byte[]>([0, 0, 0], 1 + Destinations));
        store.AddSets(19, Enumerable.Repeat(new byte[12], 1 + Destinations));
        store.Add(20, [(byte)lan.Vlan.GetValueOrDefault(), (byte)(lan.Vlan is { } vlan ? 0x80 | vlan >> 8 : 0)]);
        store.Add(21, [0]);
        AddCipherSuites(store, [.. options.Sessions.CipherSuites.Take(CipherSuiteEntries).Select(s => s.Id)]);
        return store;
    }

    /// <summary>How many, which, and up to which privilege: a nibble for each, by its place in the list, low nibble first.</summary>
    private static void AddCipherSuites(ParameterStore store, byte[] suites)
    {
        byte[] list = new byte[1 + CipherSuiteEntries];
        suites.CopyTo(list, 1);
        byte[] privileges = new byte[1 + CipherSuiteEntries / 2];
        for (int i = 0; i < suites.Length; i++) privileges[1 + i / 2] |= (byte)((byte)PrivilegeLevel.Administrator << 4 * (i % 2));
        store.Add(22, [(byte)suites.Length], isFixed: true);
        store.Add(23, list, isFixed: true);
        store.Add(24, privileges, isFixed: true);
    }
}
