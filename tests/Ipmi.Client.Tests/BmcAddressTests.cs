namespace Ipmi.Client.Tests;

public class BmcAddressTests
{
    [Theory]
    [InlineData("bmc7", "bmc7", 623)]
    [InlineData("bmc7:9623", "bmc7", 9623)]
    [InlineData("192.0.2.10", "192.0.2.10", 623)]
    [InlineData("192.0.2.10:65535", "192.0.2.10", 65535)]
    [InlineData("[2001:db8::1]", "2001:db8::1", 623)]
    [InlineData("[2001:db8::1]:9623", "2001:db8::1", 9623)]
    [InlineData("2001:db8::1", "2001:db8::1", 623)]
    public void A_host_may_have_a_port(string text, string host, int port) => Assert.Equal(new BmcAddress(host, port), BmcAddress.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(":623")]
    [InlineData("bmc7:")]
    [InlineData("bmc7:0")]
    [InlineData("bmc7:65536")]
    [InlineData("bmc7:+1")]
    [InlineData("a:b:c")]
    [InlineData("[2001:db8::1")]
    [InlineData("[2001:db8::1]623")]
    [InlineData("[bmc7]:623")]
    public void What_is_no_address_is_refused(string text)
    {
        Assert.False(BmcAddress.TryParse(text, out _));
        Assert.Throws<FormatException>(() => BmcAddress.Parse(text));
    }

    [Fact]
    public void An_address_is_printed_as_it_is_read()
    {
        Assert.Equal("bmc7:623", new BmcAddress("bmc7").ToString());
        Assert.Equal("[2001:db8::1]:9623", BmcAddress.Parse("[2001:db8::1]:9623").ToString());
    }
}
