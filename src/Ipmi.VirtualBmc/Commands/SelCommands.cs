using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>The event log and its clock, and events that are sent to it (IPMI v2.0 §31, §29.3).</summary>
internal sealed class SelCommands(SystemEventLog log, BmcClock clock)
{
    private const byte WholeEntry = 0xFF;
    private const short OffsetUnspecified = 0x07FF;
    private const short MostOffsetMinutes = 1440;
    private const byte Version = 0x51;

    public void AddTo(CommandDispatcher dispatcher)
    {
        dispatcher.Handle<GetSelInfoRequest, GetSelInfoResponse>(GetInfo);
        dispatcher.Handle<GetSelAllocationInfoRequest, GetSelAllocationInfoResponse>(GetAllocationInfo);
        dispatcher.Handle<ReserveSelRequest, ReserveSelResponse>((in _, _) => new ReserveSelResponse { ReservationId = log.Reserve() });
        dispatcher.Handle<GetSelEntryRequest, GetSelEntryResponse>(GetEntry);
        dispatcher.Handle<AddSelEntryRequest, AddSelEntryResponse>(AddEntry);
        dispatcher.Handle<DeleteSelEntryRequest, DeleteSelEntryResponse>(DeleteEntry);
        dispatcher.Handle<ClearSelRequest, ClearSelResponse>(Clear);
        dispatcher.Handle<PlatformEventRequest, PlatformEventResponse>(AddEvent);
        dispatcher.Handle<GetSelTimeRequest, GetSelTimeResponse>((in _, _) => new GetSelTimeResponse { Time = clock.Now });
        dispatcher.Handle<SetSelTimeRequest, SetSelTimeResponse>(SetTime);
        dispatcher.Handle<GetSelTimeUtcOffsetRequest, GetSelTimeUtcOffsetResponse>((in _, _) =>
            new GetSelTimeUtcOffsetResponse { OffsetMinutes = clock.UtcOffset });
        dispatcher.Handle<SetSelTimeUtcOffsetRequest, SetSelTimeUtcOffsetResponse>(SetUtcOffset);
    }

    private IpmiReply<GetSelInfoResponse> GetInfo(in GetSelInfoRequest request, BmcContext context) => new GetSelInfoResponse
    {
        Version = new(Version),
        Entries = (ushort)log.Count,
        FreeBytes = (ushort)Math.Min(ushort.MaxValue, (log.Capacity - log.Count) * SystemEventLog.EntryLength),
        LastAddition = log.LastAddition,
        LastErase = log.LastErase,
        Overflow = log.HasOverflowed,
        SupportsDelete = true,
        SupportsReserve = true,
        SupportsAllocationInfo = true,
    };

    private IpmiReply<GetSelAllocationInfoResponse> GetAllocationInfo(in GetSelAllocationInfoRequest request, BmcContext context) =>
        new GetSelAllocationInfoResponse
        {
            PossibleUnits = (ushort)Math.Min(ushort.MaxValue, log.Capacity),
            UnitSize = SystemEventLog.EntryLength,
            FreeUnits = (ushort)Math.Min(ushort.MaxValue, log.Capacity - log.Count),
            LargestFreeBlock = (ushort)Math.Min(ushort.MaxValue, log.Capacity - log.Count),
            MaximumRecordSize = 1,
        };

    private IpmiReply<GetSelEntryResponse> GetEntry(in GetSelEntryRequest request, BmcContext context)
    {
        bool isPartial = request.Offset != 0 || request.ReservationId != 0;
        if (isPartial && !log.IsReserved(request.ReservationId)) return CompletionCode.ReservationCancelled;
        if (log.Find(request.RecordId, out ushort next) is not { } entry) return CompletionCode.NotPresent;
        if (request.Offset >= entry.Length) return CompletionCode.ParameterOutOfRange;
        int left = entry.Length - request.Offset;
        int count = request.Count == WholeEntry ? left : Math.Min(request.Count, left);
        return new GetSelEntryResponse { NextRecordId = next, Record = entry.Slice(request.Offset, count) };
    }

    private IpmiReply<AddSelEntryResponse> AddEntry(in AddSelEntryRequest request, BmcContext context)
    {
        Span<byte> entry = stackalloc byte[SystemEventLog.EntryLength];
        request.Record.Write(entry);
        ushort id = log.Add(entry, clock.Now);
        return id == 0 ? CompletionCode.OutOfSpace : new AddSelEntryResponse { RecordId = id };
    }

    private IpmiReply<DeleteSelEntryResponse> DeleteEntry(in DeleteSelEntryRequest request, BmcContext context)
    {
        if (!log.IsReserved(request.ReservationId)) return CompletionCode.ReservationCancelled;
        ushort id = log.Delete(request.RecordId, clock.Now);
        return id == 0 ? CompletionCode.NotPresent : new DeleteSelEntryResponse { RecordId = id };
    }

    private IpmiReply<ClearSelResponse> Clear(in ClearSelRequest request, BmcContext context)
    {
        switch (request.Operation)
        {
            // Who asks how far the erasure has come has a reservation that the erasure cancelled.
            case ClearSelOperation.GetStatus:
                break;
            case ClearSelOperation.Start when !log.IsReserved(request.ReservationId):
                return CompletionCode.ReservationCancelled;
            case ClearSelOperation.Start:
                log.Clear(clock.Now);
                break;
            default:
                return CompletionCode.InvalidDataField;
        }

        return new ClearSelResponse { Progress = ErasureProgress.Completed };
    }

    private IpmiReply<PlatformEventResponse> AddEvent(in PlatformEventRequest request, BmcContext context)
    {
        var added = new SystemEvent(
            MessageAddress.Console,
            request.SensorType,
            request.SensorNumber,
            request.EventType,
            request.IsDeassertion,
            request.EventData1,
            request.EventData2,
            request.EventData3);
        return log.Add(added.ToEntry(), clock.Now) == 0 ? CompletionCode.OutOfSpace : default(PlatformEventResponse);
    }

    private IpmiReply<SetSelTimeResponse> SetTime(in SetSelTimeRequest request, BmcContext context)
    {
        if (!request.Time.IsSpecified) return CompletionCode.InvalidDataField;
        clock.Set(request.Time);
        return default(SetSelTimeResponse);
    }

    private IpmiReply<SetSelTimeUtcOffsetResponse> SetUtcOffset(in SetSelTimeUtcOffsetRequest request, BmcContext context)
    {
        if (request.OffsetMinutes is not (>= -MostOffsetMinutes and <= MostOffsetMinutes or OffsetUnspecified))
        {
            return CompletionCode.InvalidDataField;
        }

        clock.UtcOffset = request.OffsetMinutes;
        return default(SetSelTimeUtcOffsetResponse);
    }
}
