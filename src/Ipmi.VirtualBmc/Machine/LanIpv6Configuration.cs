using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>The parameters of IPv6 (IPMI v2.0 §23.2, table 23-4, parameters 50 to 80): kept and told.</summary>
internal static class LanIpv6Configuration
{
    private const int AddressLength = 16;
    private const byte StaticAddresses = 2;
    private const byte DynamicAddresses = 1;
    private const byte DynamicRouters = 1;
    private const byte BothVersions = 2;
    private const byte DefaultHops = 64;
    private const byte DualStackAndAlerts = 0x06;
    private const byte EitherProtocol = 0x03;
    private const byte GlobalTiming = 1;
    private const int DuidLength = 16;
    private const int DhcpTimings = 16;
    private const int NeighbourTimings = 13;

    // Flags and source, address, prefix length, status.
    private const int AddressEntryLength = 1 + AddressLength + 2;

    public static void AddTo(ParameterStore store)
    {
        Add(store, LanParameter.Ipv6Support, [DualStackAndAlerts], isFixed: true);
        Add(store, LanParameter.Ipv6Enables, [BothVersions]);
        Add(store, LanParameter.Ipv6TrafficClass, [0]);
        Add(store, LanParameter.Ipv6HopLimit, [DefaultHops]);
        Add(store, LanParameter.Ipv6FlowLabel, [0, 0, 0]);
        Add(store, LanParameter.Ipv6Status, [StaticAddresses, DynamicAddresses, EitherProtocol], isFixed: true);
        store.AddSets((byte)LanParameter.Ipv6StaticAddress, Enumerable.Repeat(new byte[AddressEntryLength], StaticAddresses));
        Add(store, LanParameter.Ipv6StaticDuidLength, [1], isFixed: true);
        AddBlock(store, LanParameter.Ipv6StaticDuid, DuidLength);
        store.AddSets(
            (byte)LanParameter.Ipv6DynamicAddress, Enumerable.Repeat(new byte[AddressEntryLength], DynamicAddresses), isFixed: true);
        Add(store, LanParameter.Ipv6DynamicDuidLength, [1], isFixed: true);
        AddBlock(store, LanParameter.Ipv6DynamicDuid, DuidLength);
        Add(store, LanParameter.Ipv6DhcpTimingSupport, [GlobalTiming], isFixed: true);
        AddBlock(store, LanParameter.Ipv6DhcpTiming, DhcpTimings);
        Add(store, LanParameter.Ipv6RouterControl, [0]);
        Add(store, LanParameter.Ipv6StaticRouter1Address, new byte[AddressLength]);
        Add(store, LanParameter.Ipv6StaticRouter1MacAddress, new byte[6]);
        Add(store, LanParameter.Ipv6StaticRouter1PrefixLength, [0]);
        Add(store, LanParameter.Ipv6StaticRouter1Prefix, new byte[AddressLength]);
        Add(store, LanParameter.Ipv6StaticRouter2Address, new byte[AddressLength]);
        Add(store, LanParameter.Ipv6StaticRouter2MacAddress, new byte[6]);
        Add(store, LanParameter.Ipv6StaticRouter2PrefixLength, [0]);
        Add(store, LanParameter.Ipv6StaticRouter2Prefix, new byte[AddressLength]);
        Add(store, LanParameter.Ipv6DynamicRouterCount, [DynamicRouters], isFixed: true);
        store.AddSets((byte)LanParameter.Ipv6DynamicRouterAddress, [new byte[AddressLength]], isFixed: true);
        store.AddSets((byte)LanParameter.Ipv6DynamicRouterMacAddress, [new byte[6]], isFixed: true);
        store.AddSets((byte)LanParameter.Ipv6DynamicRouterPrefixLength, [[0]], isFixed: true);
        store.AddSets((byte)LanParameter.Ipv6DynamicRouterPrefix, [new byte[AddressLength]], isFixed: true);
        Add(store, LanParameter.Ipv6DynamicRouterHopLimit, [DefaultHops], isFixed: true);
        Add(store, LanParameter.Ipv6NeighborTimingSupport, [GlobalTiming], isFixed: true);
        AddBlock(store, LanParameter.Ipv6NeighborTiming, NeighbourTimings);
    }

    private static void Add(ParameterStore store, LanParameter parameter, byte[] value, bool isFixed = false) =>
        store.Add((byte)parameter, value, isFixed);

    private static void AddBlock(ParameterStore store, LanParameter parameter, int length) =>
        store.Add(
            (byte)parameter, new ParameterShape { HasSets = true, HasBlocks = true, Least = length, Most = length }, new byte[length]);
}
