using System.Net;
using System.Net.Sockets;
using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>
/// The parameters of the LAN channel (IPMI v2.0 §23.2, table 23-4). Addresses are kept and told; where the virtual BMC listens is not
/// theirs to say. What it would have to obey and does not, cannot be written.
/// </summary>
internal static class LanConfiguration
{
    /// <summary>How many alert destinations there are beside destination 0, which is volatile.</summary>
    public const int Destinations = 4;

    public static ParameterStore Of(VirtualBmcOptions options, out SuitePrivileges suitePrivileges)
    {
        var store = new ParameterStore();
        byte types = (byte)options.Sessions.OfferedTypes.Aggregate(0, (bits, type) => bits | 1 << (int)type);
        LanOptions lan = options.Lan;
        IPAddress listen = options.Listen.AddressFamily == AddressFamily.InterNetwork ? options.Listen.Address : IPAddress.Loopback;

        Add(store, LanParameter.AuthenticationTypeSupport, [types], isFixed: true);
        Add(store, LanParameter.AuthenticationTypeEnables, [types, types, types, types, 0]);
        Add(store, LanParameter.IpAddress, (lan.Address ?? listen).GetAddressBytes());
        Add(store, LanParameter.IpAddressSource, [lan.AddressSource]);
        Add(store, LanParameter.MacAddress, lan.MacAddress.GetAddressBytes());
        Add(store, LanParameter.SubnetMask, lan.SubnetMask.GetAddressBytes());
        Add(store, LanParameter.Ipv4Header, [0x40, 0x40, 0x10]);
        Add(store, LanParameter.PrimaryRmcpPort, [0x6F, 0x02], isFixed: true);
        Add(store, LanParameter.SecondaryRmcpPort, [0x98, 0x02], isFixed: true);
        Add(store, LanParameter.ArpControl, [0x00]);
        Add(store, LanParameter.GratuitousArpInterval, [0x04]);
        Add(store, LanParameter.DefaultGatewayAddress, lan.Gateway.GetAddressBytes());
        Add(store, LanParameter.DefaultGatewayMacAddress, [0, 0, 0, 0, 0, 0]);
        Add(store, LanParameter.BackupGatewayAddress, [0, 0, 0, 0]);
        Add(store, LanParameter.BackupGatewayMacAddress, [0, 0, 0, 0, 0, 0]);
        Add(store, LanParameter.CommunityString, [.. "public"u8, .. new byte[12]]);
        Add(store, LanParameter.NumberOfDestinations, [Destinations], isFixed: true);
        store.AddSets((byte)LanParameter.DestinationType, Enumerable.Repeat<byte[]>([0, 0, 0], 1 + Destinations));

        // An address of IPv6 has five bytes more.
        store.Add(
            (byte)LanParameter.DestinationAddress,
            new ParameterShape { HasSets = true, Sets = 1 + Destinations, Least = 12, Most = 17 },
            new byte[12]);
        Add(store, LanParameter.VlanId, [(byte)lan.Vlan.GetValueOrDefault(), (byte)(lan.Vlan is { } vlan ? 0x80 | vlan >> 8 : 0)]);
        Add(store, LanParameter.VlanPriority, [0]);
        byte[] suites = [.. options.Sessions.CipherSuites.Take(SuitePrivileges.Places).Select(s => s.Id)];
        AddCipherSuites(store, suites);
        suitePrivileges = new(suites, store);
        store.AddSets((byte)LanParameter.DestinationVlan, Enumerable.Repeat<byte[]>([0, 0, 0], 1 + Destinations));
        Add(store, LanParameter.BadPasswordThreshold, new byte[6]);
        LanIpv6Configuration.AddTo(store);
        return store;
    }

    private static void Add(ParameterStore store, LanParameter parameter, byte[] value, bool isFixed = false) =>
        store.Add((byte)parameter, value, isFixed);

    /// <summary>How many, and which.</summary>
    private static void AddCipherSuites(ParameterStore store, byte[] suites)
    {
        byte[] list = new byte[1 + SuitePrivileges.Places];
        suites.CopyTo(list, 1);
        Add(store, LanParameter.CipherSuiteEntrySupport, [(byte)suites.Length], isFixed: true);
        Add(store, LanParameter.CipherSuiteEntries, list, isFixed: true);
    }
}
