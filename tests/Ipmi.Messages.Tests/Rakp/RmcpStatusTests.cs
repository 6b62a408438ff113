namespace Ipmi.Messages.Tests;

public class RmcpStatusTests
{
    [Fact]
    public void Every_status_of_the_table_has_a_text_of_its_own()
    {
        string[] texts = [.. Enumerable.Range(0, 0x13).Select(s => ((RmcpStatus)s).Describe())];
        Assert.Equal(0x13, texts.Distinct().Count());
        Assert.DoesNotContain("Reserved status", texts);
        Assert.Equal("Reserved status", ((RmcpStatus)0x13).Describe());
    }

    [Fact]
    public void A_completion_code_in_its_place_is_named_as_one() =>
        Assert.Equal(CompletionCode.RequestDataLengthInvalid.Describe(), ((RmcpStatus)0xC7).Describe());

    [Fact]
    public void The_role_keeps_its_reserved_bits()
    {
        var role = new RakpRole(0xF4);
        Assert.True(role.NameOnlyLookup);
        Assert.Equal(PrivilegeLevel.Administrator, role.Privilege);
        Assert.Equal(0xF4, role.Raw);
        Assert.Equal(0x14, new RakpRole(PrivilegeLevel.Administrator, nameOnlyLookup: true).Raw);
    }
}
