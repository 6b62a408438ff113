using System.Net;
using System.Net.NetworkInformation;

namespace Ipmi.Virtual;

/// <summary>
/// What the LAN configuration parameters say at the start (IPMI v2.0 §23.2), and who may use the channel. They are told; where the virtual
/// BMC listens is not theirs to say.
/// </summary>
public sealed record LanOptions
{
    /// <summary>The IPv4 address; the one that it listens on unless set.</summary>
    public IPAddress? Address { get; init; }

    /// <summary>Where the address comes from: 1 static, 2 DHCP, 3 BIOS.</summary>
    public byte AddressSource { get; init; } = 1;

    /// <summary>The subnet mask.</summary>
    public IPAddress SubnetMask { get; init; } = new([255, 255, 255, 0]);

    /// <summary>The default gateway; 0.0.0.0 when there is none.</summary>
    public IPAddress Gateway { get; init; } = IPAddress.Any;

    /// <summary>The MAC address.</summary>
    public PhysicalAddress MacAddress { get; init; } = new([0x02, 0, 0, 0, 0, 0x01]);

    /// <summary>The VLAN, 1 to 4094; none unless set.</summary>
    public ushort? Vlan { get; init; }

    /// <summary>When the channel may be used, and up to which privilege.</summary>
    public ChannelAccessRules Access { get; init; } = ChannelAccessRules.Default;
}
