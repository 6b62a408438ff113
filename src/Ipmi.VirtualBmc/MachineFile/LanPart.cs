using System.ComponentModel;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Ipmi.Messages;

namespace Ipmi.Virtual;

internal sealed record LanPart
{
    private const string Path = "$.lan";
    private const int MostVlan = 4094;

    [Description("IPv4 address; the one that it listens on unless given.")]
    public string? Address { get; set; }

    [Description("Subnet mask.")]
    public string? SubnetMask { get; set; }

    [Description("Default gateway.")]
    public string? Gateway { get; set; }

    [Description("MAC address: 02:00:00:00:00:01.")]
    public string? MacAddress { get; set; }

    [Description("Whether the address is said to come from DHCP.")]
    public bool? Dhcp { get; set; }

    [Description("VLAN, 1 to 4094.")]
    public int? Vlan { get; set; }

    [Description("When the channel may be used.")]
    public ChannelAccessMode? AccessMode { get; set; }

    [Description("Up to which privilege.")]
    public PrivilegeLevel? PrivilegeLimit { get; set; }

    public LanOptions Apply(LanOptions lan) => lan with
    {
        Address = Address is null ? lan.Address : AddressOf("address", Address),
        SubnetMask = SubnetMask is null ? lan.SubnetMask : AddressOf("subnetMask", SubnetMask),
        Gateway = Gateway is null ? lan.Gateway : AddressOf("gateway", Gateway),
        MacAddress = MacAddress is null ? lan.MacAddress : MacOf(MacAddress),
        AddressSource = Dhcp is null ? lan.AddressSource : (byte)(Dhcp.Value ? 2 : 1),
        Vlan = Vlan is { } vlan ? (ushort)Expect.Number(Path + ".vlan", vlan, 1, MostVlan) : lan.Vlan,
        Access = lan.Access with
        {
            Mode = AccessMode ?? lan.Access.Mode,
            PrivilegeLimit = PrivilegeLimit ?? lan.Access.PrivilegeLimit,
        },
    };

    private static IPAddress AddressOf(string name, string text) =>
        IPAddress.TryParse(text, out IPAddress? address) && address.AddressFamily == AddressFamily.InterNetwork
            ? address
            : throw new MachineFileException($"{Path}.{name}", "an IPv4 address", $"\"{text}\"");

    private static PhysicalAddress MacOf(string text) =>
        PhysicalAddress.TryParse(text, out PhysicalAddress? mac) && mac.GetAddressBytes().Length == 6
            ? mac
            : throw new MachineFileException(Path + ".macAddress", "six bytes such as 02:00:00:00:00:01", $"\"{text}\"");
}
