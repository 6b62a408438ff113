using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Session.Crypto;

namespace Ipmi.Virtual.Tests.Commands;

/// <summary>LAN parameter 24 holds for logins (IPMI v2.0 §23.2, table 23-4). The suites are 17 and 3, in this order.</summary>
public class SuitePrivilegeTests
{
    private readonly Lab _lab = new();
    private readonly LanSession _session;

    public SuitePrivilegeTests() => _session = _lab.Open();

    [Fact]
    public void All_suites_open_sessions_up_to_Administrator_at_first() => Assert.Equal("004440000000000000", Get());

    [Fact]
    public void A_client_that_writes_what_it_read_long_ago_means_the_place_that_it_changes()
    {
        _lab.Run(Set("002440000000000000"));
        _lab.Run(Set("000440000000000000"));
        Assert.Equal("000440000000000000", Get());
        Assert.ThrowsAny<IpmiException>(() => _lab.Open(PrivilegeLevel.User, suite: 3));
    }

    [Theory]
    [InlineData("002440000000000000", "002440000000000000", "by place")]
    [InlineData("004420000000000000", "002420000000000000", "by number")]
    [InlineData("002400000000000000", "002400000000000000", "by place, unused ones zero, as ipmitool writes them")]
    [InlineData("002444444444444444", "002444444444444444", "by place, and for suites that there are not")]
    public void A_suite_may_be_limited_to_User(string written, string read, string how)
    {
        _lab.Run(Set(written));
        Assert.True(Get() == read, how);
        Assert.ThrowsAny<IpmiException>(() => _lab.Open(suite: 3));
        _lab.Open(PrivilegeLevel.User, suite: 3);
        _lab.Open();
    }

    [Fact]
    public void A_suite_that_is_off_is_refused_and_not_listed_and_comes_back()
    {
        _lab.Run(Set("000400000000000000"));
        Assert.ThrowsAny<IpmiException>(() => _lab.Open(PrivilegeLevel.User, suite: 3));
        Assert.Equal([1, 0xC0, 17, 3, 0x44, 0x81], _lab.Send(_session, NetFn.App, 0x54, 0x0E, 0, 0x80).Data.ToArray());
        _lab.Run(Set("004400000000000000"));
        _lab.Open(suite: 3);
    }

    [Fact]
    public void What_was_not_committed_is_taken_back_and_what_was_outlives_a_restart_by_the_suites_number()
    {
        var lockIt = new SetLanConfigurationParametersRequest
        {
            Channel = 1,
            Parameter = LanParameter.SetInProgress,
            Data = new byte[] { 1 },
        };
        _lab.Run(_session.SendAsync(lockIt));
        _lab.Run(Set("002400000000000000"));
        _lab.Run(_session.SendAsync(lockIt with { Data = new byte[] { 0 } }));
        _lab.Open(suite: 3);
        _lab.Run(Set("002400000000000000"));
        byte[] saved = _lab.Bmc.SaveState();
        var again = new Lab(
            with: o => o with { State = saved, Sessions = o.Sessions with { CipherSuites = [CipherSuites.All[3], CipherSuites.All[2]] } });
        Assert.ThrowsAny<IpmiException>(() => again.Open(suite: 3));
        again.Open(suite: 2);
    }

    [Theory]
    [InlineData("0044", CompletionCode.RequestDataLengthInvalid)]
    [InlineData("004600000000000000", CompletionCode.InvalidDataField)]
    public void What_is_no_level_is_refused(string written, CompletionCode code) => Assert.Equal(code, _lab.Code(Set(written)));

    private ValueTask<SetLanConfigurationParametersResponse> Set(string value) =>
        _session.SendAsync(new SetLanConfigurationParametersRequest
    {
        Channel = 1, Parameter = LanParameter.CipherSuitePrivilegeLevels, Data = Convert.FromHexString(value),
    });

    private string Get() => Convert.ToHexString(_lab.Run(_session.SendAsync(new GetLanConfigurationParametersRequest
    {
        Channel = 1, Parameter = LanParameter.CipherSuitePrivilegeLevels,
    })).Data.Span);
}
