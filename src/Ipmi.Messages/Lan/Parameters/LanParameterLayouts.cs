namespace Ipmi.Messages;

/// <summary>Which layout the value of a LAN parameter has (IPMI v2.0 §23.2, table 23-4).</summary>
public static class LanParameterLayouts
{
    /// <summary>The layout of a parameter; none of one that is not known.</summary>
    public static LayoutEntry? Of(LanParameter parameter) => parameter switch
    {
        LanParameter.SetInProgress => new LayoutEntry<SetInProgress>(),
        LanParameter.AuthenticationTypeSupport => new LayoutEntry<LanAuthenticationTypes>(),
        LanParameter.AuthenticationTypeEnables => new LayoutEntry<LanAuthenticationTypeEnables>(),
        LanParameter.IpAddress or LanParameter.DefaultGatewayAddress or LanParameter.BackupGatewayAddress =>
            new LayoutEntry<LanIpAddress>(),
        LanParameter.IpAddressSource => new LayoutEntry<LanIpAddressSource>(),
        LanParameter.MacAddress or LanParameter.DefaultGatewayMacAddress or LanParameter.BackupGatewayMacAddress =>
            new LayoutEntry<LanMacAddress>(),
        LanParameter.SubnetMask => new LayoutEntry<LanSubnetMask>(),
        LanParameter.Ipv4Header => new LayoutEntry<LanIpv4Header>(),
        LanParameter.PrimaryRmcpPort or LanParameter.SecondaryRmcpPort => new LayoutEntry<LanRmcpPort>(),
        LanParameter.ArpControl => new LayoutEntry<LanArpControl>(),
        LanParameter.GratuitousArpInterval => new LayoutEntry<LanGratuitousArpInterval>(),
        LanParameter.CommunityString => new LayoutEntry<LanCommunityString>(),
        LanParameter.NumberOfDestinations => new LayoutEntry<LanDestinationCount>(),
        LanParameter.DestinationType => new LayoutEntry<LanDestinationType>(),
        LanParameter.DestinationAddress => new LayoutEntry<LanDestinationAddress>(),
        LanParameter.VlanId => new LayoutEntry<LanVlanId>(),
        LanParameter.VlanPriority => new LayoutEntry<LanVlanPriority>(),
        LanParameter.CipherSuiteEntrySupport => new LayoutEntry<LanCipherSuiteCount>(),
        LanParameter.CipherSuiteEntries => new LayoutEntry<LanCipherSuiteEntries>(),
        LanParameter.CipherSuitePrivilegeLevels => new LayoutEntry<LanCipherSuitePrivileges>(),
        LanParameter.DestinationVlan => new LayoutEntry<LanDestinationVlan>(),
        LanParameter.BadPasswordThreshold => new LayoutEntry<LanBadPasswordThreshold>(),
        >= LanParameter.Ipv6Support and <= LanParameter.Ipv6NeighborTiming => OfIpv6(parameter),
        _ => null,
    };

    private static LayoutEntry? OfIpv6(LanParameter parameter) => parameter switch
    {
        LanParameter.Ipv6Support => new LayoutEntry<LanIpv6Support>(),
        LanParameter.Ipv6Enables => new LayoutEntry<LanIpv6Enables>(),
        LanParameter.Ipv6TrafficClass => new LayoutEntry<LanIpv6TrafficClass>(),
        LanParameter.Ipv6HopLimit or LanParameter.Ipv6DynamicRouterHopLimit => new LayoutEntry<LanIpv6HopLimit>(),
        LanParameter.Ipv6FlowLabel => new LayoutEntry<LanIpv6FlowLabel>(),
        LanParameter.Ipv6Status => new LayoutEntry<LanIpv6Status>(),
        LanParameter.Ipv6StaticAddress => new LayoutEntry<LanIpv6StaticAddress>(),
        LanParameter.Ipv6DynamicAddress => new LayoutEntry<LanIpv6DynamicAddress>(),
        LanParameter.Ipv6StaticDuidLength or LanParameter.Ipv6DynamicDuidLength => new LayoutEntry<LanDuidLength>(),
        LanParameter.Ipv6StaticDuid or LanParameter.Ipv6DynamicDuid => new LayoutEntry<LanDuidBlock>(),
        LanParameter.Ipv6DhcpTimingSupport or LanParameter.Ipv6NeighborTimingSupport => new LayoutEntry<LanIpv6TimingSupport>(),
        LanParameter.Ipv6DhcpTiming or LanParameter.Ipv6NeighborTiming => new LayoutEntry<LanIpv6Timing>(),
        LanParameter.Ipv6RouterControl => new LayoutEntry<LanIpv6RouterControl>(),
        LanParameter.Ipv6StaticRouter1Address or LanParameter.Ipv6StaticRouter1Prefix
            or LanParameter.Ipv6StaticRouter2Address or LanParameter.Ipv6StaticRouter2Prefix => new LayoutEntry<LanIpv6RouterAddress>(),
        LanParameter.Ipv6StaticRouter1MacAddress or LanParameter.Ipv6StaticRouter2MacAddress => new LayoutEntry<LanIpv6RouterMacAddress>(),
        LanParameter.Ipv6StaticRouter1PrefixLength or LanParameter.Ipv6StaticRouter2PrefixLength =>
            new LayoutEntry<LanIpv6RouterPrefixLength>(),
        LanParameter.Ipv6DynamicRouterCount => new LayoutEntry<LanIpv6RouterSetCount>(),
        LanParameter.Ipv6DynamicRouterAddress or LanParameter.Ipv6DynamicRouterPrefix => new LayoutEntry<LanIpv6DynamicRouterAddress>(),
        LanParameter.Ipv6DynamicRouterMacAddress => new LayoutEntry<LanIpv6DynamicRouterMacAddress>(),
        LanParameter.Ipv6DynamicRouterPrefixLength => new LayoutEntry<LanIpv6DynamicRouterPrefixLength>(),
        _ => null,
    };
}
