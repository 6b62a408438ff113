using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>The SDR repository (IPMI v2.0 §33).</summary>
internal sealed class SdrCommands(SdrRepository repository)
{
    private const byte WholeRecord = 0xFF;

    // FFFEh and FFFFh say "this or more" and "not told".
    private const int MostFreeBytes = 0xFFFD;

    public void AddTo(CommandDispatcher dispatcher)
    {
        dispatcher.Handle<GetSdrRepositoryInfoRequest, GetSdrRepositoryInfoResponse>((in _, _) => new GetSdrRepositoryInfoResponse
        {
            Version = new(0x51),
            RecordCount = repository.Count,
            FreeBytes = (ushort)Math.Min(MostFreeBytes, repository.Free),
            LastAddition = repository.LastAddition,
            LastErase = repository.LastErase,
            Overflow = repository.HasOverflowed,
            UpdateSupport = SdrUpdateSupport.Both,
            SupportsDelete = true,
            SupportsPartialAdd = true,
            SupportsReserve = true,
            SupportsAllocationInfo = true,
        });
        dispatcher.Handle<ReserveSdrRepositoryRequest, ReserveSdrRepositoryResponse>((in _, _) =>
            new ReserveSdrRepositoryResponse { ReservationId = repository.Reserve() });
        dispatcher.Handle<GetSdrRequest, GetSdrResponse>(GetSdr);
    }

    private IpmiReply<GetSdrResponse> GetSdr(in GetSdrRequest request, BmcContext context)
    {
        // A read from within a record needs a reservation, one from its start does not.
        bool isPartial = request.Offset != 0 || request.ReservationId != 0;
        if (isPartial && !repository.IsReserved(request.ReservationId)) return CompletionCode.ReservationCancelled;
        if (repository.Find(request.RecordId, out ushort next) is not { } record) return CompletionCode.NotPresent;
        if (request.Offset > record.Length) return CompletionCode.ParameterOutOfRange;
        int count = request.Count == WholeRecord ? record.Length - request.Offset : Math.Min(request.Count, record.Length - request.Offset);
        return new GetSdrResponse { NextRecordId = next, Data = record.Slice(request.Offset, count) };
    }
}
