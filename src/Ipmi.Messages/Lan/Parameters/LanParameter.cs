namespace Ipmi.Messages;

/// <summary>Parameters of a LAN channel; C0h to FFh are OEM (IPMI v2.0 §23.2, table 23-4).</summary>
public enum LanParameter : byte
{
    /// <summary>Whether a writer is at work.</summary>
    SetInProgress = 0,

    /// <summary>Which authentication types there are.</summary>
    AuthenticationTypeSupport = 1,

    /// <summary>Which are enabled, level by level.</summary>
    AuthenticationTypeEnables = 2,

    /// <summary>The IP address.</summary>
    IpAddress = 3,

    /// <summary>Where it comes from.</summary>
    IpAddressSource = 4,

    /// <summary>The MAC address.</summary>
    MacAddress = 5,

    /// <summary>Which part of the IP address is the network.</summary>
    SubnetMask = 6,

    /// <summary>Fields of IP headers.</summary>
    Ipv4Header = 7,

    /// <summary>The primary RMCP port.</summary>
    PrimaryRmcpPort = 8,

    /// <summary>The secondary RMCP port.</summary>
    SecondaryRmcpPort = 9,

    /// <summary>Which ARPs the BMC generates.</summary>
    ArpControl = 10,

    /// <summary>The pause between gratuitous ARPs.</summary>
    GratuitousArpInterval = 11,

    /// <summary>The gateway's IP address.</summary>
    DefaultGatewayAddress = 12,

    /// <summary>The gateway's MAC address.</summary>
    DefaultGatewayMacAddress = 13,

    /// <summary>The backup gateway's IP address.</summary>
    BackupGatewayAddress = 14,

    /// <summary>The backup gateway's MAC address.</summary>
    BackupGatewayMacAddress = 15,

    /// <summary>The SNMP community of traps.</summary>
    CommunityString = 16,

    /// <summary>How many alert destinations there are.</summary>
    NumberOfDestinations = 17,

    /// <summary>What an alert destination is.</summary>
    DestinationType = 18,

    /// <summary>Where it is.</summary>
    DestinationAddress = 19,

    /// <summary>The VLAN.</summary>
    VlanId = 20,

    /// <summary>The priority of tagged packets.</summary>
    VlanPriority = 21,

    /// <summary>How many cipher suites there are.</summary>
    CipherSuiteEntrySupport = 22,

    /// <summary>Which.</summary>
    CipherSuiteEntries = 23,

    /// <summary>The highest level of each.</summary>
    CipherSuitePrivilegeLevels = 24,

    /// <summary>The VLAN of an alert destination.</summary>
    DestinationVlan = 25,

    /// <summary>When wrong passwords lock a user out.</summary>
    BadPasswordThreshold = 26,

    /// <summary>What there is of IPv6.</summary>
    Ipv6Support = 50,

    /// <summary>Which of IPv6 and IPv4 are enabled.</summary>
    Ipv6Enables = 51,

    /// <summary>The traffic class.</summary>
    Ipv6TrafficClass = 52,

    /// <summary>The hop limit.</summary>
    Ipv6HopLimit = 53,

    /// <summary>The flow label.</summary>
    Ipv6FlowLabel = 54,

    /// <summary>How many addresses there can be.</summary>
    Ipv6Status = 55,

    /// <summary>Static addresses.</summary>
    Ipv6StaticAddress = 56,

    /// <summary>Length of static DUIDs.</summary>
    Ipv6StaticDuidLength = 57,

    /// <summary>Static DUIDs.</summary>
    Ipv6StaticDuid = 58,

    /// <summary>Dynamic addresses.</summary>
    Ipv6DynamicAddress = 59,

    /// <summary>Length of dynamic DUIDs.</summary>
    Ipv6DynamicDuidLength = 60,

    /// <summary>Dynamic DUIDs.</summary>
    Ipv6DynamicDuid = 61,

    /// <summary>Whether timing of DHCPv6 can be set.</summary>
    Ipv6DhcpTimingSupport = 62,

    /// <summary>Timing of DHCPv6.</summary>
    Ipv6DhcpTiming = 63,

    /// <summary>Where routers come from.</summary>
    Ipv6RouterControl = 64,

    /// <summary>Address of the first static router.</summary>
    Ipv6StaticRouter1Address = 65,

    /// <summary>Its MAC address.</summary>
    Ipv6StaticRouter1MacAddress = 66,

    /// <summary>Length of its prefix.</summary>
    Ipv6StaticRouter1PrefixLength = 67,

    /// <summary>Its prefix.</summary>
    Ipv6StaticRouter1Prefix = 68,

    /// <summary>Address of the second static router.</summary>
    Ipv6StaticRouter2Address = 69,

    /// <summary>Its MAC address.</summary>
    Ipv6StaticRouter2MacAddress = 70,

    /// <summary>Length of its prefix.</summary>
    Ipv6StaticRouter2PrefixLength = 71,

    /// <summary>Its prefix.</summary>
    Ipv6StaticRouter2Prefix = 72,

    /// <summary>How many routers were heard.</summary>
    Ipv6DynamicRouterCount = 73,

    /// <summary>Their addresses.</summary>
    Ipv6DynamicRouterAddress = 74,

    /// <summary>Their MAC addresses.</summary>
    Ipv6DynamicRouterMacAddress = 75,

    /// <summary>Lengths of their prefixes.</summary>
    Ipv6DynamicRouterPrefixLength = 76,

    /// <summary>Their prefixes.</summary>
    Ipv6DynamicRouterPrefix = 77,

    /// <summary>The hop limit that they gave.</summary>
    Ipv6DynamicRouterHopLimit = 78,

    /// <summary>Whether timing of neighbour discovery can be set.</summary>
    Ipv6NeighborTimingSupport = 79,

    /// <summary>Timing of neighbour discovery.</summary>
    Ipv6NeighborTiming = 80,
}
