using System.Buffers.Binary;
using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>
/// Entries of the event log in pieces, and the state of other logs that somebody else keeps (IPMI v2.0 §31.7, §31.12, §31.13).
/// </summary>
internal sealed class AuxiliaryLogCommands(SystemEventLog log, BmcClock clock)
{
    private const CompletionCode LengthMismatch = (CompletionCode)0x80;
    private const int StatusLength = 15;
    private const int LeastLength = 7;

    private readonly PartialRecord _partial = new(SystemEventLog.EntryLength);
    private readonly Dictionary<AuxiliaryLogType, byte[]> _status = [];
    private ushort _partialId;

    /// <summary>What was told of other logs.</summary>
    public IDictionary<AuxiliaryLogType, byte[]> Status => _status;

    public void AddTo(CommandDispatcher dispatcher)
    {
        dispatcher.Handle<PartialAddSelEntryRequest, PartialAddSelEntryResponse>(PartialAdd);
        dispatcher.Handle<GetAuxiliaryLogStatusRequest, GetAuxiliaryLogStatusResponse>(GetStatus);
        dispatcher.Handle<SetAuxiliaryLogStatusRequest, SetAuxiliaryLogStatusResponse>(SetStatus);
    }

    private IpmiReply<PartialAddSelEntryResponse> PartialAdd(in PartialAddSelEntryRequest request, BmcContext context)
    {
        if (!log.IsReserved(request.ReservationId)) return CompletionCode.ReservationCancelled;
        bool isFirst = request is { RecordId: 0, Offset: 0 };
        if (!isFirst && (!_partial.HasBegun || request.RecordId != _partialId)) return CompletionCode.NotPresent;
        if (!_partial.Append(request.Offset, request.Data.Span)) return LengthMismatch;
        _partialId = request.ReservationId;
        if (request.IsLast == 0) return new PartialAddSelEntryResponse { RecordId = _partialId };

        ReadOnlyMemory<byte> entry = _partial.Bytes;
        _partial.Clear();
        if (entry.Length != SystemEventLog.EntryLength) return LengthMismatch;
        ushort id = log.Add(entry.Span, clock.Now);
        return id == 0 ? CompletionCode.OutOfSpace : new PartialAddSelEntryResponse { RecordId = id };
    }

    private IpmiReply<GetAuxiliaryLogStatusResponse> GetStatus(in GetAuxiliaryLogStatusRequest request, BmcContext context)
    {
        if (request.LogType > AuxiliaryLogType.Oem2) return CompletionCode.InvalidDataField;
        return new GetAuxiliaryLogStatusResponse { Data = _status.GetValueOrDefault(request.LogType) ?? NothingLogged(request.LogType) };
    }

    /// <summary>The MCA log tells first when its last entry was made, which is not known of one that has none.</summary>
    private static byte[] NothingLogged(AuxiliaryLogType type)
    {
        byte[] status = new byte[StatusLength];
        if (type == AuxiliaryLogType.Mca) BinaryPrimitives.WriteUInt32LittleEndian(status, IpmiTimestamp.Unspecified.Seconds);
        return status;
    }

    private IpmiReply<SetAuxiliaryLogStatusResponse> SetStatus(in SetAuxiliaryLogStatusRequest request, BmcContext context)
    {
        if (request.LogType > AuxiliaryLogType.Oem2) return CompletionCode.InvalidDataField;
        if (request.Data.Length < LeastLength) return CompletionCode.RequestDataLengthInvalid;
        _status[request.LogType] = request.Data.ToArray();
        return default(SetAuxiliaryLogStatusResponse);
    }
}
