using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual.Tests.Commands;

public class SessionCommandTests
{
    [Fact]
    public void Sessions_are_found_by_index_handle_and_ID()
    {
        var lab = new Lab();
        LanSession session = lab.Open();
        LanSession other = lab.Open(PrivilegeLevel.User, "user");
        GetSessionInfoResponse own = lab.Run(session.SendAsync(new GetSessionInfoRequest()));
        Assert.Equal((2, 2, PrivilegeLevel.Administrator), (own.ActiveSessions, own.Owner!.Value.UserId, own.Owner.Value.Privilege));
        Assert.Equal(DecodeStatus.Ok, LanSessionDetails.Decode(own.MediumDetails.Memory, out LanSessionDetails console, out _));
        Assert.Equal("192.0.2.100", console.Address.ToString());

        GetSessionInfoResponse byId = lab.Run(
            session.SendAsync(new GetSessionInfoRequest { Index = 0xFF, SessionId = other.Info.BmcSessionId }));
        Assert.Equal(4, byId.Owner!.Value.UserId);
        Assert.Equal(byId, lab.Run(session.SendAsync(new GetSessionInfoRequest { Index = 0xFE, Handle = byId.SessionHandle })));
        Assert.Equal(byId, lab.Run(session.SendAsync(new GetSessionInfoRequest { Index = 2 })));
    }

    [Fact]
    public void A_session_that_is_not_there_is_told_as_such()
    {
        var lab = new Lab();
        LanSession session = lab.Open();
        Assert.Equal(0, lab.Run(session.SendAsync(new GetSessionInfoRequest { Index = 5 })).SessionHandle);
        var byHandle = new GetSessionInfoRequest { Index = 0xFE, Handle = 99 };
        Assert.Equal(CompletionCode.NotPresent, lab.Code(session.SendAsync(byHandle)));
        Assert.Equal(CompletionCode.NotPresent, lab.Code(session.SendAsync(byHandle with { Index = 0xFF, Handle = 0 })));
    }
}
