using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual.Tests;

public class CatalogCallTests
{
    private static readonly CommandEntry GetDeviceId = IpmiMessagesCatalog.Messages.Find(new(NetFn.App, 0x01))!;
    private static readonly CommandEntry GetSelEntry = IpmiMessagesCatalog.Messages.Find(new(NetFn.Storage, 0x43))!;

    [Fact]
    public void A_command_of_the_catalogue_is_answered_like_a_typed_one()
    {
        var lab = new Lab();
        LanSession session = lab.Open();
        GetDeviceIdResponse typed = lab.Run(session.SendAsync(new GetDeviceIdRequest()));
        AnyMessage any = lab.Run(session.SendAsync(GetDeviceId, new AnyMessage<GetDeviceIdRequest>(default)));
        Assert.Equal(typed, Assert.IsType<AnyMessage<GetDeviceIdResponse>>(any).Message);
    }

    [Fact]
    public void The_request_of_another_command_is_the_callers_mistake()
    {
        var lab = new Lab();
        LanSession session = lab.Open();
        var wrong = Assert.Throws<ArgumentException>(
            () => lab.Run(session.SendAsync(GetDeviceId, new AnyMessage<GetSelEntryRequest>(default))));
        Assert.Contains("Get Device ID", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_names_command_code_and_meaning()
    {
        var lab = new Lab();
        LanSession session = lab.Open();
        var request = new AnyMessage<GetSelEntryRequest>(new() { RecordId = 0x7777, Count = byte.MaxValue });
        var refusal = Assert.Throws<IpmiCompletionException>(() => lab.Run(session.SendAsync(GetSelEntry, request)));
        Assert.Contains("Get SEL Entry", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_contradicts_its_layout_is_told()
    {
        var wrong = await Assert.ThrowsAsync<IpmiProtocolException>(
            async () => await new ShortAnswers().SendAsync(GetDeviceId, new AnyMessage<GetDeviceIdRequest>(default)));
        Assert.Contains("Get Device ID", wrong.Message, StringComparison.Ordinal);
    }

    /// <summary>A controller that answers every request with one byte.</summary>
    private sealed class ShortAnswers : IIpmiChannel
    {
        public PrivilegeLevel Privilege => PrivilegeLevel.Administrator;

        public ValueTask<IpmiReply<TResponse>> ExchangeAsync<TRequest, TResponse>(TRequest request, CancellationToken cancellationToken)
            where TRequest : struct, IIpmiCommand<TRequest, TResponse>
            where TResponse : struct, IWireMessage<TResponse> => throw new NotSupportedException();

        public ValueTask<RawResponse> ExchangeRawAsync(RawRequest request, CancellationToken cancellationToken) => new(new RawResponse(
            MessageAddress.Console,
            Lun.Bmc,
            MessageAddress.Bmc,
            request.Lun,
            request.NetFn.Response,
            request.Command,
            0,
            CompletionCode.Ok,
            new Octets(new byte[] { 0x20 }),
            null));
    }
}
