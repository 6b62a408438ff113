using CsCheck;

namespace Ipmi.Messages.Tests;

public class IpmiGuidTests
{
    private static readonly Guid Known = new("00112233-4455-6677-8899-aabbccddeeff");

    [Fact]
    public void IPMI_sends_the_last_byte_first()
    {
        IpmiGuid guid = IpmiGuid.OfRfc4122(Known);
        Assert.Equal("FFEEDDCCBBAA99887766554433221100", guid.Bytes.ToString());
        Assert.Equal((Known, Known.ToString()), (guid.Rfc4122, guid.ToString()));
    }

    [Fact]
    public void SMBIOS_turns_the_first_three_groups_round()
    {
        IpmiGuid guid = IpmiGuid.OfSmbios(Known);
        Assert.Equal("33221100554477668899AABBCCDDEEFF", guid.Bytes.ToString());
        Assert.Equal(Known, guid.Smbios);
    }

    [Fact]
    public void Both_orders_keep_every_byte() => Gen.Byte.Array[16].Sample(bytes =>
    {
        IpmiGuid guid = IpmiGuid.Read(bytes);
        Assert.Equal(guid, IpmiGuid.OfRfc4122(guid.Rfc4122));
        Assert.Equal(guid, IpmiGuid.OfSmbios(guid.Smbios));
    });
}
