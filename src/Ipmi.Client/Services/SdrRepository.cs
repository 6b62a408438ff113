using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Transport;

namespace Ipmi.Client;

/// <summary>Walks the SDR repository, whole records where the BMC gives them and pieces where it does not (IPMI v2.0 §33).</summary>
internal sealed class SdrRepository(IIpmiChannel channel)
{
    private const ushort FirstRecord = 0x0000;
    private const ushort NoRecord = 0xFFFF;
    private const byte WholeRecord = 0xFF;
    private const byte HeaderLength = 5;
    private const byte PieceLength = 16;
    private const int MaxReservations = 8;
    private const int MaxReadings = 8;
    private const ushort NoReservation = 0;

    // A BMC that once did not give a record at once is not asked for whole ones again: the question may cost its whole time.
    private bool _givesWholeRecords = true;

    /// <summary>All records, as they were at one moment: a repository that changes meanwhile is read again.</summary>
    public async IAsyncEnumerable<Octets> RecordsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (Octets record in await ReadAllAsync(cancellationToken).ConfigureAwait(false)) yield return record;
    }

    private async Task<List<Octets>> ReadAllAsync(CancellationToken cancellationToken)
    {
        GetSdrRepositoryInfoResponse? before = await InfoAsync(cancellationToken).ConfigureAwait(false);
        List<Octets>? last = null;
        for (int reading = 1; ; reading++)
        {
            List<Octets>? records = null;
            ExceptionDispatchInfo? failure = null;
            try
            {
                records = await ReadOnceAsync(before?.RecordCount, cancellationToken).ConfigureAwait(false);
            }
            catch (IpmiException e) when (e is IpmiCompletionException or IpmiProtocolException)
            {
                failure = ExceptionDispatchInfo.Capture(e);
            }

            GetSdrRepositoryInfoResponse? after = await InfoAsync(cancellationToken).ConfigureAwait(false);
            if (IsUnchanged(before, after)) failure?.Throw();

            // A BMC that tells of changes where there are none is found out by reading the same twice.
            if (records is not null && (IsUnchanged(before, after) || (last is not null && records.SequenceEqual(last)))) return records;
            if (reading == MaxReadings)
            {
                throw new IpmiProtocolException($"The SDR repository was changed each of the {MaxReadings} times that it was read.");
            }

            (before, last) = (after, records);
        }
    }

    /// <summary>What the BMC says of the repository; nothing when it does not, as some do not.</summary>
    private async Task<GetSdrRepositoryInfoResponse?> InfoAsync(CancellationToken cancellationToken)
    {
        var reply = await channel
            .ExchangeAsync<GetSdrRepositoryInfoRequest, GetSdrRepositoryInfoResponse>(default, cancellationToken).ConfigureAwait(false);
        return reply.IsSuccess ? reply.Response : null;
    }

    private static bool IsUnchanged(GetSdrRepositoryInfoResponse? before, GetSdrRepositoryInfoResponse? after) =>
        before is not { } a || after is not { } b
        || (a.RecordCount, a.LastAddition, a.LastErase) == (b.RecordCount, b.LastAddition, b.LastErase);

    /// <param name="count">How many records there are, as the BMC says.</param>
    /// <param name="cancellationToken">Gives up.</param>
    private async Task<List<Octets>> ReadOnceAsync(int? count, CancellationToken cancellationToken)
    {
        var records = new List<Octets>();
        var seen = new HashSet<ushort>();
        ushort id = FirstRecord;
        while (id != NoRecord && seen.Add(id))
        {
            ushort next;
            Octets record;
            try
            {
                (next, record) = await ReadAsync(id, cancellationToken).ConfigureAwait(false);
            }
            catch (IpmiCompletionException e) when (e.Code == CompletionCode.Timeout && records.Count + 1 == count)
            {
                // Dell FC830 has a last record that cannot be read.
                return records;
            }

            // The first one was not asked for by its own ID.
            if (records.Count > 0 && record.Equals(records[0])) break;
            records.Add(record);
            id = next;
        }

        // Some BMCs never say that a record is the last, and lead back from it.
        return id == NoRecord || records.Count == count
            ? records
            : throw new IpmiProtocolException($"The SDR repository leads back to record {id:X4}h after {records.Count} records.");
    }

    private async Task<(ushort Next, Octets Record)> ReadAsync(ushort id, CancellationToken cancellationToken)
    {
        if (_givesWholeRecords)
        {
            if (await ReadWholeAsync(id, cancellationToken).ConfigureAwait(false) is { } whole) return whole;
            _givesWholeRecords = false;
        }

        for (int attempt = 1; ; attempt++)
        {
            var reserved = await channel
                .ExchangeAsync<ReserveSdrRepositoryRequest, ReserveSdrRepositoryResponse>(default, cancellationToken).ConfigureAwait(false);
            if (!reserved.IsSuccess && reserved.Code != CompletionCode.InvalidCommand)
            {
                throw new IpmiCompletionException(ReserveSdrRepositoryRequest.Info, reserved.Code);
            }

            ushort reservation = reserved.IsSuccess ? reserved.Response.ReservationId : NoReservation;
            try
            {
                return await ReadPiecesAsync(reservation, id, cancellationToken).ConfigureAwait(false);
            }
            catch (IpmiCompletionException e) when (e.Code == CompletionCode.ReservationCancelled && attempt < MaxReservations)
            {
                // Somebody else reserved, or the repository changed: the record is started over.
            }
        }
    }

    /// <summary>A record in one answer; nothing when the BMC refuses, cuts it, or is silent, as some are when asked for too much.</summary>
    private async Task<(ushort Next, Octets Record)?> ReadWholeAsync(ushort id, CancellationToken cancellationToken)
    {
        try
        {
            IpmiReply<GetSdrResponse> whole = await GetAsync(NoReservation, id, 0, WholeRecord, cancellationToken).ConfigureAwait(false);
            return whole.IsSuccess && LengthOf(whole.Response.Data) is { } length && whole.Response.Data.Length >= length
                ? (whole.Response.NextRecordId, new Octets(whole.Response.Data.Memory[..length]))
                : null;
        }
        catch (IpmiTimeoutException)
        {
            return null;
        }
    }

    private async Task<(ushort Next, Octets Record)> ReadPiecesAsync(ushort reservation, ushort id, CancellationToken cancellationToken)
    {
        GetSdrResponse first = Require(await GetAsync(reservation, id, 0, HeaderLength, cancellationToken).ConfigureAwait(false));
        if (LengthOf(first.Data) is not { } length)
        {
            throw new IpmiProtocolException($"The header of SDR {id:X4}h has {first.Data.Length} bytes, not {HeaderLength}.");
        }

        var record = new List<byte>(first.Data.Memory[..HeaderLength].ToArray());
        while (record.Count < Math.Min(length, byte.MaxValue + 1))
        {
            byte count = (byte)Math.Min(PieceLength, length - record.Count);
            GetSdrResponse piece =
                Require(await GetAsync(reservation, id, (byte)record.Count, count, cancellationToken).ConfigureAwait(false));
            if (piece.Data.IsEmpty) throw new IpmiProtocolException($"SDR {id:X4}h ends after {record.Count} of {length} bytes.");
            record.AddRange(piece.Data.Span[..Math.Min(count, piece.Data.Length)]);
        }

        return (first.NextRecordId, record.ToArray());
    }

    /// <summary>How long a record is by its header; nothing when not even that is there.</summary>
    private static int? LengthOf(Octets record) =>
        SdrRecordHeader.Decode(record.Memory, out var header, out _) == DecodeStatus.Ok ? HeaderLength + header.RecordLength : null;

    private ValueTask<IpmiReply<GetSdrResponse>> GetAsync(
        ushort reservation, ushort id, byte offset, byte count, CancellationToken cancellationToken)
    {
        var request = new GetSdrRequest { ReservationId = reservation, RecordId = id, Offset = offset, Count = count };
        return channel.ExchangeAsync<GetSdrRequest, GetSdrResponse>(request, cancellationToken);
    }

    private static GetSdrResponse Require(IpmiReply<GetSdrResponse> reply) =>
        reply.IsSuccess ? reply.Response : throw new IpmiCompletionException(GetSdrRequest.Info, reply.Code);
}
