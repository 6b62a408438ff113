using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Client.Tests;

/// <summary>Reading the SDR repository of BMCs that cut, cancel, change and lead round in rings (threats rows 22, 45).</summary>
public class SdrRepositoryTests
{
    private const int Seeds = 200;
    private const int MaxReservations = 8;

    [Fact]
    public async Task A_BMC_that_cuts_its_answers_gives_every_sensor_all_the_same()
    {
        for (int seed = 1; seed <= Seeds; seed++)
        {
            var dice = new Random(seed);
            var repository = new Repository(dice)
            {
                LongestAnswer = dice.Next(5, 70),
                IsCutSilently = true,
                Excess = dice.Next(4) == 0 ? dice.Next(1, 9) : 0,
            };
            bool isRight = repository.Names.SequenceEqual(await NamesAsync(repository));
            Assert.True(isRight, $"seed {seed}, at most {repository.LongestAnswer} bytes");
        }
    }

    [Fact]
    public async Task A_reservation_that_is_cancelled_at_every_kth_read_is_made_again()
    {
        for (int k = 1; k <= 20; k++)
        {
            var repository = new Repository(new Random(k)) { LongestAnswer = 20 };
            repository.Reading = reads => reads % k != 0;
            Exception? failure = await Record.ExceptionAsync(async () => Assert.Equal(repository.Names, await NamesAsync(repository)));

            // A record is five reads.
            if (k > 5) Assert.Null(failure);
            Assert.True(failure is null or IpmiCompletionException { Code: CompletionCode.ReservationCancelled }, $"{failure}");
            if (k == 1) Assert.NotNull(failure);
        }
    }

    [Theory]
    [InlineData(MaxReservations - 1)]
    [InlineData(MaxReservations)]
    public async Task A_reservation_may_be_lost_seven_times_for_a_record(int times)
    {
        var repository = new Repository(new Random(1)) { LongestAnswer = 20, Cancellations = times };
        Exception? failure = await Record.ExceptionAsync(() => NamesAsync(repository));
        Assert.Equal(times == MaxReservations, failure is IpmiCompletionException { Code: CompletionCode.ReservationCancelled });
        Assert.Equal(times < MaxReservations, failure is null);
    }

    [Fact]
    public async Task What_is_added_or_deleted_meanwhile_gives_the_old_list_or_the_new_one_and_no_mixture()
    {
        for (int seed = 1; seed <= Seeds; seed++)
        {
            var dice = new Random(seed);
            var repository = new Repository(dice) { LongestAnswer = dice.Next(2) == 0 ? 20 : 100 };
            string[] before = [.. repository.Names];
            int at = dice.Next(40);
            repository.Reading = reads =>
            {
                if (reads == at) repository.Change(dice);
                return true;
            };
            string[] seen = [.. await NamesAsync(repository)];
            Assert.True(
                seen.SequenceEqual(before) || seen.SequenceEqual(repository.Names),
                $"seed {seed}: before {string.Join(' ', before)}; after {string.Join(' ', repository.Names)}; seen {string.Join(' ', seen)}");
        }
    }

    [Fact]
    public async Task A_repository_that_changes_whenever_it_is_read_is_an_error_unless_it_only_says_so()
    {
        var dice = new Random(1);
        var repository = new Repository(dice);
        repository.Reading = _ =>
        {
            repository.Change(dice);
            return true;
        };
        var changed = await Assert.ThrowsAsync<IpmiProtocolException>(() => NamesAsync(repository));
        Assert.Contains("changed", changed.Message, StringComparison.Ordinal);

        repository = new(dice);
        repository.Reading = _ =>
        {
            repository.LastAddition++;
            return true;
        };
        Assert.Equal(repository.Names, await NamesAsync(repository));
    }

    [Fact]
    public async Task A_ring_is_an_error_unless_the_BMC_tells_that_all_were_read()
    {
        for (int seed = 1; seed <= Seeds; seed++)
        {
            var dice = new Random(seed);
            var repository = new Repository(dice);
            int count = repository.Names.Count();
            int back = dice.Next(count);
            repository.AfterLast = back == 0 && dice.Next(2) == 0 ? (ushort)0 : repository.IdOf(back);
            bool isComplete = dice.Next(2) == 0;
            repository.Count = isComplete ? count : dice.Next(2) == 0 ? null : count + dice.Next(1, 20);
            Exception? failure = await Record.ExceptionAsync(async () => Assert.Equal(repository.Names, await NamesAsync(repository)));
            if (isComplete) Assert.True(failure is null, $"seed {seed}: {failure}");
            else Assert.True(failure is IpmiProtocolException, $"seed {seed}, back to {back} of {count}, not {repository.Count}: {failure}");
            Assert.InRange(repository.Reads, count, count + 2);
        }
    }

    [Fact]
    public async Task A_record_that_is_none_is_an_error_and_not_a_sensor_less()
    {
        for (int seed = 1; seed <= Seeds; seed++)
        {
            var dice = new Random(seed);
            var repository = new Repository(dice);
            repository.Spoil(dice);
            Exception? failure = await Record.ExceptionAsync(() => NamesAsync(repository));
            Assert.True(failure is IpmiProtocolException, $"seed {seed}: {failure}");
        }
    }

    private static async Task<List<string>> NamesAsync(Repository repository)
    {
        var names = new List<string>();
        await foreach (FullSensorRecord record in new SensorService(repository).RecordsAsync(TestContext.Current.CancellationToken))
        {
            names.Add(record.Name.ToString());
        }

        return names;
    }

    /// <summary>A BMC with sensor records, and ways to be difficult about them.</summary>
    private sealed class Repository : IIpmiChannel
    {
        private const int HeaderLength = 5;
        private readonly List<(ushort Id, byte[] Bytes)> _records = [];
        private ushort _reservation;

        public Repository(Random dice)
        {
            int count = dice.Next(5, 15);
            for (int i = 0; i < count; i++) _records.Add(Make((ushort)(1 + i * 3), dice));
        }

        /// <summary>The most bytes of a record in one answer; more are refused, or left out without a word.</summary>
        public int LongestAnswer { get; init; } = byte.MaxValue;

        public bool IsCutSilently { get; init; }

        /// <summary>Bytes that follow each answer beyond what was asked for.</summary>
        public int Excess { get; init; }

        /// <summary>Called at each read with its number, from 1; false cancels the reservation.</summary>
        public Func<int, bool>? Reading { get; set; }

        /// <summary>How many more pieces are refused because the reservation was lost.</summary>
        public int Cancellations { get; set; }

        /// <summary>What follows the last record.</summary>
        public ushort AfterLast { get; set; } = ushort.MaxValue;

        /// <summary>How many there are as it says; negative for the truth, nothing when it does not say.</summary>
        public int? Count { get; set; } = -1;

        public uint LastAddition { get; set; } = 1000;

        public int Reads { get; private set; }

        public IEnumerable<string> Names => _records.Select(record =>
            FullSensorRecord.Decode(record.Bytes, out var sensor, out _) == DecodeStatus.Ok ? sensor.Name.ToString() : "?");

        public PrivilegeLevel Privilege => PrivilegeLevel.User;

        public ushort IdOf(int index) => _records[index].Id;

        public void Change(Random dice)
        {
            LastAddition++;
            _reservation++;
            if (dice.Next(2) == 0) _records.RemoveAt(dice.Next(_records.Count));
            _records.Insert(dice.Next(_records.Count), Make((ushort)(1000 + LastAddition), dice));
        }

        /// <summary>Cuts a record and its length with it.</summary>
        public void Spoil(Random dice)
        {
            int index = dice.Next(_records.Count);
            byte[] cut = _records[index].Bytes[..dice.Next(HeaderLength, 47)];
            cut[HeaderLength - 1] = (byte)(cut.Length - HeaderLength);
            _records[index] = (_records[index].Id, cut);
        }

        public ValueTask<IpmiReply<TResponse>> ExchangeAsync<TRequest, TResponse>(TRequest request, CancellationToken cancellationToken)
            where TRequest : struct, IIpmiCommand<TRequest, TResponse>
            where TResponse : struct, IWireMessage<TResponse> => new((IpmiReply<TResponse>)(request switch
            {
                GetSdrRepositoryInfoRequest => Info(),
                ReserveSdrRepositoryRequest => (object)Reserve(),
                GetSdrRequest get => Get(get),
                _ => throw new NotSupportedException(TRequest.Info.Name),
            }));

        public ValueTask<RawResponse> ExchangeRawAsync(RawRequest request, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        private IpmiReply<ReserveSdrRepositoryResponse> Reserve() => new ReserveSdrRepositoryResponse { ReservationId = ++_reservation };

        private IpmiReply<GetSdrRepositoryInfoResponse> Info() => Count is not { } count
            ? CompletionCode.InvalidCommand
            : new GetSdrRepositoryInfoResponse
            {
                RecordCount = (ushort)(count < 0 ? _records.Count : count),
                LastAddition = new(LastAddition),
            };

        private IpmiReply<GetSdrResponse> Get(GetSdrRequest request)
        {
            Reads++;
            bool isReserved = Reading?.Invoke(Reads) ?? true;
            if (request.Offset > 0 && Cancellations > 0) isReserved = Cancellations-- == 0;
            int index = request.RecordId == 0 ? 0 : _records.FindIndex(record => record.Id == request.RecordId);
            if (index < 0 || index >= _records.Count) return CompletionCode.NotPresent;
            if (request.Offset > 0 && (!isReserved || request.ReservationId != _reservation)) return CompletionCode.ReservationCancelled;
            byte[] bytes = _records[index].Bytes;
            if (request.Offset >= bytes.Length) return CompletionCode.ParameterOutOfRange;
            int length = Math.Min(request.Count, bytes.Length - request.Offset);
            if (length > LongestAnswer && !IsCutSilently) return CompletionCode.CannotReturnRequestedBytes;
            byte[] data = bytes[request.Offset..(request.Offset + Math.Min(length, LongestAnswer))];
            ushort next = index + 1 < _records.Count ? _records[index + 1].Id : AfterLast;
            return new GetSdrResponse { NextRecordId = next, Data = (byte[])[.. data, .. new byte[length > LongestAnswer ? 0 : Excess]] };
        }

        private static (ushort Id, byte[] Bytes) Make(ushort id, Random dice)
        {
            var record = new FullSensorRecord
            {
                Header = new() { RecordId = id, Version = new(0x51), RecordType = SdrRecordType.FullSensor },
                Key = new() { Owner = MessageAddress.Bmc, Number = (byte)id },
                Name = new($"S{id}{new string('x', dice.Next(8))}"),
            };
            byte[] bytes = new byte[record.EncodedLength];
            record.Encode(bytes);
            bytes[HeaderLength - 1] = (byte)(bytes.Length - HeaderLength);
            return (id, bytes);
        }
    }
}
