using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual.Tests.Sol;

/// <summary>Parameters of Serial over LAN (IPMI v2.0 §26.2, §26.3).</summary>
public class SolParameterTests
{
    private const byte Committed = 2;
    private const byte InProgress = 1;
    private const byte Complete = 0;

    private readonly Lab _lab = new();
    private readonly LanSession _session;

    public SolParameterTests() => _session = _lab.Open();

    [Fact]
    public void They_start_as_the_options_say()
    {
        Assert.Equal([Complete], Get(SolParameter.SetInProgress));
        Assert.Equal([1], Get(SolParameter.Enable));
        Assert.Equal([(byte)PrivilegeLevel.Operator], Get(SolParameter.Authentication));
        Assert.Equal([5, 96], Get(SolParameter.CharacterAccumulation));
        Assert.Equal([7, 50], Get(SolParameter.Retry));
        Assert.Equal([0x0A], Get(SolParameter.NonVolatileBitRate));
        Assert.Equal([0x0A], Get(SolParameter.VolatileBitRate));
        Assert.Equal([1], Get(SolParameter.PayloadChannel));
        Assert.Equal([0x6F, 0x02], Get(SolParameter.PayloadPort));
    }

    [Fact]
    public void What_is_written_in_progress_is_kept_by_a_commit_and_taken_back_without()
    {
        Assert.Equal(CompletionCode.Ok, Set(SolParameter.SetInProgress, InProgress));
        Assert.Equal((CompletionCode)0x81, Set(SolParameter.SetInProgress, InProgress));
        Set(SolParameter.Retry, 3, 20);
        Assert.Equal([3, 20], Get(SolParameter.Retry));
        Set(SolParameter.SetInProgress, Complete);
        Assert.Equal([7, 50], Get(SolParameter.Retry));
        Set(SolParameter.SetInProgress, InProgress);
        Set(SolParameter.Retry, 3, 20);
        Set(SolParameter.SetInProgress, Committed);
        Set(SolParameter.SetInProgress, Complete);
        Assert.Equal([3, 20], Get(SolParameter.Retry));
    }

    [Fact]
    public void What_was_not_committed_is_lost_with_a_cold_reset()
    {
        Set(SolParameter.SetInProgress, InProgress);
        Set(SolParameter.Enable, 0);
        _lab.Run(_session.SendAsync(new ColdResetRequest()));
        _lab.Clock.Advance(TimeSpan.FromMinutes(5));
        LanSession after = _lab.Open();
        Assert.Equal([1], Get(after, SolParameter.Enable));
        Assert.Equal([Complete], Get(after, SolParameter.SetInProgress));
    }

    [Fact]
    public void Unknown_and_fixed_ones_wrong_lengths_and_other_channels_are_refused()
    {
        Assert.Equal((CompletionCode)0x80, Set((SolParameter)200, 1));
        Assert.Equal((CompletionCode)0x82, Set(SolParameter.PayloadChannel, 2));
        Assert.Equal(CompletionCode.RequestDataLengthInvalid, Set(SolParameter.Retry, 1));
        Assert.Equal(
            (CompletionCode)0x80,
            _lab.Code(_session.SendAsync(new GetSolConfigurationParametersRequest { Channel = 1, Parameter = (SolParameter)200 })));
        Assert.Equal(
            CompletionCode.InvalidDataField,
            _lab.Code(_session.SendAsync(new GetSolConfigurationParametersRequest { Channel = 7, Parameter = SolParameter.Enable })));
    }

    [Fact]
    public void The_revision_alone_comes_without_data()
    {
        var request = new GetSolConfigurationParametersRequest { Channel = 0x0E, Parameter = SolParameter.Enable, RevisionOnly = true };
        GetSolConfigurationParametersResponse response = _lab.Run(_session.SendAsync(request));
        Assert.Equal((0x11, 0), (response.Revision, response.Data.Length));
    }

    [Fact]
    public void They_are_there_after_a_restart_and_rule_the_next_activation()
    {
        Set(SolParameter.Enable, 0);
        Set(SolParameter.VolatileBitRate, 0x06);
        byte[] saved = _lab.Bmc.SaveState();
        var again = new Lab(with: o => o with { State = saved });
        LanSession session = again.Open();
        Assert.Equal(0x06, Assert.Single(Get(again, session, SolParameter.VolatileBitRate)));
        Assert.Equal(
            (CompletionCode)0x81,
            again.Code(session.SendAsync(new ActivatePayloadRequest { PayloadType = PayloadType.Sol, Instance = 1 })));
    }

    private byte[] Get(SolParameter parameter) => Get(_session, parameter);

    private byte[] Get(LanSession session, SolParameter parameter) => Get(_lab, session, parameter);

    private static byte[] Get(Lab lab, LanSession session, SolParameter parameter) =>
        lab.Run(session.SendAsync(new GetSolConfigurationParametersRequest { Channel = 1, Parameter = parameter })).Data.ToArray();

    private CompletionCode Set(SolParameter parameter, params byte[] data) =>
        _lab.Code(_session.SendAsync(new SetSolConfigurationParametersRequest { Channel = 1, Parameter = parameter, Data = data }));
}
