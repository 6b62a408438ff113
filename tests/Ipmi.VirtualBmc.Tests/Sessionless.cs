using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Transport;

namespace Ipmi.Virtual.Tests;

/// <summary>A request outside a session, in the header of IPMI 1.5.</summary>
internal static class Sessionless
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Sends it once and waits for the completion code.</summary>
    public static CompletionCode Ask(Lab lab, NetFn netFn, byte command, ReadOnlySpan<byte> data) =>
        (CompletionCode)Answer(lab, netFn, command, data)[0];

    /// <summary>Sends it once and waits for the response, completion code first.</summary>
    public static byte[] Answer(Lab lab, NetFn netFn, byte command, ReadOnlySpan<byte> data)
    {
        byte[]? answer = null;
        var wrapper = new SessionlessWrapper(inRmcpPlus: false);
        IRmcpTransport link = lab.Link();
        link.Listen(packet =>
        {
            Assert.Equal(UnwrapStatus.Ok, wrapper.Unwrap(packet, out ReceivedPayload payload));
            Assert.True(LanMessage.TryOpen(payload.Data, out _, out ReadOnlyMemory<byte> response));
            answer = response.ToArray();
        });

        byte[] packet = new byte[256];
        Span<byte> body = packet.AsSpan(RmcpEndpoint.HeaderLength);
        data.CopyTo(body[(wrapper.HeaderLength + LanMessage.HeaderLength)..]);
        var header = new LanMessageHeader { To = MessageAddress.Bmc, NetFn = netFn, From = MessageAddress.Console, Command = command };
        int length = wrapper.Wrap(PayloadType.Ipmi, body, LanMessage.Seal(body[wrapper.HeaderLength..], header, data.Length));
        link.Send(packet.AsSpan(0, RmcpEndpoint.HeaderLength + length));
        Assert.True(lab.Clock.RunUntil(() => answer is not null, Patience), "The virtual BMC did not answer.");
        return answer!;
    }
}
