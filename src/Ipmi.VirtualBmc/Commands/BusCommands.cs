using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>Devices on private buses are written and read (IPMI v2.0 §22.11).</summary>
internal sealed class BusCommands(IReadOnlyList<BusDevice> devices)
{
    private const CompletionCode NotAcknowledged = (CompletionCode)0x83;
    private const byte MostRead = 0xF0;

    public void AddTo(CommandDispatcher dispatcher) => dispatcher.Handle<MasterWriteReadRequest, MasterWriteReadResponse>(Exchange);

    private IpmiReply<MasterWriteReadResponse> Exchange(in MasterWriteReadRequest request, BmcContext context)
    {
        if (request.ReadCount > MostRead) return CompletionCode.CannotReturnRequestedBytes;
        var address = new MessageAddress((byte)(request.SlaveAddress << 1));
        byte bus = request.BusId;
        BusDevice? device = request.IsPrivateBus ? devices.FirstOrDefault(d => d.Address == address && d.Bus == bus) : null;
        return device is null
            ? NotAcknowledged
            : new MasterWriteReadResponse { Data = device.Exchange(request.Data.Span, request.ReadCount) };
    }
}
