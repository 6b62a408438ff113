using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>The SDR repository is changed (IPMI v2.0 §33.10, §33.13 to §33.21).</summary>
internal sealed class SdrUpdateCommands(SdrRepository repository, BmcClock clock)
{
    private const CompletionCode LengthMismatch = (CompletionCode)0x80;
    private const int LongestRecord = SdrRepository.HeaderLength + byte.MaxValue;
    private const ushort UnitSize = 16;
    private const byte UnitsOfLongestRecord = (LongestRecord + UnitSize - 1) / UnitSize;

    private readonly PartialRecord _partial = new(LongestRecord);
    private ushort _partialId;

    public void AddTo(CommandDispatcher dispatcher)
    {
        dispatcher.Handle<GetSdrRepositoryAllocationInfoRequest, GetSdrRepositoryAllocationInfoResponse>((in _, _) => AllocationInfo());
        dispatcher.Handle<AddSdrRequest, AddSdrResponse>(Add);
        dispatcher.Handle<PartialAddSdrRequest, PartialAddSdrResponse>(PartialAdd);
        dispatcher.Handle<DeleteSdrRequest, DeleteSdrResponse>(Delete);
        dispatcher.Handle<ClearSdrRepositoryRequest, ClearSdrRepositoryResponse>(Clear);
        dispatcher.Handle<GetSdrRepositoryTimeRequest, GetSdrRepositoryTimeResponse>(
            (in _, _) => new GetSdrRepositoryTimeResponse { Time = clock.Now });
        dispatcher.Handle<SetSdrRepositoryTimeRequest, SetSdrRepositoryTimeResponse>(SetTime);

        // Updates need no mode here: both that ask for it and those that do not are served.
        dispatcher.Handle<EnterSdrRepositoryUpdateModeRequest, EnterSdrRepositoryUpdateModeResponse>((in _, _) =>
            default(EnterSdrRepositoryUpdateModeResponse));
        dispatcher.Handle<ExitSdrRepositoryUpdateModeRequest, ExitSdrRepositoryUpdateModeResponse>((in _, _) =>
            default(ExitSdrRepositoryUpdateModeResponse));
        dispatcher.Handle<RunInitializationAgentRequest, RunInitializationAgentResponse>((in _, _) =>
            new RunInitializationAgentResponse { Completed = true });
    }

    private GetSdrRepositoryAllocationInfoResponse AllocationInfo()
    {
        ushort free = (ushort)(repository.Free / UnitSize);
        return new()
        {
            PossibleUnits = SdrRepository.Capacity / UnitSize,
            UnitSize = UnitSize,
            FreeUnits = free,
            LargestFreeBlock = free,
            MaximumRecordSize = UnitsOfLongestRecord,
        };
    }

    private IpmiReply<AddSdrResponse> Add(in AddSdrRequest request, BmcContext context)
    {
        if (!SdrRepository.IsWhole(request.Record.Span)) return CompletionCode.RequestDataLengthInvalid;
        ushort id = repository.Add(request.Record.Span, clock.Now);
        return id == 0 ? CompletionCode.OutOfSpace : new AddSdrResponse { RecordId = id };
    }

    private IpmiReply<PartialAddSdrResponse> PartialAdd(in PartialAddSdrRequest request, BmcContext context)
    {
        if (!repository.IsReserved(request.ReservationId)) return CompletionCode.ReservationCancelled;
        bool isFirst = request is { RecordId: 0, Offset: 0 };
        if (!isFirst && (!_partial.HasBegun || request.RecordId != _partialId)) return CompletionCode.NotPresent;
        if (!_partial.Append(request.Offset, request.Data.Span)) return LengthMismatch;
        _partialId = request.ReservationId;
        if (request.IsLast == 0) return new PartialAddSdrResponse { RecordId = _partialId };

        ReadOnlyMemory<byte> record = _partial.Bytes;
        _partial.Clear();
        if (!SdrRepository.IsWhole(record.Span)) return LengthMismatch;
        ushort id = repository.Add(record.Span, clock.Now);
        return id == 0 ? CompletionCode.OutOfSpace : new PartialAddSdrResponse { RecordId = id };
    }

    private IpmiReply<DeleteSdrResponse> Delete(in DeleteSdrRequest request, BmcContext context)
    {
        if (!repository.IsReserved(request.ReservationId)) return CompletionCode.ReservationCancelled;
        ushort id = repository.Delete(request.RecordId, clock.Now);
        return id == 0 ? CompletionCode.NotPresent : new DeleteSdrResponse { RecordId = id };
    }

    private IpmiReply<ClearSdrRepositoryResponse> Clear(in ClearSdrRepositoryRequest request, BmcContext context)
    {
        if (!repository.IsReserved(request.ReservationId)) return CompletionCode.ReservationCancelled;
        if (request.Operation is not (ClearSelOperation.Start or ClearSelOperation.GetStatus)) return CompletionCode.InvalidDataField;
        if (request.Operation == ClearSelOperation.Start) repository.Clear(clock.Now);
        return new ClearSdrRepositoryResponse { Progress = ErasureProgress.Completed };
    }

    private IpmiReply<SetSdrRepositoryTimeResponse> SetTime(in SetSdrRepositoryTimeRequest request, BmcContext context)
    {
        if (!request.Time.IsSpecified) return CompletionCode.InvalidDataField;
        clock.Set(request.Time);
        return default(SetSdrRepositoryTimeResponse);
    }
}
