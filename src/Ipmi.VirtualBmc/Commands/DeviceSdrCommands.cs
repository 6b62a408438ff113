using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>
/// The records of the controller's own sensors (IPMI v2.0 §35.2 to §35.4). Over LAN nobody may ask for them, by the table.
/// </summary>
internal sealed class DeviceSdrCommands(SdrRepository records, IReadOnlyList<Sensor> sensors)
{
    private const byte WholeRecord = 0xFF;

    public void AddTo(CommandDispatcher dispatcher)
    {
        dispatcher.Handle<GetDeviceSdrInfoRequest, GetDeviceSdrInfoResponse>((in request, _) => new GetDeviceSdrInfoResponse
        {
            Count = (byte)(request.Count == DeviceSdrCount.Sdrs ? records.Count : sensors.Count),
            Lun0HasSensors = sensors.Count > 0,
        });
        dispatcher.Handle<ReserveDeviceSdrRepositoryRequest, ReserveDeviceSdrRepositoryResponse>((in _, _) =>
            new ReserveDeviceSdrRepositoryResponse { ReservationId = records.Reserve() });
        dispatcher.Handle<GetDeviceSdrRequest, GetDeviceSdrResponse>(GetDeviceSdr);
    }

    private IpmiReply<GetDeviceSdrResponse> GetDeviceSdr(in GetDeviceSdrRequest request, BmcContext context)
    {
        bool isPartial = request.Offset != 0 || request.ReservationId != 0;
        if (isPartial && !records.IsReserved(request.ReservationId)) return CompletionCode.ReservationCancelled;
        if (records.Find(request.RecordId, out ushort next) is not { } record) return CompletionCode.NotPresent;
        if (request.Offset > record.Length) return CompletionCode.ParameterOutOfRange;
        int count = request.Count == WholeRecord ? record.Length - request.Offset : Math.Min(request.Count, record.Length - request.Offset);
        return new GetDeviceSdrResponse { NextRecordId = next, Data = record.Slice(request.Offset, count) };
    }
}
