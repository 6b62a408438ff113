using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>
/// The system interface of a virtual BMC, as software on the managed system has it (IPMI v2.0 §9): no session, no privilege. For a
/// hypervisor that gives its guest a BMC, and for tests.
/// </summary>
/// <param name="dispatcher">The commands.</param>
/// <param name="gate">What a virtual BMC does, it does under this lock.</param>
/// <param name="executed">Does what follows a request, such as a restart.</param>
/// <param name="failed">Told what a handler throws.</param>
internal sealed class SystemInterface(CommandDispatcher dispatcher, Lock gate, Action executed, Action<Exception> failed) : IIpmiChannel
{
    private const int LongestResponse = 256;
    private const byte NoSequence = 0;

    private static readonly MessageAddress SystemSoftware = new(0x41);

    public PrivilegeLevel Privilege => PrivilegeLevel.NoAccess;

    public ValueTask<IpmiReply<TResponse>> ExchangeAsync<TRequest, TResponse>(TRequest request, CancellationToken cancellationToken)
        where TRequest : struct, IIpmiCommand<TRequest, TResponse>
        where TResponse : struct, IWireMessage<TResponse>
    {
        byte[] data = new byte[request.EncodedLength];
        request.Encode(data);
        byte[] response = Execute(TRequest.Info.Id.NetFn, TRequest.Info.Id.Command, data, Lun.Bmc);
        var code = (CompletionCode)response[0];
        if (code != CompletionCode.Ok) return new(new IpmiReply<TResponse>(code, default));
        DecodeStatus status = TResponse.Decode(response.AsMemory(1), out TResponse decoded, out _);
        return status == DecodeStatus.Ok
            ? new(new IpmiReply<TResponse>(code, decoded))
            : ValueTask.FromException<IpmiReply<TResponse>>(
                new IpmiProtocolException($"The response to {TRequest.Info.Name} is {status}."));
    }

    public ValueTask<RawResponse> ExchangeRawAsync(RawRequest request, CancellationToken cancellationToken)
    {
        byte[] response = Execute(request.NetFn, request.Command, request.Data, request.Lun);
        return new(new RawResponse(
            SystemSoftware,
            Lun.Bmc,
            MessageAddress.Bmc,
            request.Lun,
            request.NetFn.Response,
            NoSequence,
            request.Command,
            (CompletionCode)response[0],
            new Octets(response.AsMemory(1)),
            dispatcher.Find(CommandId.Of(request.NetFn, request.Command, request.Data.Span))));
    }

    private byte[] Execute(NetFn netFn, byte command, ReadOnlyMemory<byte> data, Lun lun)
    {
        byte[] response = new byte[LongestResponse];
        lock (gate)
        {
            int length = Execute(netFn, command, data, new BmcContext(null, lun) { IsFromSystem = true }, response);
            executed();

            // A BMC that keeps its answer back is silent on a network; here somebody waits.
            if (length <= 0) (response[0], length) = ((byte)CompletionCode.ResponseNotProvided, 1);
            return response[..length];
        }
    }

    /// <summary>A handler that throws is answered as in a session.</summary>
    private int Execute(NetFn netFn, byte command, ReadOnlyMemory<byte> data, BmcContext context, Span<byte> response)
    {
        try
        {
            return dispatcher.Execute(netFn, command, data, context, response);
        }
        catch (Exception e)
        {
            failed(e);
            response[0] = (byte)CompletionCode.Unspecified;
            return 1;
        }
    }
}
