using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual.Tests;

public class HandleTests
{
    [Fact]
    public void An_own_command_is_answered()
    {
        var lab = new Lab();
        lab.Bmc.Handle<AddBytesRequest, AddBytesResponse>(
            (in request, _) => new AddBytesResponse { Sum = (ushort)(request.Left + request.Right) });
        LanSession session = lab.Open(PrivilegeLevel.Operator);
        Assert.Equal(456, lab.Run(session.SendAsync(new AddBytesRequest { Left = 255, Right = 201 })).Sum);
        Assert.Contains(lab.Bmc.SupportedCommands, c => c.Name == "Add Bytes");
    }

    [Fact]
    public void An_own_command_is_refused_below_the_privilege_that_it_declares()
    {
        var lab = new Lab();
        lab.Bmc.Handle<AddBytesRequest, AddBytesResponse>((in _, _) => default(AddBytesResponse));
        LanSession session = lab.Open(PrivilegeLevel.User);
        Assert.Equal(CompletionCode.InsufficientPrivilege, lab.Code(session.SendAsync(new AddBytesRequest())));
    }

    [Fact]
    public void An_own_command_with_another_IANA_number_is_another_command()
    {
        var lab = new Lab();
        lab.Bmc.Handle<AddBytesRequest, AddBytesResponse>((in _, _) => default(AddBytesResponse));
        RawResponse response = lab.Send(lab.Open(), NetFn.Oem, 0x10, 0x01, 0x00, 0x00, 1, 2);
        Assert.Equal(CompletionCode.InvalidCommand, response.CompletionCode);
    }

    [Fact]
    public void A_handler_replaces_the_one_before_it()
    {
        var lab = new Lab();
        LanSession session = lab.Open();
        lab.Bmc.Handle<GetDeviceIdRequest, GetDeviceIdResponse>((in _, _) => new GetDeviceIdResponse { DeviceId = 0x42 });
        Assert.Equal(0x42, lab.Run(session.SendAsync(new GetDeviceIdRequest())).DeviceId);
        lab.Bmc.Handle<GetDeviceIdRequest, GetDeviceIdResponse>((in _, _) => CompletionCode.NodeBusy);
        Assert.Equal(CompletionCode.NodeBusy, lab.Code(session.SendAsync(new GetDeviceIdRequest())));
    }

    [Fact]
    public void A_handler_sees_whose_session_it_is()
    {
        var lab = new Lab();
        BmcContext seen = default;
        lab.Bmc.Handle<GetDeviceIdRequest, GetDeviceIdResponse>((in _, context) =>
        {
            seen = context;
            return default(GetDeviceIdResponse);
        });
        lab.Run(lab.Open(PrivilegeLevel.User, "operator").SendAsync(new GetDeviceIdRequest()));
        Assert.Equal(PrivilegeLevel.User, seen.Privilege);
        Assert.Equal((byte?)3, seen.Session?.User.Id);
    }
}

/// <summary>Add Bytes: a command of nobody's (IANA number 0002A2h).</summary>
[IpmiRequest(NetFn.Oem, 0x10, Iana = 0x0002A2, Privilege = PrivilegeLevel.Operator)]
internal readonly partial record struct AddBytesRequest : IIpmiRequest<AddBytesResponse>
{
    [Field(4)] public byte Left { get; init; }

    [Field(5)] public byte Right { get; init; }
}

/// <inheritdoc cref="AddBytesRequest"/>
[IpmiResponse(Iana = 0x0002A2)]
internal readonly partial record struct AddBytesResponse
{
    [Field(5, 6)] public ushort Sum { get; init; }
}
