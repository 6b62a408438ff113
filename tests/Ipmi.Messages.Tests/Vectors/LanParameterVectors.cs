using static Ipmi.Messages.Tests.WireVector;

namespace Ipmi.Messages.Tests;

/// <summary>Parameters of a LAN channel.</summary>
internal static class LanParameterVectors
{
    public static IEnumerable<WireVector> All =>
    [
        Of("IPMI v2.0 §23.2, table 23-4", "37", new LanAuthenticationTypes
        {
            Oem = true,
            StraightPassword = true,
            Md5 = true,
            Md2 = true,
            None = true,
        }),
        Of("IPMI v2.0 §23.2, table 23-4", "3737373737", new LanAuthenticationTypeEnables
        {
            Callback = new LanAuthenticationTypes { Oem = true, StraightPassword = true, Md5 = true, Md2 = true, None = true },
            User = new LanAuthenticationTypes { Oem = true, StraightPassword = true, Md5 = true, Md2 = true, None = true },
            Operator = new LanAuthenticationTypes { Oem = true, StraightPassword = true, Md5 = true, Md2 = true, None = true },
            Administrator = new LanAuthenticationTypes { Oem = true, StraightPassword = true, Md5 = true, Md2 = true, None = true },
            Oem = new LanAuthenticationTypes { Oem = true, StraightPassword = true, Md5 = true, Md2 = true, None = true },
        }),
        Of("v20-s3-ipmitool-sim-lanset", "0A010203", new LanIpAddress { Address = new(0x0A010203) }),
        Of("IPMI v2.0 §23.2, table 23-4", "02", new LanIpAddressSource { Source = IpAddressSource.Dhcp }),
        Of("table 23-4", "02005E005301", new LanMacAddress { Address = new(0x02005E005301) }),
        Of("table 23-4", "FFFFFF00", new LanSubnetMask { Mask = new(0xFFFFFF00) }),
        Of("table 23-4", "40 40 10", new LanIpv4Header { TimeToLive = 64, Flags = 2, TypeOfService = 8 }),
        Of("table 23-4", "6F02", new LanRmcpPort { Port = 623 }),
        Of("IPMI v2.0 §23.2, table 23-4", "03", new LanArpControl { AnswersRequests = true, SendsGratuitous = true }),
        Of("IPMI v2.0 §23.2, table 23-4", "01", new LanGratuitousArpInterval { Interval = 1 }),
        Of("table 23-4", "7075626C6963000000000000000000000000", new LanCommunityString { Community = new("public"u8) }),
        Of("IPMI v2.0 §23.2, table 23-4", "02", new LanDestinationCount { Count = 2 }),
        Of("IPMI v2.0 §23.2, table 23-4", "02870406", new LanDestinationType
        {
            SetSelector = 2,
            IsAcknowledged = true,
            Type = AlertDestinationType.Oem2,
            Timeout = 4,
            Retries = 6,
        }),
        Of("IPMI v2.0 §23.2, table 23-4", "0210A3B1C2", new LanDestinationAddress
        {
            SetSelector = 2,
            Format = AlertAddressFormat.Ipv6,
            Address = new byte[] { 0xA3, 0xB1, 0xC2 },
        }),
        Of("IPMI v2.0 §23.2, table 23-4", "01C000020202005E005303", new LanIpv4Destination
        {
            ThroughBackupGateway = true,
            Address = new(0xC0000202),
            MacAddress = new(0x02005E005303),
        }),
        Of("table 23-4", "6480", new LanVlanId { VlanId = 100, IsEnabled = true }),
        Of("IPMI v2.0 §23.2, table 23-4", "02", new LanVlanPriority { Priority = 2 }),
        Of("IPMI v2.0 §23.2, table 23-4", "02", new LanCipherSuiteCount { Count = 2 }),
        Of("IPMI v2.0 §23.2, table 23-4", "00 00010203", new LanCipherSuiteEntries { Ids = [0, 1, 2, 3] }),
        Of("table 23-4", "00 44 44 43 04 00 00 00 00", new LanCipherSuitePrivileges
        {
            Levels = [Pair(4, 4), Pair(4, 4), Pair(3, 4), Pair(4, 0), Pair(0, 0), Pair(0, 0), Pair(0, 0), Pair(0, 0)],
        }),
        Of("IPMI v2.0 §23.2, table 23-4", "22", new CipherSuitePrivilegePair { Second = PrivilegeLevel.User, First = PrivilegeLevel.User }),
        Of("IPMI v2.0 §23.2, table 23-4", "023004B0", new LanDestinationVlan
        {
            SetSelector = 2,
            Format = 3,
            VlanId = 4,
            Priority = 5,
            CanonicalFormat = true,
        }),
        Of("IPMI v2.0 §23.2, table 23-4", "010203020402", new LanBadPasswordThreshold
        {
            SendsEvent = true,
            Threshold = 2,
            CountReset = 0x203,
            Lockout = 0x204,
        }),
        Of("IPMI v2.0 §23.2, table 23-4 (errata 7)", "07", new LanIpv6Support { Alerting = true, DualStack = true, Ipv6Only = true }),
        Of("IPMI v2.0 §23.2, table 23-4 (errata 7)", "01", new LanIpv6Enables { Mode = LanAddressingMode.Ipv6Only }),
        Of("IPMI v2.0 §23.2, table 23-4 (errata 7)", "01", new LanIpv6TrafficClass { TrafficClass = 1 }),
        Of("IPMI v2.0 §23.2, table 23-4 (errata 7)", "01", new LanIpv6HopLimit { HopLimit = 1 }),
        Of("table 23-4", "0A BCDE", new LanIpv6FlowLabel { High = 0xA, Low = 0xBCDE }),
        Of("IPMI v2.0 §23.2, table 23-4 (errata 7)", "010203", new LanIpv6Status
        {
            MaximumStatic = 1,
            MaximumDynamic = 2,
            SupportsSlaac = true,
            SupportsDhcpv6 = true,
        }),
        Of("IPMI v2.0 §23.2, table 23-4 (errata 7)", "018420010DB80000000000000000000000040500", new LanIpv6StaticAddress
        {
            SetSelector = 1,
            IsEnabled = true,
            Source = 4,
            Address = Ipv6("2001:db8::4"),
            PrefixLength = 5,
            Status = Ipv6AddressStatus.Active,
        }),
        Of("IPMI v2.0 §23.2, table 23-4 (errata 7)", "010120010DB80000000000000000000000030405", new LanIpv6DynamicAddress
        {
            SetSelector = 1,
            Source = Ipv6AddressSource.Slaac,
            Address = Ipv6("2001:db8::3"),
            PrefixLength = 4,
            Status = Ipv6AddressStatus.Invalid,
        }),
        Of("IPMI v2.0 §23.2, table 23-4 (errata 7)", "01", new LanDuidLength { Blocks = 1 }),
        Of("IPMI v2.0 §23.2, table 23-4 (errata 7)", "0102030405060708090A0B0C0D0E0F101112", new LanDuidBlock
        {
            SetSelector = 1,
            BlockSelector = 2,
            Data = new(Convert.FromHexString("030405060708090A0B0C0D0E0F101112")),
        }),
        Of("IPMI v2.0 §23.2, table 23-4 (errata 7)", "02", new LanIpv6TimingSupport { Support = Ipv6TimingSupport.PerInterface }),
        Of("IPMI v2.0 §23.2, table 23-4 (errata 7)", "0102A3B1C2", new LanIpv6Timing
        {
            SetSelector = 1,
            BlockSelector = 2,
            Values = new byte[] { 0xA3, 0xB1, 0xC2 },
        }),
        Of("IPMI v2.0 §23.2, table 23-4 (errata 7)", "03", new LanIpv6RouterControl { Dynamic = true, Static = true }),
        Of("IPMI v2.0 §23.2, table 23-4 (errata 7)", "20010DB8000000000000000000000001", new LanIpv6RouterAddress
        {
            Address = Ipv6("2001:db8::1"),
        }),
        Of("IPMI v2.0 §23.2, table 23-4 (errata 7)", "02005E005301", new LanIpv6RouterMacAddress { Address = new(0x02005E005301) }),
        Of("IPMI v2.0 §23.2, table 23-4 (errata 7)", "01", new LanIpv6RouterPrefixLength { Length = 1 }),
        Of("IPMI v2.0 §23.2, table 23-4 (errata 7)", "01", new LanIpv6RouterSetCount { Count = 1 }),
        Of("IPMI v2.0 §23.2, table 23-4 (errata 7)", "0120010DB8000000000000000000000002", new LanIpv6DynamicRouterAddress
        {
            SetSelector = 1,
            Address = Ipv6("2001:db8::2"),
        }),
        Of("IPMI v2.0 §23.2, table 23-4 (errata 7)", "0102005E005302", new LanIpv6DynamicRouterMacAddress
        {
            SetSelector = 1,
            Address = new(0x02005E005302),
        }),
        Of("IPMI v2.0 §23.2, table 23-4 (errata 7)", "0102", new LanIpv6DynamicRouterPrefixLength { SetSelector = 1, Length = 2 }),
    ];

    private static Ipv6Address Ipv6(string text) => Ipv6Address.TryParse(text, out Ipv6Address value) ? value : default;

    private static CipherSuitePrivilegePair Pair(byte first, byte second) =>
        new() { First = (PrivilegeLevel)first, Second = (PrivilegeLevel)second };
}
