using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual.Tests.Commands;

public class FirewallTests
{
    private readonly Lab _lab = new();
    private readonly LanSession _session;

    public FirewallTests() => _session = _lab.Open();

    [Fact]
    public void The_network_functions_are_those_that_have_commands()
    {
        BitSet128 pairs = _lab.Run(_session.SendAsync(new GetNetFnSupportRequest { Channel = 1 })).Pairs;
        Assert.All(_lab.Bmc.SupportedCommands, c => Assert.True(pairs[(byte)c.Id.NetFn / 2]));
        Assert.False(pairs[(byte)NetFn.Firmware / 2]);
    }

    [Fact]
    public void A_command_that_is_switched_off_is_refused_with_D6h_until_it_is_on_again()
    {
        var get = new GetCommandEnablesRequest { Channel = 1, NetFn = NetFn.App };
        BitSet128 enabled = _lab.Run(_session.SendAsync(get)).Enabled;
        Assert.True(enabled[0x08]);
        var set = new SetCommandEnablesRequest { Channel = 1, NetFn = NetFn.App, Enabled = enabled.With(0x08, false) };
        _lab.Run(_session.SendAsync(set));
        Assert.Equal(CompletionCode.SubFunctionDisabled, _lab.Code(_session.SendAsync(new GetDeviceGuidRequest())));
        Assert.Equal(
            CompletionCode.Ok, _lab.Run(_lab.Bmc.SystemInterface.ExchangeRawAsync(new(NetFn.App, 0x08, default), default)).CompletionCode);
        _lab.Run(_session.SendAsync(set with { Enabled = enabled }));
        Assert.Equal(CompletionCode.Ok, _lab.Code(_session.SendAsync(new GetDeviceGuidRequest())));
    }

    /// <summary>ipmitool's reset writes what can be switched, and zeros for the rest.</summary>
    [Fact]
    public void What_switches_commands_on_cannot_be_switched_off_and_zeros_for_it_are_no_request_to()
    {
        BitSet128 configurable = _lab.Run(
            _session.SendAsync(new GetConfigurableCommandsRequest { Channel = 1, NetFn = NetFn.App })).Configurable;
        Assert.False(configurable[0x60]);
        Assert.True(configurable[0x08]);
        var get = new GetCommandEnablesRequest { Channel = 1, NetFn = NetFn.App };
        BitSet128 before = _lab.Run(_session.SendAsync(get)).Enabled;
        _lab.Run(_session.SendAsync(new SetCommandEnablesRequest { Channel = 1, NetFn = NetFn.App, Enabled = configurable }));
        Assert.Equal(before, _lab.Run(_session.SendAsync(get)).Enabled);
    }

    [Fact]
    public void Groups_are_told_one_by_one()
    {
        var request = new GetOemNetFnIanaSupportRequest { Channel = 1, NetFn = NetFn.GroupExtension };
        Assert.Equal([(byte)Body.Picmg], _lab.Run(_session.SendAsync(request)).Body.ToArray());
        Assert.Equal([(byte)Body.Dcmi], _lab.Run(_session.SendAsync(request with { Index = 1 })).Body.ToArray());
        Assert.Equal(CompletionCode.ParameterOutOfRange, _lab.Code(_session.SendAsync(request with { Index = 2 })));
    }

    [Fact]
    public void Functions_of_a_command_are_all_there()
    {
        var support = new GetCommandSubfunctionSupportRequest { Channel = 1, NetFn = NetFn.App, Command = 1 };
        Assert.Equal(0u, _lab.Run(_session.SendAsync(support)).Unsupported);
        Assert.Equal(CompletionCode.InvalidDataField, _lab.Code(_session.SendAsync(support with { Command = 0x7E })));
        Assert.Equal(CompletionCode.Ok, _lab.Send(_session, NetFn.App, 0x62, 1, 6, 0, 1, 0, 0, 0, 0).CompletionCode);
        Assert.Equal([0xFF, 0xFF, 0xFF, 0xFF], _lab.Send(_session, NetFn.App, 0x63, 1, 6, 0, 1).Data.ToArray());
        Assert.Equal(CompletionCode.InvalidDataField, _lab.Send(_session, NetFn.App, 0x62, 1, 6, 0, 0x7E, 0, 0, 0, 0).CompletionCode);
    }
}
