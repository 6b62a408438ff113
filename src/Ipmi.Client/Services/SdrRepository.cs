using System.Runtime.CompilerServices;
using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Client;

/// <summary>Walks the SDR repository, whole records where the BMC gives them and pieces where it does not (IPMI v2.0 §33).</summary>
internal sealed class SdrRepository(IIpmiChannel channel)
{
    private const ushort FirstRecord = 0x0000;
    private const ushort NoRecord = 0xFFFF;
    private const byte WholeRecord = 0xFF;
    private const byte HeaderLength = 5;
    private const byte PieceLength = 16;
    private const int MaxReservations = 5;

    /// <summary>All records. A BMC whose records lead back to an earlier one is not followed round.</summary>
    public async IAsyncEnumerable<Octets> RecordsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = new HashSet<ushort>();
        for (ushort id = FirstRecord; id != NoRecord && seen.Add(id);)
        {
            (ushort next, Octets record) = await ReadAsync(id, cancellationToken).ConfigureAwait(false);
            yield return record;
            id = next;
        }
    }

    private async Task<(ushort Next, Octets Record)> ReadAsync(ushort id, CancellationToken cancellationToken)
    {
        IpmiReply<GetSdrResponse> whole = await GetAsync(0, id, 0, WholeRecord, cancellationToken).ConfigureAwait(false);
        if (whole.IsSuccess) return (whole.Response.NextRecordId, whole.Response.Data);
        for (int attempt = 1; ; attempt++)
        {
            ReserveSdrRepositoryResponse reserved =
                await channel.SendAsync(new ReserveSdrRepositoryRequest(), cancellationToken).ConfigureAwait(false);
            try
            {
                return await ReadPiecesAsync(reserved.ReservationId, id, cancellationToken).ConfigureAwait(false);
            }
            catch (IpmiCompletionException e) when (e.Code == CompletionCode.ReservationCancelled && attempt < MaxReservations)
            {
                // Somebody else reserved, or the repository changed: the record is started over.
            }
        }
    }

    private async Task<(ushort Next, Octets Record)> ReadPiecesAsync(ushort reservation, ushort id, CancellationToken cancellationToken)
    {
        GetSdrResponse first = Require(await GetAsync(reservation, id, 0, HeaderLength, cancellationToken).ConfigureAwait(false));
        if (SdrRecordHeader.Decode(first.Data.Memory, out var header, out _) != DecodeStatus.Ok)
        {
            throw new IpmiProtocolException($"The header of SDR {id:X4}h has {first.Data.Length} bytes, not {HeaderLength}.");
        }

        var record = new List<byte>(first.Data.ToArray());
        int length = HeaderLength + header.RecordLength;
        while (record.Count < Math.Min(length, byte.MaxValue + 1))
        {
            byte count = (byte)Math.Min(PieceLength, length - record.Count);
            GetSdrResponse piece =
                Require(await GetAsync(reservation, id, (byte)record.Count, count, cancellationToken).ConfigureAwait(false));
            if (piece.Data.IsEmpty) throw new IpmiProtocolException($"SDR {id:X4}h ends after {record.Count} of {length} bytes.");
            record.AddRange(piece.Data.Span);
        }

        return (first.NextRecordId, record.ToArray());
    }

    private ValueTask<IpmiReply<GetSdrResponse>> GetAsync(
        ushort reservation, ushort id, byte offset, byte count, CancellationToken cancellationToken)
    {
        var request = new GetSdrRequest { ReservationId = reservation, RecordId = id, Offset = offset, Count = count };
        return channel.ExchangeAsync<GetSdrRequest, GetSdrResponse>(request, cancellationToken);
    }

    private static GetSdrResponse Require(IpmiReply<GetSdrResponse> reply) =>
        reply.IsSuccess ? reply.Response : throw new IpmiCompletionException(GetSdrRequest.Info, reply.Code);
}
