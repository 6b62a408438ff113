namespace Ipmi.Messages.Tests;

public class MessageAddressTests
{
    [Theory]
    [InlineData(0x20, "BMC (20h)", false)]
    [InlineData(0x52, "Slave (52h)", false)]
    [InlineData(0x00, "Slave (00h)", false)]
    [InlineData(0x01, "BIOS (01h)", true)]
    [InlineData(0x1F, "BIOS (1Fh)", true)]
    [InlineData(0x21, "SMI Handler (21h)", true)]
    [InlineData(0x3F, "SMI Handler (3Fh)", true)]
    [InlineData(0x41, "System Management Software (41h)", true)]
    [InlineData(0x5F, "System Management Software (5Fh)", true)]
    [InlineData(0x61, "OEM Software (61h)", true)]
    [InlineData(0x7F, "OEM Software (7Fh)", true)]
    [InlineData(0x81, "Remote Console Software (81h)", true)]
    [InlineData(0x8D, "Remote Console Software (8Dh)", true)]
    [InlineData(0x8F, "Terminal Mode Remote Console Software (8Fh)", true)]
    [InlineData(0x91, "Reserved Software (91h)", true)]
    public void Who_it_is_is_told(byte value, string text, bool isSoftware)
    {
        var address = new MessageAddress(value);
        Assert.Equal((text, isSoftware), (address.ToString(), address.IsSoftware));
    }
}
